// Means, variances and medians by hand.
import { expect, it } from 'vitest';
import { norm, relativeError } from './norms.ts';
import { mean, median, sampleVariance, share, variance } from './statistics.ts';

it('mean, variance, share', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(variance([1, 2, 6])).toBe(14 / 3);
  expect(sampleVariance([1, 2, 6])).toBe(7);
  expect(share([1, 2, 3, 4], (value) => value > 3)).toBe(0.25);
});

it('the median is the middle, of two the upper one, by size and not by spelling', () => {
  expect(median([10, 9, 100])).toBe(10);
  expect(median(Float32Array.of(4, 1, 3, 2))).toBe(3);
});

it('norm, and relative error with 0 for equal vectors', () => {
  expect(norm([3, 4])).toBe(5);
  expect(relativeError([3, 4], [3, -4])).toBe(0.8);
  expect(relativeError([0, 0], [0, 0])).toBe(0);
});
