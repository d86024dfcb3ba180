// The gradient check itself: right on a loss with a known gradient, and not to be fooled.
import { expect, test } from 'vitest';
import type { Batch, GradientMistake, Network } from './from-scratch-networks.ts';
import { createRandom } from './from-scratch-networks.ts';
import { checkGradient } from './gradient-check.ts';

/** L(w) = sum of w^3 / 3, whose gradient w^2 is scaled by `factor`. */
function cubes(weights: Float64Array, factor = 1): Network {
  return {
    name: 'mlp',
    weights: { w: weights },
    loss: () => weights.reduce((sum, w) => sum + (w * w * w) / 3, 0),
    gradient: () => ({ w: weights.map((w) => factor * w * w) }),
    step: () => 0,
    *train() {},
    classify: () => new Uint32Array(),
  };
}

const settings = (step: number, sampled = 10) => ({
  step,
  sampled,
  mistake: 'none' as GradientMistake,
  random: createRandom(1),
});
const batch = {} as Batch;

test('central differences of w^3 / 3 are off by h^2 / 3', () => {
  const [check] = checkGradient(cubes(Float64Array.of(1)), batch, settings(0.1));
  // Numeric 1 + 0.01 / 3 against 1.
  expect(check?.error).toBeCloseTo(0.01 / 3 / (2 + 0.01 / 3), 12);
});

test('a right gradient passes, one twice too large has the error 1/3', () => {
  const weights = Float64Array.of(0.5, -2, 3);
  const [right] = checkGradient(cubes(weights), batch, settings(1e-5));
  expect(right).toMatchObject({ name: 'w', compared: 3 });
  expect(right?.error).toBeLessThan(1e-9);
  const [wrong] = checkGradient(cubes(weights, 2), batch, settings(1e-5));
  expect(wrong?.error).toBeCloseTo(1 / 3, 8);
});

test('it compares as many different weights as asked and leaves them as they were', () => {
  const weights = Float64Array.from({ length: 50 }, (_, i) => i / 7);
  const before = weights.slice();
  const [check] = checkGradient(cubes(weights), batch, settings(1e-5, 49));
  expect(check?.compared).toBe(49);
  expect(weights).toEqual(before);
});

test('a gradient of zeros where the loss is flat has the error 0', () => {
  const [check] = checkGradient(cubes(Float64Array.of(0), 0), batch, settings(0));
  expect(check?.error).toBeNaN();
  const flat = { ...cubes(Float64Array.of(4), 0), loss: () => 1 };
  expect([...checkGradient(flat, batch, settings(1e-5))][0]?.error).toBe(0);
});
