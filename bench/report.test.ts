// What the terminal shows of a run, whole or in part.
import { expect, it } from 'vitest';
import { sampleBenchmark } from '../src/build/site/benchmark.fixture.ts';
import { report } from './report.ts';

const names = new Map([
  ['torch', 'PyTorch'],
  ['deepdict-fast-1', 'fast, 1 thread'],
]);

it('shows times, what our engine was measured for alone, and targets', () => {
  const text = report(sampleBenchmark, names).join('\n');
  expect(text).toMatch(/^MLP step 784-128-10, batch 128 +2\.35 ms 1x +-$/m);
  expect(text).toContain('Engine: 113,440 bytes, 41,234 compressed');
  expect(text).toContain('From import to the first step: 42.4 ms (40 to 71, 21 processes)');
  expect(text).toContain('PyTorch: no profiler\nfast, 1 thread: 18,711,104 bytes');
  expect(text).toMatch(/^CNN step 16-32-10, batch 64 +1 +- +25 of 48\.2$/m);
  expect(text).toContain('Missed: Size: the engine with its kernels takes at most 40,000 bytes');
});

it('shows of a run in part only that part', () => {
  const { bundle } = sampleBenchmark;
  expect(report({ versions: {}, workloads: {}, bundle }, new Map())).toEqual([
    '\nEngine: 113,440 bytes, 41,234 compressed',
    '\nTargets',
    'Missed: Size: the engine with its kernels takes at most 40,000 bytes, compressed with gzip (measured: 41,234 bytes)',
  ]);
});
