// Near-duplicates of a made-up picture: moved, dimmed, and another picture.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine/index.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';
import { exactCopies, resemblanceTo, signature } from './near-duplicates.ts';

/** A picture with ink in a rectangle. */
function box(left: number, top: number, width: number, height: number, ink = 1): Float32Array {
  return Float32Array.from({ length: DIGIT_PIXELS }, (_, p) => {
    const [x, y] = [(p % 28) - left, Math.floor(p / 28) - top];
    return x >= 0 && x < width && y >= 0 && y < height ? ink : 0;
  });
}

function setOf(...pictures: Float32Array[]): DigitSet {
  const inputs = new Float32Array(pictures.length * DIGIT_PIXELS);
  for (const [i, picture] of pictures.entries()) inputs.set(picture, i * DIGIT_PIXELS);
  return { count: pictures.length, labels: new Uint8Array(pictures.length), inputs };
}

const original = box(10, 8, 4, 12);
const training = setOf(original, box(6, 6, 16, 3));

describe('near-duplicates', () => {
  it('finds a moved and dimmed copy, which is no exact copy', () => {
    const copy = setOf(box(12, 6, 4, 12, 0.6));
    expect(resemblanceTo(createEngine(), training)(copy)[0]).toBeCloseTo(1, 5);
    expect(exactCopies(copy, training)).toEqual([false]);
  });

  it('tells another picture from it', () => {
    const other = setOf(box(10, 8, 12, 4));
    expect(resemblanceTo(createEngine(), training)(other)[0]).toBeLessThan(0.9);
  });

  it('finds exact copies by their pixels', () => {
    expect(exactCopies(setOf(original, box(10, 8, 4, 11)), training)).toEqual([true, false]);
  });

  it('has a signature of zeros for an empty picture, and one that shifts leave', () => {
    expect(signature(new Float32Array(DIGIT_PIXELS)).every((value) => value === 0)).toBe(true);
    const [a, b] = [signature(original), signature(box(13, 7, 4, 12))];
    for (const [i, value] of a.entries()) expect(b[i]).toBeCloseTo(value, 10);
  });
});
