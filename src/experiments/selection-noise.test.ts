// The formulas for the best of many against hand-made cases.
import { describe, expect, it } from 'vitest';
import { expectedBest, optimismAsymptote, optimismBound } from './selection-noise.ts';

describe('expectedBest', () => {
  it('is p for one model, and 1 - (1 - p)^k for one example', () => {
    expect(expectedBest(1, 50, 0.3)).toBeCloseTo(0.3, 10);
    expect(expectedBest(4, 1, 0.3)).toBeCloseTo(1 - 0.7 ** 4, 10);
  });

  it('is 11/16 for two models and two fair coins', () => {
    // Best of two counts from {0: 1/4, 1: 1/2, 2: 1/4}: P(max >= 1) = 15/16, P(max >= 2) = 7/16.
    expect(expectedBest(2, 2, 0.5)).toBeCloseTo((15 / 16 + 7 / 16) / 2, 10);
  });

  it('stays below the bound, which the correction brings within 3% at a thousand models', () => {
    const [k, n, p] = [1000, 1000, 0.5];
    const optimism = expectedBest(k, n, p) - p;
    expect(optimism).toBeLessThan(optimismBound(k, n, p));
    expect(optimism / optimismAsymptote(k, n, p)).toBeCloseTo(1, 1);
    expect(Math.abs(optimism / optimismAsymptote(k, n, p) - 1)).toBeLessThan(0.03);
  });
});
