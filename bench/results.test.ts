// The record of a run: figures, ratios, ways, reasons and verdicts.
import { expect, it } from 'vitest';
import { record } from './results.ts';

it('holds figures, ratios to PyTorch, reasons and verdicts', () => {
  const measured = (median: number) => ({ median, lowest: median - 1, highest: median + 1 });
  const json = record(
    new Date('2026-01-02T03:04:05Z'),
    9,
    { torch: { torch: '1.13', blas: 'OpenBLAS' } },
    new Map([
      [
        'skip-gram' as const,
        [
          { engine: 'torch', variant: 'sparse', outcome: measured(20) },
          { engine: 'torch', variant: 'dense', outcome: measured(30) },
          { engine: 'deepdict-fast', outcome: measured(5) },
          { engine: 'jax', outcome: { unavailable: 'no scatter' } },
        ],
      ],
    ]),
  );
  const run = JSON.parse(json);
  expect(run).toMatchObject({ date: '2026-01-02', rounds: 9, machine: { node: process.version } });
  const { engines, targets } = run.workloads['skip-gram'];
  expect(engines).toEqual({
    torch: { milliseconds: 20, lowest: 19, highest: 21, ratio: 1 },
    'deepdict-fast': { milliseconds: 5, lowest: 4, highest: 6, ratio: 0.25 },
    'torch (sparse)': { milliseconds: 20, lowest: 19, highest: 21, ratio: 1 },
    'torch (dense)': { milliseconds: 30, lowest: 29, highest: 31, ratio: 1.5 },
    jax: { unavailable: 'no scatter' },
  });
  expect(Object.values(targets)).toEqual([
    { verdict: 'missed', measured: 0.25 },
    { verdict: 'not measured' },
  ]);
});
