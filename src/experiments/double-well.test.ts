// Tests of the double well: its slope and barrier, and descent with and without momentum.
import { describe, expect, test } from 'vitest';
import { createRng } from '../engine/index.ts';
import { barrierTop, descend, endOf, height, slope } from './double-well.ts';

describe.each([0.05, 0.3, 0.37])('tilt %d', (tilt) => {
  test('the slope is the derivative of the height', () => {
    for (const x of [-1.7, -0.3, 0, 0.8, 2]) {
      const h = 1e-5;
      const numeric = (height(x + h, tilt) - height(x - h, tilt)) / (2 * h);
      expect(slope(x, tilt)).toBeCloseTo(numeric, 8);
    }
  });

  test('the barrier is a stationary point and a maximum', () => {
    const top = barrierTop(tilt);
    expect(slope(top, tilt)).toBeCloseTo(0, 14);
    expect(3 * top * top).toBeLessThan(1);
  });

  test('plain descent from either side of the barrier ends on that side, at a zero of the slope', () => {
    const how = { tilt, learningRate: 0.05, momentum: 0, noise: 0, steps: 5000 };
    const top = barrierTop(tilt);
    for (const side of [-1, 1]) {
      const end = endOf(top + side * 0.1, how, createRng(1));
      expect(slope(end, tilt)).toBeCloseTo(0, 9);
      expect(Math.sign(end - top)).toBe(side);
    }
  });
});

test('momentum adds the last velocity to the step', () => {
  const how = { tilt: 0.3, learningRate: 0.1, momentum: 0.5, noise: 0, steps: 2 };
  const [start, first, second] = [...descend(1.5, how, createRng(1))] as [number, number, number];
  expect(first).toBeCloseTo(start - 0.1 * slope(start, 0.3), 14);
  expect(second).toBeCloseTo(first - 0.1 * (0.5 * slope(start, 0.3) + slope(first, 0.3)), 14);
});

test('a descent that flies away stops', () => {
  const how = { tilt: 0.3, learningRate: 5, momentum: 0, noise: 0, steps: 1000 };
  expect([...descend(3, how, createRng(1))].length).toBeLessThan(20);
});
