// The handwritten digits that experiments train on: reading the packed file, taking parts of it.
import { UserError } from '../model/index.ts';

/** Digits from 0 to TRAINING_DIGITS - 1 train; the rest are held out for testing. */
export const TRAINING_DIGITS = 8000;

/** Pixels of one digit: 28 rows of 28, from 0 (paper) to 255 (ink). */
export const DIGIT_PIXELS = 28 * 28;

const MAGIC = 'DIGITS1\n';
const HEADER = MAGIC.length + 4;

export interface Digits {
  readonly count: number;
  /** [count], from 0 to 9. */
  readonly labels: Uint8Array;
  /** [count, 28, 28], from 0 to 255. */
  readonly pixels: Uint8Array;
}

/** Some digits as a network takes them. */
export interface DigitSet {
  readonly count: number;
  /** [count], from 0 to 9. */
  readonly labels: Uint8Array;
  /** [count, 784], from 0 to 1. */
  readonly inputs: Float32Array;
}

/**
 * Reads the packed digits: the magic `DIGITS1\n`, their count as a 32-bit little-endian number, a
 * byte for each label, then 784 bytes for each digit. The arrays share the memory of `bytes`.
 * @throws UserError when the bytes are missing or are something else.
 */
export function readDigits(bytes: Uint8Array | undefined): Digits {
  if (bytes === undefined) throw unreadable('they were not loaded');
  if (bytes.length < HEADER || !startsWithMagic(bytes)) {
    throw unreadable('the file does not start with "DIGITS1"');
  }
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const expected = HEADER + count * (1 + DIGIT_PIXELS);
  if (bytes.length !== expected) {
    throw unreadable(`${count} digits take ${expected} bytes, the file has ${bytes.length}`);
  }
  const labels = bytes.subarray(HEADER, HEADER + count);
  const wrong = labels.find((label) => label > 9);
  if (wrong !== undefined) throw unreadable(`a label is ${wrong}, labels go from 0 to 9`);
  return { count, labels, pixels: bytes.subarray(HEADER + count) };
}

/** The first `count` of the training digits (default: all of them). */
export function trainingDigits(digits: Digits, count = TRAINING_DIGITS): DigitSet {
  return take(digits, 0, TRAINING_DIGITS, count, 'training');
}

/** The first `count` of the held-out digits (default: all of them). */
export function testDigits(digits: Digits, count = digits.count - TRAINING_DIGITS): DigitSet {
  return take(digits, TRAINING_DIGITS, digits.count, count, 'test');
}

function take(digits: Digits, from: number, to: number, count: number, part: string): DigitSet {
  const most = Math.max(0, Math.min(to, digits.count) - from);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new UserError(`The ${part} part has 1 to ${most} digits to take, got ${count}.`);
  }
  const labels = digits.labels.slice(from, from + count);
  const pixels = digits.pixels.subarray(from * DIGIT_PIXELS, (from + count) * DIGIT_PIXELS);
  // A loop: Float32Array.from() with a function takes over a second for all the digits.
  const inputs = new Float32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) inputs[i] = (pixels[i] as number) / 255;
  return { count, labels, inputs };
}

function startsWithMagic(bytes: Uint8Array): boolean {
  return [...MAGIC].every((character, i) => bytes[i] === character.charCodeAt(0));
}

function unreadable(why: string): UserError {
  return new UserError(`The digits cannot be read: ${why}. Run "npm run build:data".`);
}
