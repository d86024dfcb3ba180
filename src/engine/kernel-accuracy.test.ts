// The kernels' own exp, tanh and log against exact math, element by element.
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, exact } from './index.ts';
import type { Tensor } from './tensor.ts';

/** Values from low to high, rounded to float32. */
const grid = (low: number, high: number, n = 20_001): Float32Array =>
  Float32Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));

function largestRelativeError(
  x: Float32Array,
  apply: (e: Engine, x: Tensor) => Tensor,
  wanted: (x: number) => number,
): number {
  const e = createEngine();
  const actual = apply(e, e.tensor(x, [x.length])).values();
  let largest = 0;
  x.forEach((v, i) => {
    const truth = wanted(v);
    if (truth !== 0) {
      largest = Math.max(largest, Math.abs((actual[i] as number) - truth) / Math.abs(truth));
    }
  });
  return largest;
}

const logistic = (x: number) => 1 / (1 + exact.exp(-x));

describe('largest relative error', () => {
  it.each([
    [-11, 11],
    [-0.7, 0.7],
    [-1e-3, 1e-3],
    [-1e-20, 1e-20],
  ])('tanh on [%d, %d]: 4e-7', (low, high) => {
    expect(largestRelativeError(grid(low, high), (e, x) => e.tanh(x), exact.tanh)).toBeLessThan(
      4e-7,
    );
  });

  it('sigmoid, which is exp far below 0: 4e-7', () => {
    expect(largestRelativeError(grid(-87, 87), (e, x) => e.sigmoid(x), logistic)).toBeLessThan(
      4e-7,
    );
  });

  it('elu near 0, where e^x - 1 would cancel: 4e-7', () => {
    const apply = (e: Engine, x: Tensor) => e.elu(x);
    // Below 1e-3 the series x + x^2/2 + x^3/6 is exact to float32.
    const series = (x: number) => x + (x * x) / 2 + (x * x * x) / 6;
    expect(largestRelativeError(grid(-1e-3, -1e-9), apply, series)).toBeLessThan(4e-7);
    const difference = (x: number) => exact.exp(x) - 1;
    expect(largestRelativeError(grid(-30, -0.1), apply, difference)).toBeLessThan(4e-7);
  });

  it('gelu and silu: 1e-6', () => {
    const c = Math.sqrt(2 / Math.PI);
    const gelu = (x: number) => x * logistic(2 * c * (x + 0.044715 * x ** 3));
    expect(largestRelativeError(grid(-3, 3), (e, x) => e.gelu(x), gelu)).toBeLessThan(1e-6);
    const silu = (x: number) => x * logistic(x);
    expect(largestRelativeError(grid(-80, 80), (e, x) => e.silu(x), silu)).toBeLessThan(1e-6);
  });

  it('log(1 + e^x) of the sigmoid cross-entropy: 4e-7', () => {
    const e = createEngine();
    for (const x of grid(-80, 80, 801)) {
      const loss = e.step(() => e.sigmoidCrossEntropy(e.tensor([x], [1]), [0]).item());
      const u = exact.exp(x);
      // For small u the series u - u^2/2 is exact to float32, and 1 + u is not.
      const wanted = u < 1e-4 ? u - (u * u) / 2 : exact.log(1 + u);
      expect(Math.abs(loss - wanted) / wanted).toBeLessThan(4e-7);
    }
  });

  it('softplus: 4e-7', () => {
    // As above: where u is small the series is exact to float32.
    const softplus = (x: number): number => {
      const u = exact.exp(-Math.abs(x));
      return Math.max(x, 0) + (u < 1e-4 ? u - (u * u) / 2 : exact.log(1 + u));
    };
    expect(largestRelativeError(grid(-87, 87), (e, x) => e.softplus(x), softplus)).toBeLessThan(
      4e-7,
    );
  });

  it('exp and log: 2e-7', () => {
    expect(largestRelativeError(grid(-87, 88), (e, x) => e.exp(x), exact.exp)).toBeLessThan(2e-7);
    const ranges = [grid(1e-38, 1e-30), grid(0.5, 2), grid(1, 1e6), grid(1e30, 3e38)];
    for (const range of ranges) {
      expect(largestRelativeError(range, (e, x) => e.log(x), exact.log)).toBeLessThan(2e-7);
    }
  });

  it('log sum exp of the softmax cross-entropy: 2e-7', () => {
    const e = createEngine();
    for (const k of [1, 2, 3, 10, 77, 1000]) {
      const x = e.tensor(new Float32Array(k), [1, k]);
      const loss = e.softmaxCrossEntropy(x, [0]).item();
      expect(Math.abs(loss - exact.log(k))).toBeLessThan(2e-7 * Math.max(1, exact.log(k)));
    }
  });
});

describe('far out', () => {
  const at = (x: number[], apply: (e: Engine, x: Tensor) => Tensor) => {
    const e = createEngine();
    return [...apply(e, e.tensor(x, [x.length])).values()];
  };

  it('functions saturate without overflow', () => {
    const far = [-1e30, -1000, 1000, 1e30];
    expect(at(far, (e, x) => e.tanh(x))).toEqual([-1, -1, 1, 1]);
    expect(at(far, (e, x) => e.sigmoid(x))).toEqual([0, 0, 1, 1]);
    expect(at(far, (e, x) => e.elu(x))).toEqual([-1, -1, 1000, Math.fround(1e30)]);
  });

  it('softmax of large logits', () => {
    expect(at([1e30, 0, -1e30], (e, x) => e.softmax(e.reshape(x, [1, 3])))).toEqual([1, 0, 0]);
  });

  it('NaN stays visible', () => {
    for (const name of ['relu', 'tanh', 'sigmoid', 'gelu'] as const) {
      expect(at([Number.NaN, 1], (e, x) => e[name](x))[0]).toBeNaN();
    }
  });
});
