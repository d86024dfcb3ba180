// Probes of gradient descent: against what theory says of bowls, and of two valleys.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import {
  divergenceRate,
  drawOnCircle,
  endsOfStarts,
  shareOffTarget,
  steepestOff,
  stepsAtBestRate,
} from './descent-probes.ts';
import { bowl, length, twoValleys } from './descent-surfaces.ts';

describe('on a bowl', () => {
  it('divergence begins at 2 / l', () => {
    for (const l of [2, 10, 50]) expect(divergenceRate(1, l, [1, 1], 400)).toBeCloseTo(2 / l, 5);
  });

  it('a round one takes a single step at the best rate, and ten times the ratio ten times as long', () => {
    expect(stepsAtBestRate(3, 3, [1, 1])).toBe(1);
    const ratio = stepsAtBestRate(1, 100, [1, 1]) / stepsAtBestRate(1, 10, [1, 1]);
    expect(ratio).toBeGreaterThan(9);
    expect(ratio).toBeLessThan(11);
  });

  it('the negative gradient is steepest, to the half degree that the directions are apart', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const rng = createRng(seed);
      expect(steepestOff(bowl(1, 10), drawOnCircle(1, rng), 1e-5, rng)).toBeLessThan(0.51);
    }
  });

  it('a round one has its minimum where the negative gradient points', () => {
    expect(shareOffTarget(bowl(2, 2), 200, createRng(1))).toBe(0);
    expect(shareOffTarget(bowl(1, 10), 200, createRng(1))).toBeGreaterThan(0);
  });

  it('every start ends at the minimum below 2 / l, and none above', () => {
    const ends = (rate: number) =>
      new Set(
        endsOfStarts(bowl(1, 10), { rate, count: 20, steps: 2000 }, createRng(1)).map((s) => s.end),
      );
    expect([...ends(0.19)]).toEqual([0]);
    expect([...ends(0.21)]).toEqual(['moving']);
  });
});

it('draws points at the distance asked for', () => {
  expect(length(drawOnCircle(1.7, createRng(4)))).toBeCloseTo(1.7, 12);
});

it('sorts starts on two valleys by the side of the ridge on which they lie', () => {
  const settings = { rate: 0.05, count: 60, steps: 2000 };
  for (const { start, end } of endsOfStarts(twoValleys(), settings, createRng(2))) {
    expect(end).toBe(start[0] < 1 / 8 ? 0 : 1);
  }
});
