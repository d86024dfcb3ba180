// Products with the Hessian against formulas and against its own symmetry.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng, hessianVectorProduct, initial } from './index.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, x, i) => sum + x * (b[i] as number), 0);

describe('hessianVectorProduct', () => {
  it.each([
    ['reference', 1e-9],
    ['wasm', 1e-3],
  ] as const)('of x^2 y + y^3 at (1, 2) along (1, -1), %s', (backend, tolerance) => {
    const e = createEngine({ backend });
    const [x, y] = [e.parameter([1], [1]), e.parameter([2], [1])];
    const loss = () => e.add(e.mul(e.mul(x, x), y), e.mul(e.mul(y, y), y));
    // H = [[2 y, 2 x], [2 x, 6 y]] = [[4, 2], [2, 12]].
    const [hx, hy] = hessianVectorProduct(e, loss, [x, y], [[1], [-1]]);
    expect(Math.abs((hx?.[0] as number) - 2)).toBeLessThan(2 * tolerance);
    expect(Math.abs((hy?.[0] as number) + 10)).toBeLessThan(10 * tolerance);
    expect([x.item(), y.item()]).toEqual([1, 2]);
    expect(x.gradient()?.[0]).toBe(0);
  });

  it('is symmetric for a network: u H v = v H u', () => {
    const e = createEngine({ backend: 'reference' });
    const rng = createRng(3);
    const w1 = e.parameter(initial(rng, 'glorot-normal', [4, 6]), [4, 6]);
    const w2 = e.parameter(initial(rng, 'glorot-normal', [6, 3]), [6, 3]);
    const x = Array.from({ length: 20 }, () => rng.normal());
    const loss = () =>
      e.softmaxCrossEntropy(
        e.matmul(e.tanh(e.matmul(e.tensor(x, [5, 4]), w1)), w2),
        [0, 1, 2, 0, 1],
      );
    const draw = () => [24, 18].map((n) => Array.from({ length: n }, () => rng.normal()));
    const [u, v] = [draw(), draw()];
    const product = (a: number[][]) => hessianVectorProduct(e, loss, [w1, w2], a);
    const total = (a: ArrayLike<number>[], b: ArrayLike<number>[]) =>
      a.reduce((sum, part, i) => sum + dot(part, b[i] as ArrayLike<number>), 0);
    const [uHv, vHu] = [total(product(v), u), total(product(u), v)];
    expect(Math.abs(uHv)).toBeGreaterThan(1e-3);
    expect(Math.abs(uHv - vHu)).toBeLessThan(1e-8 * Math.abs(uHv));
  });

  it('says what does not fit', () => {
    const e = createEngine();
    const w = e.parameter([1, 2], [2]);
    const loss = () => e.sum(w);
    expect(() => hessianVectorProduct(e, loss, [w], [[1]])).toThrow(
      'hessianVectorProduct: vector 0 has 1 values, but its parameter [2] has 2; make them equal',
    );
    expect(() => hessianVectorProduct(e, loss, [w], [])).toThrow(
      'hessianVectorProduct: 0 vectors for 1 parameters; give one for each',
    );
    expect(() => hessianVectorProduct(e, loss, [e.tensor([1], [1])], [[1]])).toThrow(
      'all made by e.parameter()',
    );
  });
});
