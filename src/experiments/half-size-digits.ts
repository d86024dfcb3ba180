// Digits at half their width and height, so that an experiment can train many networks in seconds.
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

const SIDE = 28;
export const HALF_SIDE = SIDE / 2;
export const HALF_PIXELS = HALF_SIDE * HALF_SIDE;

/** The set with every 2 x 2 pixels averaged into one: inputs [count, 196], from 0 to 1. */
export function halfSize(set: DigitSet): DigitSet {
  const inputs = new Float32Array(set.count * HALF_PIXELS);
  for (let digit = 0; digit < set.count; digit++) {
    for (let p = 0; p < HALF_PIXELS; p++) {
      const row = Math.floor(p / HALF_SIDE);
      const from = digit * DIGIT_PIXELS + 2 * row * SIDE + 2 * (p - row * HALF_SIDE);
      const upper = pixel(set, from) + pixel(set, from + 1);
      const lower = pixel(set, from + SIDE) + pixel(set, from + SIDE + 1);
      inputs[digit * HALF_PIXELS + p] = (upper + lower) / 4;
    }
  }
  return { ...set, inputs };
}

function pixel({ inputs }: DigitSet, at: number): number {
  return inputs[at] as number;
}
