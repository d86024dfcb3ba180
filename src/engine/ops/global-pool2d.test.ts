// Global pooling: the suite, by hand, and the error.
import { expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { describeOperations, distinct, normals } from '../operation-suite.ts';

describeOperations({
  globalAveragePool2d: (rng, size) => ({
    inputs: [normals(rng, size(1, 3), size(1, 5), size(1, 7), size(1, 7))],
    apply: (e, x) => e.globalAveragePool2d(x),
  }),
  globalMaxPool2d: (rng, size) => ({
    inputs: [distinct(rng, size(1, 3), size(1, 5), size(1, 7), size(1, 7))],
    apply: (e, x) => e.globalMaxPool2d(x),
  }),
});

it.each([
  ['globalAveragePool2d', [2, 15, -2, 5]],
  ['globalMaxPool2d', [3, 20, 0, 5]],
] as const)('%s by hand', (name, wanted) => {
  const e = createEngine();
  const y = e[name](e.tensor([1, 3, 10, 20, -4, 0, 5, 5], [2, 2, 1, 2]));
  expect(y.shape).toEqual([2, 2]);
  expect([...y.values()]).toEqual(wanted);
  expect(() => e[name](y)).toThrow(
    `${name}: x has shape [2, 2], but must be [n, c, h, w]; reshape it to 4 dimensions`,
  );
});
