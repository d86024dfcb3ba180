// Initial values: variance and range for the fans of dense and convolution weights.
import { describe, expect, it } from 'vitest';
import { createRng, type InitialScheme, initial } from './index.ts';

const meanSquare = (values: Float64Array): number =>
  values.reduce((sum, v) => sum + v * v, 0) / values.length;

describe('variance', () => {
  it.each([
    ['he-normal', [200, 300], 2 / 200],
    ['he-uniform', [200, 300], 2 / 200],
    ['glorot-normal', [200, 300], 2 / 500],
    ['glorot-uniform', [200, 300], 2 / 500],
    ['he-normal', [100, 40, 3, 3], 2 / 360],
    ['glorot-uniform', [100, 40, 3, 3], 2 / (360 + 900)],
    ['normal', [50_000], 1],
  ] as [InitialScheme, number[], number][])('%s %j', (scheme, shape, variance) => {
    const values = initial(createRng(3), scheme, shape);
    expect(Math.abs(meanSquare(values) / variance - 1)).toBeLessThan(0.03);
    if (scheme.endsWith('uniform')) {
      const limit = Math.sqrt(3 * variance);
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit);
    }
  });
});

it('normal takes a standard deviation, zeros draw nothing', () => {
  const rng = createRng(4);
  expect([...initial(rng, 'zeros', [3])]).toEqual([0, 0, 0]);
  expect(rng.uniform()).toBe(createRng(4).uniform());
  const values = initial(createRng(4), 'normal', [20_000], { sd: 0.02 });
  expect(Math.abs(meanSquare(values) / 0.0004 - 1)).toBeLessThan(0.05);
});
