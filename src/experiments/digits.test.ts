// Digits: the packed format reads back, and whatever is wrong with the bytes is said.
import { describe, expect, test } from 'vitest';
import { DIGIT_PIXELS, readDigits, TRAINING_DIGITS, testDigits, trainingDigits } from './digits.ts';

const RUN = 'Run "npm run build:data".';

function pack(count: number, label = (i: number) => i % 10): Uint8Array {
  const bytes = new Uint8Array(12 + count * (1 + DIGIT_PIXELS));
  bytes.set([...'DIGITS1\n'].map((c) => c.charCodeAt(0)));
  new DataView(bytes.buffer).setUint32(8, count, true);
  for (let i = 0; i < count; i++) {
    bytes[12 + i] = label(i);
    bytes.fill(i % 256, 12 + count + i * DIGIT_PIXELS, 12 + count + (i + 1) * DIGIT_PIXELS);
  }
  return bytes;
}

test('labels and pixels come back in their order', () => {
  const digits = readDigits(pack(30));
  expect(digits.count).toBe(30);
  expect(digits.labels[13]).toBe(3);
  expect(digits.pixels.slice(13 * DIGIT_PIXELS, 14 * DIGIT_PIXELS)).toEqual(
    new Uint8Array(DIGIT_PIXELS).fill(13),
  );
});

test('a view into a larger buffer reads the same', () => {
  const packed = pack(2);
  const larger = new Uint8Array(packed.length + 5);
  larger.set(packed, 5);
  expect(readDigits(larger.subarray(5))).toEqual(readDigits(packed));
});

describe('unreadable bytes', () => {
  const cases: [string, Uint8Array | undefined, string][] = [
    ['none', undefined, `The digits cannot be read: they were not loaded. ${RUN}`],
    [
      'another format',
      new TextEncoder().encode('<!doctype html>'),
      `The digits cannot be read: the file does not start with "DIGITS1". ${RUN}`,
    ],
    [
      'a truncated file',
      pack(2).subarray(0, 800),
      `The digits cannot be read: 2 digits take 1582 bytes, the file has 800. ${RUN}`,
    ],
    [
      'a label above 9',
      pack(2, () => 12),
      `The digits cannot be read: a label is 12, labels go from 0 to 9. ${RUN}`,
    ],
  ];
  test.each(cases)('%s', (_, bytes, message) => {
    expect(() => readDigits(bytes)).toThrow(message);
  });
});

test('training and test parts do not share a digit', () => {
  const digits = readDigits(pack(TRAINING_DIGITS + 20, (i) => (i < TRAINING_DIGITS ? 1 : 2)));
  const training = trainingDigits(digits);
  const held = testDigits(digits);
  expect([training.count, held.count]).toEqual([TRAINING_DIGITS, 20]);
  expect(new Set(training.labels)).toEqual(new Set([1]));
  expect(new Set(held.labels)).toEqual(new Set([2]));
});

test('inputs lie between 0 and 1', () => {
  const digits = readDigits(pack(300));
  const { inputs } = trainingDigits(digits, 256);
  expect(inputs[0]).toBe(0);
  expect(inputs[255 * DIGIT_PIXELS]).toBe(1);
  expect(inputs[51 * DIGIT_PIXELS]).toBe(Math.fround(0.2));
});

test.each([0, 31, 1.5])('%d digits cannot be taken', (count) => {
  expect(() => trainingDigits(readDigits(pack(30)), count)).toThrow(
    `The training part has 1 to 30 digits to take, got ${count}.`,
  );
});
