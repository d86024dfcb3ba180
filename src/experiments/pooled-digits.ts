// Digits at a lower resolution, for experiments that need many passes over few inputs.
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

const SIDE = 28;

/** Digits whose images have `side` * `side` cells, each the mean of a block of pixels. */
export interface PooledDigits {
  readonly count: number;
  readonly cells: number;
  /** [count], from 0 to 9. */
  readonly labels: Uint8Array;
  /** [count, cells], from 0 to 1. */
  readonly inputs: Float32Array;
}

/** `set` with the images averaged over blocks of `block` * `block` pixels; `block` divides 28. */
export function poolDigits(set: DigitSet, block: 2 | 4 | 7): PooledDigits {
  const side = SIDE / block;
  const cells = side * side;
  const inputs = new Float32Array(set.count * cells);
  for (let i = 0; i < set.count; i++) {
    for (let p = 0; p < DIGIT_PIXELS; p++) {
      const row = Math.floor(p / SIDE / block);
      const column = Math.floor((p % SIDE) / block);
      const at = i * cells + row * side + column;
      const share = (set.inputs[i * DIGIT_PIXELS + p] as number) / (block * block);
      inputs[at] = (inputs[at] as number) + share;
    }
  }
  return { count: set.count, cells, labels: set.labels, inputs };
}
