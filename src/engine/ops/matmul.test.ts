// Matrix products by batches; single ones are in ../operations.test.ts.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { describeOperations, normals } from '../operation-suite.ts';

describeOperations({
  'matmul of batches': (rng, size) => {
    const [batch, m, k, n] = [size(1, 4), size(1, 9), size(1, 12), size(1, 9)];
    return {
      inputs: [normals(rng, batch, m, k), normals(rng, batch, k, n)],
      apply: (e, a, b) => e.matmul(a, b),
    };
  },
  'matmul of batches by themselves': (rng, size) => {
    const [batch, n] = [size(1, 4), size(1, 9)];
    return { inputs: [normals(rng, batch, n, n)], apply: (e, a) => e.matmul(a, a) };
  },
});

describe('matmul', () => {
  const e = createEngine();
  const zeros = (...shape: number[]) =>
    e.tensor(new Float32Array(shape.reduce((a, b) => a * b)), shape);

  it('multiplies matrix by matrix', () => {
    const a = e.tensor([1, 2, 3, 4], [2, 1, 2]);
    const b = e.tensor([1, 10, 100, 1000], [2, 2, 1]);
    const y = e.matmul(a, b);
    expect(y.shape).toEqual([2, 1, 1]);
    expect([...y.values()]).toEqual([21, 4300]);
  });

  it.each([
    [
      [2, 3],
      [2, 3, 4],
      'shapes [2, 3] and [2, 3, 4] must be [m, k] and [k, n], or [batch, m, k] and',
    ],
    [[3], [3], 'shapes [3] and [3] must be [m, k] and [k, n]'],
    [[2, 3, 4], [3, 4, 5], 'a [2, 3, 4] and b [3, 4, 5] do not match: a has 2 matrices, b has 3;'],
    [
      [2, 3, 4],
      [2, 3, 4],
      'a [2, 3, 4] and b [2, 3, 4] do not match: a has 4 columns, b has 3 rows',
    ],
  ])('refuses %j times %j', (a, b, text) => {
    expect(() => e.matmul(zeros(...a), zeros(...b))).toThrow(`matmul: ${text}`);
  });
});
