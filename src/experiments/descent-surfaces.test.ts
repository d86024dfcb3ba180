// Surfaces for gradient descent: gradients against central differences, and the points of rest.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowl, descend, length, type Pair, twoValleys } from './descent-surfaces.ts';

const coordinate = fc.double({ min: -2, max: 2, noNaN: true });

describe.each([
  ['bowl', bowl(1, 10)],
  ['two valleys', twoValleys()],
])('%s', (_, surface) => {
  it('has the gradient of its values', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const h = 1e-5;
        const [gx, gy] = surface.gradient([x, y]);
        const slope = (to: Pair, from: Pair) => (surface.value(to) - surface.value(from)) / (2 * h);
        expect(slope([x + h, y], [x - h, y])).toBeCloseTo(gx, 6);
        expect(slope([x, y + h], [x, y - h])).toBeCloseTo(gy, 6);
      }),
    );
  });

  it('is at rest at its minima, the first of which is at height 0 and lowest', () => {
    for (const at of surface.minima) expect(length(surface.gradient(at))).toBeLessThan(1e-12);
    const heights = surface.minima.map(surface.value);
    expect(heights[0]).toBe(0);
    expect(Math.min(...heights)).toBe(0);
  });
});

it('stays on the ridge of two valleys to the last bit', () => {
  const surface = twoValleys();
  let at = surface.ridge as Pair;
  const x = at[0];
  for (let step = 0; step < 500; step++) at = descend(surface, at, 0.1);
  expect(at[0]).toBe(x);
  expect(Math.abs(at[1])).toBeLessThan(1e-9);
  expect(surface.minima.every((minimum) => length([at[0] - minimum[0], at[1]]) > 0.5)).toBe(true);
});
