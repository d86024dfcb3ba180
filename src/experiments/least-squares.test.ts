// Tests of the least-squares fits: laws of projections, and agreement with an exact polynomial.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFit, legendreRows, nestedLeastSquares } from './least-squares.ts';

const xs = Array.from({ length: 12 }, (_, i) => (2 * i) / 11 - 1);

describe('legendreRows', () => {
  test('gives P0 to P3 by their closed forms', () => {
    for (const x of xs) {
      const row = legendreRows([x], 3)[0] as Float64Array;
      const expected = [1, x, (3 * x * x - 1) / 2, (5 * x * x * x - 3 * x) / 2];
      expected.forEach((value, k) => {
        expect(row[k]).toBeCloseTo(value, 14);
      });
    }
  });
});

describe('nestedLeastSquares', () => {
  test('recovers a polynomial from its values', () => {
    const rows = legendreRows(xs, 5);
    const coefficients = Float64Array.from([0.5, -1, 2, 0, 3, -0.25]);
    const y = rows.map((row) => evaluateFit(coefficients, row));
    const fit = nestedLeastSquares(rows, y)[5] as Float64Array;
    fit.forEach((value, k) => {
      expect(value).toBeCloseTo(coefficients[k] as number, 12);
    });
  });

  test('leaves residuals orthogonal to the columns used, for every number of columns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (y) => {
          const rows = legendreRows(xs, 4);
          for (const fit of nestedLeastSquares(rows, y)) {
            const residuals = rows.map((row, i) => (y[i] as number) - evaluateFit(fit, row));
            for (let k = 0; k < fit.length; k++) {
              const dot = rows.reduce(
                (sum, row, i) => sum + (row[k] as number) * (residuals[i] as number),
                0,
              );
              expect(Math.abs(dot)).toBeLessThan(1e-10);
            }
          }
        },
      ),
    );
  });
});
