// Initial values: variance and range for the fans of each layout, orthogonality, and errors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng, type InitialOptions, type InitialScheme, initial } from './index.ts';

const meanSquare = (values: Float64Array): number =>
  values.reduce((sum, v) => sum + v * v, 0) / values.length;
const largest = (values: Float64Array): number => Math.max(...values.map(Math.abs));

describe('variance', () => {
  it.each([
    ['he-normal', [200, 300], 2 / 200],
    ['he-uniform', [200, 300], 2 / 200],
    ['glorot-normal', [200, 300], 2 / 500],
    ['glorot-uniform', [200, 300], 2 / 500],
    ['lecun-normal', [200, 300], 1 / 200],
    ['lecun-uniform', [200, 300], 1 / 200],
    ['he-normal', [100, 40, 3, 3], 2 / 360],
    ['lecun-normal', [100, 40, 7], 1 / 280],
    ['glorot-uniform', [100, 40, 3, 3], 2 / (360 + 900)],
    ['normal', [50_000], 1],
  ] as [InitialScheme, number[], number][])('%s %j', (scheme, shape, variance) => {
    const values = initial(createRng(3), scheme, shape);
    expect(Math.abs(meanSquare(values) / variance - 1)).toBeLessThan(0.03);
    if (scheme.endsWith('uniform')) {
      expect(largest(values)).toBeLessThanOrEqual(Math.sqrt(3 * variance));
    }
  });

  it.each([
    ['he-normal', 2 / 900],
    ['lecun-uniform', 1 / 900],
    ['glorot-normal', 2 / (900 + 360)],
  ] as [InitialScheme, number][])('%s of a transposed kernel', (scheme, variance) => {
    const values = initial(createRng(3), scheme, [100, 40, 3, 3], { transposed: true });
    expect(Math.abs(meanSquare(values) / variance - 1)).toBeLessThan(0.03);
  });

  it('normal takes a standard deviation, uniform a limit', () => {
    const normal = initial(createRng(4), 'normal', [20_000], { sd: 0.02 });
    expect(Math.abs(meanSquare(normal) / 0.0004 - 1)).toBeLessThan(0.05);
    const uniform = initial(createRng(4), 'uniform', [20_000], { limit: 0.3 });
    expect(Math.abs(meanSquare(uniform) / 0.03 - 1)).toBeLessThan(0.05);
    expect(largest(uniform)).toBeLessThanOrEqual(0.3);
    expect(largest(uniform)).toBeGreaterThan(0.299);
  });

  it('truncated-normal stays within two standard deviations, with the variance left there', () => {
    const values = initial(createRng(5), 'truncated-normal', [40_000], { sd: 0.5 });
    expect(largest(values)).toBeLessThanOrEqual(1);
    expect(largest(values)).toBeGreaterThan(0.99);
    // 1 - 4 phi(2) / (2 Phi(2) - 1) = 0.7737
    expect(Math.abs(meanSquare(values) / (0.25 * 0.7737) - 1)).toBeLessThan(0.03);
  });
});

it('zeros and ones draw nothing', () => {
  const rng = createRng(4);
  expect([...initial(rng, 'zeros', [3])]).toEqual([0, 0, 0]);
  expect([...initial(rng, 'ones', [2])]).toEqual([1, 1]);
  expect(rng.uniform()).toBe(createRng(4).uniform());
});

describe('orthogonal', () => {
  /** Largest distance of the products of the shorter side's vectors from gain^2 times identity. */
  function deviation(values: Float64Array, rows: number, columns: number, gain: number): number {
    const isTall = rows > columns;
    const [count, length] = isTall ? [columns, rows] : [rows, columns];
    const entry = (i: number, k: number) =>
      values[isTall ? k * columns + i : i * columns + k] as number;
    let worst = 0;
    for (let i = 0; i < count; i++) {
      for (let j = 0; j <= i; j++) {
        let product = 0;
        for (let k = 0; k < length; k++) product += entry(i, k) * entry(j, k);
        worst = Math.max(worst, Math.abs(product - (i === j ? gain * gain : 0)));
      }
    }
    return worst;
  }

  it('has vectors of length gain at right angles, whichever side is longer', () => {
    const side = fc.integer({ min: 1, max: 24 });
    const gains = fc.constantFrom(undefined, Math.SQRT2, 0.1);
    fc.assert(
      fc.property(side, side, gains, fc.integer(), (rows, columns, gain, seed) => {
        const options: InitialOptions = gain === undefined ? {} : { gain };
        const values = initial(createRng(seed), 'orthogonal', [rows, columns], options);
        expect(deviation(values, rows, columns, gain ?? 1)).toBeLessThan(1e-14);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('takes a kernel as outputs by all the rest', () => {
    const values = initial(createRng(6), 'orthogonal', [8, 3, 3, 3]);
    expect(deviation(values, 8, 27, 1)).toBeLessThan(1e-14);
  });

  it('favours no direction: entries have mean 0 and variance 1 / n', () => {
    const rng = createRng(7);
    const drawn = Array.from({ length: 2000 }, () => initial(rng, 'orthogonal', [4, 4]));
    for (const place of [0, 5, 14]) {
      const entries = Float64Array.from(drawn, (matrix) => matrix[place] as number);
      const mean = entries.reduce((sum, v) => sum + v, 0) / entries.length;
      expect(Math.abs(mean)).toBeLessThan(0.04);
      expect(Math.abs(meanSquare(entries) / 0.25 - 1)).toBeLessThan(0.08);
    }
  });
});

it.each([
  [
    () => initial(createRng(1), 'orthogonal', [4]),
    "initial: 'orthogonal' needs a matrix, but the shape is [4]; give at least two dimensions",
  ],
  [
    () => initial(createRng(1), 'normal', [4], { sd: -1 }),
    'initial: sd is -1; give a finite number of at least 0',
  ],
  [
    () => initial(createRng(1), 'uniform', [4], { limit: Number.NaN }),
    'initial: limit is NaN; give a finite number of at least 0',
  ],
])('%#: %s', (act, text) => {
  expect(act).toThrow(text);
});
