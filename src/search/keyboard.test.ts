// The two layouts of the keyboard, and the cost of hitting a wrong key.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from './bytes.ts';
import { asHangul, asLatin, SLIP_COSTS } from './keyboard.ts';
import { keystrokes } from './keystrokes.ts';

test.each([
  ['fpffn', '렐루'],
  ['qocl', '배치'],
  ['Rkakr', '까막'],
])('%s on the Korean layout is %s', (latin, hangul) => {
  expect(asHangul(latin, true)).toBe(keystrokes(hangul));
});

test('with Caps Lock, capitals are not Shift', () => {
  expect(asHangul('QOCL', false)).toBe(keystrokes('배치'));
});

test('ㄱ디ㅕ on the English layout is relu', () => {
  expect(asLatin(keystrokes('ㄱ디ㅕ'))).toBe('relu');
});

test('one layout undoes the other', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]*$/), (word) => {
      expect(asLatin(asHangul(word, false))).toBe(word);
    }),
  );
});

describe('the cost of a slip', () => {
  const cost = (a: string, b: string) =>
    SLIP_COSTS[256 * (bytesOf(a)[0] as number) + (bytesOf(b)[0] as number)];

  test.each([
    ['a', 'a', 0],
    ['a', 's', 0.7],
    ['g', 't', 0.7],
    ['a', 'p', 1],
    ['ㅂ', 'ㅃ', 0.4],
    ['ㅐ', 'ㅔ', 0.7],
    ['ㅏ', 'ㅜ', 1],
    ['a', 'ㅁ', 1],
  ])('of %s for %s is %f', (a, b, expected) => {
    expect(cost(a, b)).toBeCloseTo(expected, 6);
    expect(cost(b, a)).toBeCloseTo(expected, 6);
  });
});
