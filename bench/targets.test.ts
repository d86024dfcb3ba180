// The verdicts on measured times.
import { expect, it } from 'vitest';
import { judge } from './targets.ts';

it('compares with PyTorch and with the faster JavaScript rival', () => {
  const times = { torch: 10, 'deepdict-fast': 8, tfjs: 90, jax: 39 };
  expect(judge('cnn', times)).toEqual([
    {
      target: "fast mode takes at most 0.8 times PyTorch's time",
      verdict: 'met',
      measured: 0.8,
    },
    {
      target: 'fast mode is at least 5 times faster than the best JavaScript rival',
      verdict: 'missed',
      measured: 4.875,
    },
  ]);
});

it('does not judge what was not measured', () => {
  const unmeasured = { torch: 10, 'deepdict-exact': 1, tfjs: 90 };
  expect(judge('mlp', unmeasured).map(({ verdict }) => verdict)).toEqual([
    'not measured',
    'not measured',
  ]);
  const withoutTorch = { 'deepdict-fast': 1, tfjs: 90 };
  expect(judge('mlp', withoutTorch).map(({ verdict }) => verdict)).toEqual(['not measured', 'met']);
});

it('has nothing to say about a workload without a target', () => {
  expect(judge('matmul-512', { torch: 1, 'deepdict-fast': 9 })).toEqual([]);
});
