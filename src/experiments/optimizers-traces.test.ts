// The recorded PyTorch paths: that the loss in the file is the one that they descend.
import { expect, it } from 'vitest';
import oracle from './optimizers-oracle.json' with { type: 'json' };
import { compareTraces, TRACE_STARTS } from './optimizers-traces.ts';

it('plain gradient descent on the loss in the file walks the recorded path', () => {
  const [{ name, paths }] = oracle.optimisers as [(typeof oracle.optimisers)[0]];
  expect(name).toBe('sgd');
  oracle.starts.forEach((start, i) => {
    let [x, y] = start as [number, number];
    for (const [wantedX, wantedY] of paths[i] as [number, number][]) {
      const along = y - x * x;
      [x, y] = [x - 0.03 * (-2 * (1 - x) - 8 * x * along), y - 0.03 * 4 * along];
      expect(x).toBeCloseTo(wantedX, 12);
      expect(y).toBeCloseTo(wantedY, 12);
    }
  });
});

it('has 20 steps of six optimisers from each start, and compares every one', () => {
  expect(oracle.optimisers.flatMap(({ paths }) => paths.map((path) => path.length))).toEqual(
    Array(6 * TRACE_STARTS).fill(20),
  );
  const { gaps } = compareTraces(0);
  expect(gaps.map(({ name }) => name)).toEqual(oracle.optimisers.map(({ name }) => name));
});
