// Tests of eigenvalues and eigenvectors: the definition, trace and a matrix known by heart.
import { describe, expect, test } from 'vitest';
import { createRng } from '../engine/index.ts';
import { solveWith, symmetricEigen } from './symmetric-eigen.ts';

test('the second difference matrix has the eigenvalues 2 - sqrt(2), 2, 2 + sqrt(2)', () => {
  const { values } = symmetricEigen([2, -1, 0, -1, 2, -1, 0, -1, 2], 3);
  [2 - Math.SQRT2, 2, 2 + Math.SQRT2].forEach((value, i) => {
    expect(values[i]).toBeCloseTo(value, 13);
  });
});

describe.each([1, 2, 5, 20])('a random symmetric matrix of %d rows', (n) => {
  const rng = createRng(n);
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const x = rng.normal();
      a[i * n + j] = x;
      a[j * n + i] = x;
    }
  }
  const eigen = symmetricEigen(a, n);
  const times = (x: ArrayLike<number>) =>
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (a[i * n + j] as number) * (x[j] as number)).reduce(
        (sum, y) => sum + y,
        0,
      ),
    );

  test('each vector is stretched by its value, and has length 1', () => {
    for (let k = 0; k < n; k++) {
      const vector = eigen.vectors.subarray(k * n, (k + 1) * n);
      times(vector).forEach((value, i) => {
        expect(value).toBeCloseTo((eigen.values[k] as number) * (vector[i] as number), 12);
      });
      expect(vector.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 12);
    }
  });

  test('the values ascend', () => {
    expect([...eigen.values]).toEqual([...eigen.values].sort((x, y) => x - y));
  });

  test('solving undoes the product', () => {
    const x = Array.from({ length: n }, () => rng.normal());
    solveWith(eigen, times(x)).forEach((value, i) => {
      expect(value).toBeCloseTo(x[i] as number, 9);
    });
  });
});
