// Running averages at several momenta: the update rule by hand, and into a network's statistics.
import { expect, it } from 'vitest';
import { createEngine } from '../engine/index.ts';
import { RunningAverages } from './running-averages.ts';

it('moves by its momentum from mean 0 and variance 1', () => {
  const e = createEngine({ backend: 'reference' });
  const statistics = [e.runningStatistics(2)];
  const [slow, quick] = [0.1, 1].map((momentum) => new RunningAverages(momentum, statistics));
  statistics[0]?.load([10, -2], [5, 1]);
  slow?.update(statistics);
  quick?.update(statistics);
  expect(slow?.layers[0]?.mean[0]).toBeCloseTo(1, 12);
  expect(slow?.layers[0]?.variance[0]).toBeCloseTo(1.4, 12);
  slow?.update(statistics);
  expect(slow?.layers[0]?.mean[1]).toBeCloseTo(-0.38, 12);
  expect([...(quick?.layers[0]?.mean ?? [])]).toEqual([10, -2]);
  slow?.loadInto(statistics);
  expect(statistics[0]?.mean()[1]).toBeCloseTo(-0.38, 12);
});
