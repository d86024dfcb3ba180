// Turns, medians and what is left out, with contestants whose times are known.
import { expect, it } from 'vitest';
import { type Contestant, fastest, measure } from './measure.ts';
import type { Answer } from './protocol.ts';

/** Answers with the given times, one per turn, after the two turns of warming up. */
function contestant(engine: string, times: number[], log: string[], variant?: string): Contestant {
  const answers = [50, 10, ...times];
  return {
    engine,
    ...(variant !== undefined && { variant }),
    async run(repeats): Promise<Answer> {
      log.push(`${engine} ${repeats}`);
      const milliseconds = answers.shift();
      return milliseconds === undefined ? { unavailable: 'too old' } : { milliseconds };
    },
  };
}

it('lets the engines take turns, as long as each other', async () => {
  const log: string[] = [];
  const contestants = [contestant('a', [3, 1, 2], log), contestant('b', [9, 9, 9], log)];
  const timings = await measure(contestants, { rounds: 3, turn: 100 });
  expect(log).toEqual(['a 1', 'a 1', 'b 1', 'b 1', ...Array(3).fill(['a 10', 'b 10']).flat()]);
  expect(timings[0]).toEqual({ engine: 'a', outcome: { median: 2, lowest: 1, highest: 3 } });
});

it('keeps the reason of an engine that fails at any time', async () => {
  const timings = await measure([contestant('a', [3], [])], { rounds: 2, turn: 100 });
  expect(timings).toEqual([{ engine: 'a', outcome: { unavailable: 'too old' } }]);
  expect(fastest(timings).size).toBe(0);
});

it('takes the faster way of an engine as its figure', async () => {
  const ways = [contestant('a', [3], [], 'sparse'), contestant('a', [2], [], 'dense')];
  const timings = await measure(ways, { rounds: 1, turn: 100 });
  expect(timings.map(({ variant }) => variant)).toEqual(['sparse', 'dense']);
  expect(fastest(timings).get('a')?.median).toBe(2);
});
