// Digits moved by whole pixels: the simplest augmentation of pictures.
import type { Rng } from '../engine/index.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

const SIDE = 28;

/**
 * Writes the picture at `from` of `source` to `to` of `target`, moved by `right` and `down` pixels.
 * What leaves the picture is lost; what comes in is paper (0).
 */
export function shiftPicture(
  source: { readonly pixels: Float32Array; readonly from: number },
  target: { readonly pixels: Float32Array; readonly to: number },
  { right, down }: { readonly right: number; readonly down: number },
): void {
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const [r, c] = [row - down, column - right];
      const inside = r >= 0 && r < SIDE && c >= 0 && c < SIDE;
      target.pixels[target.to + row * SIDE + column] = inside
        ? (source.pixels[source.from + r * SIDE + c] as number)
        : 0;
    }
  }
}

/** The set with each picture moved by up to `most` pixels each way, drawn anew for each. */
export function shiftedAtRandom(set: DigitSet, most: number, rng: Rng): DigitSet {
  const inputs = new Float32Array(set.inputs.length);
  for (let i = 0; i < set.count; i++) {
    const offset = i * DIGIT_PIXELS;
    shiftPicture(
      { pixels: set.inputs, from: offset },
      { pixels: inputs, to: offset },
      { right: rng.int(2 * most + 1) - most, down: rng.int(2 * most + 1) - most },
    );
  }
  return { ...set, inputs };
}
