// Peaks of memory are compared; our own comes from a real process.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ENGINES } from './engines.ts';
import { compareMemory } from './memory.ts';
import { Runner } from './runner.ts';

it('compares the peaks', () => {
  const of = (ours: number, torch: number) =>
    compareMemory({ torch: { bytes: torch }, 'deepdict-fast-1': { bytes: ours } }).target;
  expect(of(15, 10)).toEqual({ kind: 'memory', limit: 1.5, measured: 1.5, verdict: 'met' });
  expect(of(16, 10).verdict).toBe('missed');
});

it('does not judge without PyTorch', () => {
  const answers = { torch: { unavailable: 'no profiler' }, 'deepdict-fast-1': { bytes: 9 } };
  expect(compareMemory(answers)).toEqual({
    sizes: { kind: 'cnn', batch: 64, channels1: 16, channels2: 32, classes: 10 },
    engines: answers,
    target: { kind: 'memory', limit: 1.5, verdict: 'not measured' },
  });
});

it("asks the engine's process, which counts at least the parameters with gradients and moments", async () => {
  const command = ENGINES.find(({ id }) => id === 'deepdict-exact-1')?.commands[0] ?? [];
  const runner = new Runner(command, resolve(import.meta.dirname, '..'));
  try {
    await runner.hello();
    const answer = await runner.askMemory({ workload: 'mlp', measure: 'memory' });
    const parameters = 784 * 128 + 128 + 128 * 10 + 10;
    expect('bytes' in answer && answer.bytes).toBeGreaterThan(4 * 4 * parameters);
  } finally {
    runner.close();
  }
});
