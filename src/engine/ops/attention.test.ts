// Attention: the suite, its formula from other operations, the causal mask, and the errors.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../index.ts';
import { type CaseMaker, describeOperations, distance, normals } from '../operation-suite.ts';

const attention = (causal: boolean): CaseMaker => {
  return (rng, size) => {
    const [b, n, d, e] = [size(1, 3), size(1, 7), size(1, 9), size(1, 6)];
    const m = causal ? n : size(1, 7);
    return {
      inputs: [normals(rng, b, n, d), normals(rng, b, m, d), normals(rng, b, m, e)],
      apply: (engine, q, k, v) => engine.attention(q, k, v, { causal }),
    };
  };
};

describeOperations({
  attention: attention(false),
  'causal attention': attention(true),
  'attention to itself': (rng, size) => ({
    inputs: [normals(rng, size(1, 3), size(1, 6), size(1, 8))],
    apply: (e, x) => e.attention(x, x, x),
  }),
  'attention with one input tracked': (rng, size) => {
    const [n, d] = [size(1, 6), size(1, 6)];
    const [k, v] = [normals(rng, 1, n, d), normals(rng, 1, n, d)];
    return {
      inputs: [normals(rng, 1, n, d)],
      apply: (e, q) => e.attention(q, e.tensor(k.data, k.shape), e.tensor(v.data, v.shape)),
    };
  },
});

describe.each(['wasm', 'reference'] as const)('attention, %s', (backend) => {
  const e = createEngine({ backend });
  const zeros = (...shape: number[]) =>
    e.tensor(new Float32Array(shape.reduce((a, b) => a * b)), shape);

  it('is softmax(q k^T / sqrt(d)) v', () => {
    const rng = createRng(2);
    const [q, kT, v] = [normals(rng, 5, 4), normals(rng, 4, 7), normals(rng, 7, 3)];
    const k = Float32Array.from(
      { length: 28 },
      (_, i) => kT.data[(i % 4) * 7 + Math.floor(i / 4)] ?? 0,
    );
    const y = e.attention(
      e.tensor(q.data, [1, 5, 4]),
      e.tensor(k, [1, 7, 4]),
      e.tensor(v.data, [1, 7, 3]),
    );
    const scores = e.scale(e.matmul(e.tensor(q.data, [5, 4]), e.tensor(kT.data, [4, 7])), 0.5);
    const wanted = e.matmul(e.softmax(scores), e.tensor(v.data, [7, 3]));
    expect(y.shape).toEqual([1, 5, 3]);
    expect(distance(y.values(), wanted.values())).toBeLessThan(1e-6);
  });

  it('where causal, averages the positions up to its own alone', () => {
    const v = e.tensor([1, 3, 8, 0, 2, 4], [2, 3, 1]);
    const y = e.attention(zeros(2, 3, 2), zeros(2, 3, 2), v, { causal: true });
    [1, 2, 4, 0, 1, 2].forEach((wanted, i) => {
      expect(y.values()[i]).toBeCloseTo(wanted, 5);
    });
  });

  it('where causal, no gradient comes from a later position', () => {
    const rng = createRng(3);
    e.step(() => {
      const make = () => {
        const x = e.tensor(normals(rng, 1, 4, 3).data, [1, 4, 3]);
        e.keepGrad(x);
        return x;
      };
      const [q, k, v] = [make(), make(), make()];
      const onlySecond = e.tensor([0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0], [1, 4, 3]);
      e.backward(e.sum(e.mul(e.attention(q, k, v, { causal: true }), onlySecond)));
      expect([...(k.gradient() ?? [])].slice(6)).toEqual(new Array(6).fill(0));
      expect([...(v.gradient() ?? [])].slice(6)).toEqual(new Array(6).fill(0));
      expect(k.gradient()?.[0]).not.toBe(0);
      expect(v.gradient()?.[0]).not.toBe(0);
    });
  });

  it.each([
    [[2, 3], [1, 3, 2], [1, 3, 2], 'q has shape [2, 3], but must be [b, n, d]'],
    [[1, 3, 2], [1, 3, 4], [1, 3, 2], 'q [1, 3, 2] and k [1, 3, 4] do not match; give k [1, m, 2]'],
    [[1, 3, 2], [1, 3, 2], [1, 4, 2], 'k [1, 3, 2] and v [1, 4, 2] do not match; give v [1, 3, e]'],
    [[1, 3, 2], [1, 4, 2], [1, 4, 2], 'causal, but q has 3 positions and k has 4; give as many of'],
  ])('refuses %j, %j, %j', (q, k, v, text) => {
    expect(() => e.attention(zeros(...q), zeros(...k), zeros(...v), { causal: true })).toThrow(
      `attention: ${text}`,
    );
  });
});
