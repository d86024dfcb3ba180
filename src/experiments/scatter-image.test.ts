// Scatter pictures: points land where they belong, up is larger y, and what lies outside is left out.
import { expect, it } from 'vitest';
import { scatterImage } from './scatter-image.ts';

it('puts a point into its pixel and ignores points outside', () => {
  const pixels = scatterImage([-0.9, 0.9, 5, 5, Number.NaN, 0], [], { side: 10, extent: 1 });
  const dark = Array.from({ length: 100 }, (_, i) => i).filter((i) => pixels[3 * i] !== 255);
  expect(dark).toEqual([0]);
});

it('marks places beneath the points', () => {
  const pixels = scatterImage([], [[0, 0]], { side: 9, extent: 1 });
  const marked = Array.from({ length: 81 }, (_, i) => i).filter((i) => pixels[3 * i + 2] !== 255);
  expect(marked).toEqual([30, 31, 32, 39, 40, 41, 48, 49, 50]);
});
