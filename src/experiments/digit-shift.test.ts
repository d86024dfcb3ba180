// Moved pictures: ink goes where it should, and what leaves is lost.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import { shiftedAtRandom, shiftPicture } from './digit-shift.ts';
import { DIGIT_PIXELS } from './digits.ts';

const dot = (column: number, row: number) => {
  const pixels = new Float32Array(DIGIT_PIXELS);
  pixels[row * 28 + column] = 1;
  return pixels;
};
const moved = (pixels: Float32Array, right: number, down: number) => {
  const target = new Float32Array(DIGIT_PIXELS);
  shiftPicture({ pixels, from: 0 }, { pixels: target, to: 0 }, { right, down });
  return target;
};

describe('shiftPicture', () => {
  it('moves ink right and down, and loses what leaves the picture', () => {
    expect(moved(dot(10, 5), 2, -3)).toEqual(dot(12, 2));
    expect(moved(dot(27, 5), 1, 0)).toEqual(new Float32Array(DIGIT_PIXELS));
  });
});

describe('shiftedAtRandom', () => {
  it('reaches every shift of up to the most, keeps the labels, and leaves the set alone', () => {
    const count = 400;
    const inputs = new Float32Array(count * DIGIT_PIXELS);
    for (let i = 0; i < count; i++) inputs.set(dot(14, 14), i * DIGIT_PIXELS);
    const set = { count, labels: new Uint8Array(count).fill(7), inputs };
    const shifted = shiftedAtRandom(set, 1, createRng(1));
    const places = new Set(
      Array.from({ length: count }, (_, i) =>
        shifted.inputs.subarray(i * DIGIT_PIXELS, (i + 1) * DIGIT_PIXELS).indexOf(1),
      ),
    );
    const all = [-29, -28, -27, -1, 0, 1, 27, 28, 29].map((step) => 14 * 28 + 14 + step);
    expect([...places].sort((a, b) => a - b)).toEqual(all);
    expect(shifted.labels).toBe(set.labels);
    expect(set.inputs[14 * 28 + 14]).toBe(1);
  });
});
