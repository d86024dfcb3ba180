// Folding: a value by hand, and a whole network against its evaluation mode.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { foldBatchNorm } from './fold-batch-norm.ts';
import { createNormalizedCnn } from './normalized-cnn.ts';

describe('foldBatchNorm', () => {
  it('gives scale and bias by hand', () => {
    // sqrt(0.25) = 0.5, but for epsilon: s = 2 / 0.5 = 4, b = 3 - 4 * 1.
    const norm = { mean: [1], variance: [0.25 - 1e-5], gain: [2], shift: [3] };
    const { kernel, bias } = foldBatchNorm([1, -2], norm);
    expect(kernel[0]).toBeCloseTo(4, 12);
    expect(kernel[1]).toBeCloseTo(-8, 12);
    expect(bias[0]).toBeCloseTo(-1, 12);
  });

  it('leaves what a network computes in evaluation mode', () => {
    const e = createEngine({ backend: 'reference' });
    const rng = createRng(4);
    const cnn = createNormalizedCnn(e, rng, 14);
    const x = e.tensor(
      Float64Array.from({ length: 3 * 196 }, () => rng.uniform()),
      [3, 1, 14, 14],
    );
    e.noGrad(() => cnn.forward(x, { training: true, momentum: 0.7 }));
    const whole = cnn.forward(x, { training: false }).values();
    const folded = cnn.folded()(x).values();
    folded.forEach((value, i) => {
      expect(value).toBeCloseTo(whole[i] as number, 10);
    });
    expect(Math.max(...cnn.forward(x, { training: true }).values())).not.toBeCloseTo(
      Math.max(...whole),
      3,
    );
  });
});
