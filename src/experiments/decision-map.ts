// Paints what a classifier answers over a square of the plane, with the data on top.
import { exact } from '../engine/index.ts';
import type { LabelledPoints } from './point-clouds.ts';

type Rgb = readonly [number, number, number];

// A blue and an orange that stay apart in every common kind of colour blindness.
const REGION: readonly [Rgb, Rgb] = [
  [86, 152, 214],
  [240, 160, 64],
];
const MIDDLE: Rgb = [246, 246, 244];
const POINT: readonly [Rgb, Rgb] = [
  [12, 62, 122],
  [140, 62, 0],
];

/** The centres of the pixels of a `size` x `size` picture of [-extent, extent]^2, one (x, y) a row. */
export function pixelCentres(size: number, extent: number): Float64Array {
  const xy = new Float64Array(size * size * 2);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = 2 * (row * size + column);
      xy[at] = extent * ((2 * column + 1) / size - 1);
      xy[at + 1] = -extent * ((2 * row + 1) / size - 1);
    }
  }
  return xy;
}

/**
 * RGB bytes of a `size` x `size` picture of [-extent, extent]^2, y upwards. `logits` holds one logit
 * of class 1 for each of `pixelCentres(size, extent)`; colour fades to white where it is near 0.
 */
export function paintDecisionMap(
  logits: ArrayLike<number>,
  points: LabelledPoints,
  { size, extent }: { size: number; extent: number },
): Uint8Array {
  const pixels = new Uint8Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    const probability = 1 / (1 + exact.exp(-(logits[i] as number)));
    const strength = Math.abs(2 * probability - 1);
    const region = REGION[probability > 0.5 ? 1 : 0];
    for (let c = 0; c < 3; c++) {
      const middle = MIDDLE[c] as number;
      pixels[3 * i + c] = Math.floor(middle + strength * ((region[c] as number) - middle));
    }
  }
  for (let p = 0; p < points.count; p++) {
    const column = pixelOf((points.xy[2 * p] as number) / extent, size);
    const row = pixelOf(-(points.xy[2 * p + 1] as number) / extent, size);
    if (column < 0 || row < 0 || column >= size || row >= size) continue;
    pixels.set(POINT[points.labels[p] === 1 ? 1 : 0], 3 * (row * size + column));
  }
  return pixels;
}

function pixelOf(position: number, size: number): number {
  return Math.floor(((position + 1) / 2) * size);
}
