// Softmax, its logarithm and the Kullback-Leibler divergence: the suite, limits by hand, the errors.
import { describe, expect, it } from 'vitest';
import { createEngine, type Rng } from '../index.ts';
import { type CaseMaker, describeOperations, normals } from '../operation-suite.ts';

const rows = (name: 'softmax' | 'logSoftmax'): CaseMaker => {
  return (rng, size) => ({
    inputs: [normals(rng, ...Array.from({ length: size(1, 4) }, () => size(1, 6)))],
    apply: (e, x) => e[name](x),
  });
};

/** n rows of k weights, some 0, that add up to 1. */
function distributions(rng: Rng, n: number, k: number): number[] {
  return Array.from({ length: n }, () => {
    const weights = Array.from({ length: k }, (_, j) => (j > 0 && rng.uniform() < 0.2 ? 0 : 1));
    const scaled = weights.map((weight) => weight * rng.uniform(0.1, 1));
    const total = scaled.reduce((sum, weight) => sum + weight);
    return scaled.map((weight) => weight / total);
  }).flat();
}

const klDivergence: CaseMaker = (rng, size) => {
  const [n, k] = [size(1, 8), size(1, 8)];
  const targets = distributions(rng, n, k);
  return {
    inputs: [normals(rng, n, k)],
    apply: (e, x) => e.klDivergence(x, e.tensor(targets, [n, k])),
  };
};

describeOperations({ softmax: rows('softmax'), logSoftmax: rows('logSoftmax'), klDivergence });

describe.each(['wasm', 'reference'] as const)('log-softmax and KL divergence, %s', (backend) => {
  it('keeps what the logarithm of softmax would lose', () => {
    const e = createEngine({ backend });
    const y = e.logSoftmax(e.tensor([0, 1000, -1000, 0], [2, 1, 2])).values();
    expect([...y]).toEqual([-1000, 0, -1000, 0]);
  });

  it('is 0 between equal distributions and log k from one-hot to uniform', () => {
    const e = createEngine({ backend });
    const logits = e.parameter([1, -2, 0.5, 3], [1, 4]);
    const same = e.klDivergence(logits, e.softmax(logits));
    expect(same.item()).toBeCloseTo(0, 6);
    const uniform = e.tensor([5, 5, 5, 5], [1, 4]);
    const oneHot = e.tensor([0, 1, 0, 0], [1, 4]);
    expect(e.klDivergence(uniform, oneHot).item()).toBeCloseTo(2 * Math.LN2, 6);
  });

  it('is the cross-entropy where the targets are one-hot, and gives targets no gradient', () => {
    const e = createEngine({ backend });
    const logits = e.tensor([1, -2, 0.5, 0, 4, 1], [2, 3]);
    const targets = e.parameter([0, 0, 1, 1, 0, 0], [2, 3]);
    const crossEntropy = e.softmaxCrossEntropy(logits, [2, 0]).item();
    expect(e.klDivergence(logits, targets).item()).toBeCloseTo(crossEntropy, 6);
    expect(() => e.backward(e.klDivergence(logits, targets))).toThrow('does not depend on any');
  });

  it('is NaN for a negative target', () => {
    const e = createEngine({ backend });
    const logits = e.tensor([0, 0], [1, 2]);
    expect(e.klDivergence(logits, e.tensor([2, -1], [1, 2])).item()).toBeNaN();
  });

  it('names what is wrong', () => {
    const e = createEngine({ backend });
    const x = e.tensor([1, 2], [1, 2]);
    expect(() => e.klDivergence(x, e.tensor([1, 0], [2]))).toThrow(
      'klDivergence: logits [1, 2] and targets [2] differ in shape; give a target for each logit',
    );
    expect(() => e.klDivergence(e.reshape(x, [2]), x)).toThrow(
      'klDivergence: logits has shape [2], but must be [n, k]; reshape it to 2 dimensions',
    );
  });
});
