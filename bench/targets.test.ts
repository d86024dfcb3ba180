// The verdicts on measured times.
import { expect, it } from 'vitest';
import { judge, verdictOn } from './targets.ts';

it('compares with PyTorch, with the faster JavaScript rival, and exact with fast mode', () => {
  const times = {
    torch: 10,
    'deepdict-fast': 8,
    'deepdict-exact-1': 33,
    'deepdict-fast-1': 15,
    tfjs: 90,
    jax: 39,
  };
  expect(judge('cnn', times)).toEqual([
    { kind: 'ratio', limit: 0.8, measured: 0.8, verdict: 'met' },
    { kind: 'faster', limit: 5, measured: 4.875, verdict: 'missed' },
    { kind: 'times-of-fast', limit: 2.2, measured: 2.2, verdict: 'met' },
  ]);
});

it('does not judge what was not measured', () => {
  const verdicts = (times: Record<string, number>) =>
    judge('mlp', times).map(({ verdict }) => verdict);
  expect(verdicts({ torch: 10, 'deepdict-exact': 1, tfjs: 90 })).toEqual(
    Array(3).fill('not measured'),
  );
  const alone = { 'deepdict-fast': 1, 'deepdict-fast-1': 2, 'deepdict-exact-1': 5, tfjs: 90 };
  expect(verdicts(alone)).toEqual(['not measured', 'met', 'missed']);
});

it('judges a workload without rivals to beat by its exact mode alone', () => {
  expect(judge('matmul-512', { torch: 1, 'deepdict-fast': 9 })).toEqual([
    { kind: 'times-of-fast', limit: 2.2, verdict: 'not measured' },
  ]);
});

it('takes an upper limit as one', () => {
  expect(verdictOn('bytes', 100, 101).verdict).toBe('missed');
  expect(verdictOn('bytes', 100, 100).verdict).toBe('met');
});
