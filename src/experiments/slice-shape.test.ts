// Tests of the shape of slices: bowls, saddles and waves.
import { expect, test } from 'vitest';
import { nonConvexShare, rimMedian, type Slice } from './slice-shape.ts';

function sample(f: (x: number, y: number) => number): Slice {
  const side = 21;
  const values = Float32Array.from({ length: side * side }, (_, i) =>
    f((i % side) / 10 - 1, Math.floor(i / side) / 10 - 1),
  );
  return { side, values };
}

test('a bowl bends down nowhere, a saddle everywhere', () => {
  expect(nonConvexShare(sample((x, y) => x * x + 3 * y * y + x * y))).toBe(0);
  expect(nonConvexShare(sample((x, y) => x * y))).toBe(1);
});

test('x^4 - x^2 + y^2 bends down noticeably where 12 x^2 + 2 h^2 - 2 < -0.2, with h = 0.1', () => {
  // Of the inner points -0.9 .. 0.9 those from -0.3 to 0.3: 7 of 19.
  expect(nonConvexShare(sample((x, y) => x ** 4 - x * x + y * y))).toBeCloseTo(7 / 19, 6);
});

test('the rim of a round bowl lies between its sides and its corners', () => {
  const rim = rimMedian(sample((x, y) => x * x + y * y));
  expect(rim).toBeGreaterThan(1);
  expect(rim).toBeLessThan(2);
});
