// Tests of the curvature of linear models and of the sharpness meter: the one bounds the other.
import { describe, expect, test } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { createDigitLoss, linearCurvature } from './digit-loss.ts';
import type { PooledDigits } from './pooled-digits.ts';
import { sharpnessMeter } from './sharpness.ts';

const rng = createRng(4);
const set: PooledDigits = {
  count: 40,
  cells: 6,
  labels: Uint8Array.from({ length: 40 }, () => rng.int(10)),
  inputs: Float32Array.from({ length: 240 }, () => rng.uniform()),
};

function sharpnessOf(model: 'least-squares' | 'softmax'): number {
  const e = createEngine({ backend: 'reference' });
  const net = createDigitLoss(e, createRng(1), set.cells, model);
  return sharpnessMeter(e, createRng(2), () => net.loss(set), net.parameters)(60);
}

describe('the curvature of a linear model', () => {
  test('is the sharpness for least squares', () => {
    expect(sharpnessOf('least-squares')).toBeCloseTo(linearCurvature(set, 'least-squares'), 6);
  });

  test('is a bound for softmax', () => {
    const [sharpness, bound] = [sharpnessOf('softmax'), linearCurvature(set, 'softmax')];
    expect(sharpness).toBeLessThan(bound);
    expect(sharpness).toBeGreaterThan(bound / 20);
  });
});

test('the loss of least squares is half the squared length of the error', () => {
  const e = createEngine({ backend: 'reference' });
  const net = createDigitLoss(e, createRng(1), set.cells, 'least-squares');
  const [w, b] = net.parameters.map((parameter) => parameter.values());
  let wanted = 0;
  for (let i = 0; i < set.count; i++) {
    for (let k = 0; k < 10; k++) {
      let y = b?.[k] as number;
      for (let c = 0; c < 6; c++)
        y += (set.inputs[i * 6 + c] as number) * (w?.[c * 10 + k] as number);
      const gap = y - (set.labels[i] === k ? 1 : 0);
      wanted += (gap * gap) / 2 / set.count;
    }
  }
  expect(e.step(() => net.loss(set).item())).toBeCloseTo(wanted, 10);
});
