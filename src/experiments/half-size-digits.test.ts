// Halving: 2 x 2 means in their places, for each digit by itself; choosing keeps labels and pixels together.
import { describe, expect, it } from 'vitest';
import { chooseDigits } from './digit-parts.ts';
import { DIGIT_PIXELS } from './digits.ts';
import { HALF_PIXELS, HALF_SIDE, halfSize } from './half-size-digits.ts';

function twoDigits() {
  const inputs = new Float32Array(2 * DIGIT_PIXELS);
  // The block of rows 2 and 3, columns 4 and 5 of the second digit.
  for (const [row, column, value] of [
    [2, 4, 1],
    [2, 5, 0.5],
    [3, 4, 0.25],
    [3, 5, 0.25],
  ] as const) {
    inputs[DIGIT_PIXELS + row * 28 + column] = value;
  }
  return { count: 2, labels: new Uint8Array([3, 7]), inputs };
}

describe('halfSize', () => {
  it('averages each 2 x 2 block', () => {
    const { inputs } = halfSize(twoDigits());
    expect(inputs.length).toBe(2 * HALF_PIXELS);
    const at = HALF_PIXELS + 1 * HALF_SIDE + 2;
    expect(inputs[at]).toBe(0.5);
    expect(inputs.reduce((sum, value) => sum + value, 0)).toBe(0.5);
  });

  it('keeps labels and pixels together when digits are chosen', () => {
    const chosen = chooseDigits(halfSize(twoDigits()), [1, 0, 1]);
    expect([...chosen.labels]).toEqual([7, 3, 7]);
    const sums = [0, 1, 2].map((i) =>
      chosen.inputs.slice(i * HALF_PIXELS, (i + 1) * HALF_PIXELS).reduce((a, b) => a + b, 0),
    );
    expect(sums).toEqual([0.5, 0, 0.5]);
  });
});
