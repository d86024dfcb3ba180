// Mini-batch gradients: how samplers draw, and that the full gradient is the mean of single ones.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { gradientReader, samplerOf, squaredDistance } from './batch-gradients.ts';
import { createMlp } from './deep-mlp.ts';
import { chooseDigits } from './digit-parts.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

const set: DigitSet = {
  count: 12,
  labels: Uint8Array.from({ length: 12 }, (_, i) => (i * 7) % 10),
  inputs: Float32Array.from({ length: 12 * DIGIT_PIXELS }, (_, i) => ((i * 37) % 101) / 101),
};

const labelsOf = (indices: Uint32Array) => Array.from(indices, (i) => set.labels[i] as number);

describe('samplerOf', () => {
  it('shuffled: every round holds each example once, in another order', () => {
    const next = samplerOf('shuffled', set, createRng(1));
    const rounds = [0, 1].map(() => [0, 1, 2].flatMap(() => [...next(4)]));
    for (const round of rounds) {
      expect(round.toSorted((a, b) => a - b)).toEqual([...Array(12).keys()]);
    }
    expect(rounds[0]).not.toEqual(rounds[1]);
  });

  it('sorted: labels follow one another, and wrap around', () => {
    const next = samplerOf('sorted', set, createRng(2));
    for (let draw = 0; draw < 20; draw++) {
      const labels = labelsOf(next(5));
      const falls = labels.filter((label, i) => i > 0 && label < (labels[i - 1] as number));
      expect(falls.length).toBeLessThanOrEqual(1);
    }
  });

  it('one-sided: labels from 0 to 4 alone; replacement: all of them', () => {
    const drawn = (sampling: 'one-sided' | 'replacement') =>
      new Set(labelsOf(samplerOf(sampling, set, createRng(3))(400)));
    expect([...drawn('one-sided')].every((label) => label < 5)).toBe(true);
    expect(drawn('replacement')).toEqual(new Set(set.labels));
  });
});

describe('gradientReader', () => {
  const e = createEngine({ backend: 'reference' });
  const mlp = createMlp(e, createRng(4), {
    inputs: DIGIT_PIXELS,
    depth: 1,
    width: 3,
    outputs: 10,
    activation: 'tanh',
    initialization: 'matched',
  });
  const gradientOf = gradientReader(e, mlp);

  it('does not add up from call to call', () => {
    expect(gradientOf(set)).toEqual(gradientOf(set));
  });

  it('gives of all examples the mean of those of each', () => {
    const full = gradientOf(set);
    const mean = new Float64Array(full.length);
    for (let i = 0; i < set.count; i++) {
      gradientOf(chooseDigits(set, [i])).forEach((g, k) => {
        mean[k] = (mean[k] as number) + g / set.count;
      });
    }
    const length = squaredDistance(full, new Float64Array(full.length));
    expect(length).toBeGreaterThan(0);
    expect(squaredDistance(mean, full)).toBeLessThan(1e-24 * length);
  });
});
