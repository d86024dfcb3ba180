// Drawn digits keep picture and label together; shuffled labels keep their counts.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import { pickDigits, shuffleLabels } from './digit-draws.ts';
import { DIGIT_PIXELS } from './digits.ts';

const COUNT = 400;
const digits = {
  count: COUNT,
  labels: Uint8Array.from({ length: COUNT }, (_, i) => i % 10),
  pixels: Uint8Array.from({ length: COUNT * DIGIT_PIXELS }, (_, i) => (i / DIGIT_PIXELS) % 256),
};
const all = pickDigits(digits, Array.from(digits.labels.keys()));
const counts = (labels: Uint8Array) =>
  Array.from({ length: 10 }, (_, c) => labels.filter((label) => label === c).length);

describe('pickDigits', () => {
  it('takes label and pixels of the same digit, in the order asked for, from 0 to 1', () => {
    const { count, labels, inputs } = pickDigits(digits, [37, 5]);
    expect([count, ...labels]).toEqual([2, 7, 5]);
    expect(inputs[0]).toBeCloseTo(37 / 255, 6);
    expect(inputs[2 * DIGIT_PIXELS - 1]).toBeCloseTo(5 / 255, 6);
  });
});

describe('shuffleLabels', () => {
  it('keeps how often each label occurs, and the pictures', () => {
    const shuffled = shuffleLabels(all, 1, createRng(1));
    expect(counts(shuffled.labels)).toEqual(counts(all.labels));
    expect(shuffled.inputs).toBe(all.inputs);
  });

  it.each([
    [0, 0, 0],
    [0.5, 140, 200],
    [1, 320, 390],
  ])('at a share of %d changes from %d to %d of 400 labels', (share, least, most) => {
    const { labels } = shuffleLabels(all, share, createRng(2));
    const changed = labels.filter((label, i) => label !== all.labels[i]).length;
    expect(changed).toBeGreaterThanOrEqual(least);
    expect(changed).toBeLessThanOrEqual(most);
  });
});
