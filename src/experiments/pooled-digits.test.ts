// Tests of pooled digits: means of blocks, and picking by index.
import { expect, test } from 'vitest';
import { chooseDigits } from './digit-parts.ts';
import { poolDigits } from './pooled-digits.ts';

const inputs = new Float32Array(2 * 784);
// The second digit has ink in the last block of 4 x 4 pixels: rows and columns 24 to 27.
for (const p of [24 * 28 + 24, 27 * 28 + 27]) inputs[784 + p] = 1;
const set = { count: 2, labels: Uint8Array.of(3, 8), inputs };

test('each cell is the mean of its block', () => {
  const pooled = poolDigits(set, 4);
  expect(pooled.cells).toBe(49);
  expect(pooled.inputs[49 + 48]).toBeCloseTo(2 / 16, 7);
  expect(pooled.inputs.filter((value) => value > 0)).toHaveLength(1);
});

test('picked digits come in the order asked for, and may repeat', () => {
  const picked = chooseDigits(poolDigits(set, 7), [1, 0, 1]);
  expect([...picked.labels]).toEqual([8, 3, 8]);
  expect(picked.inputs[15]).toBeCloseTo(2 / 49, 7);
  expect(picked.inputs[47]).toBeCloseTo(2 / 49, 7);
  expect(picked.inputs.subarray(16, 32).every((value) => value === 0)).toBe(true);
});
