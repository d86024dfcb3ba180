// Keystrokes: half-typed syllables are prefixes, and spelling differences vanish.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf, keystrokes, syllablesOf } from './keystrokes.ts';

test.each([
  ['활성화 함수', 'ㅎㅗㅏㄹㅅㅓㅇㅎㅗㅏㅎㅏㅁㅅㅜ'],
  ['값', 'ㄱㅏㅂㅅ'],
  ['의', 'ㅇㅡㅣ'],
  ['ㅘ', 'ㅗㅏ'],
  ['ㅄ', 'ㅂㅅ'],
  ['Leaky ReLU', 'leakyrelu'],
  ['k-means', 'kmeans'],
  ['"ReLU"?', 'relu'],
  ['Poincaré', 'poincare'],
  ['Ｌ２, L₂', 'l2l2'],
  ['β1', 'β1'],
  ['😀', ''],
])('%s is typed %s', (text, keys) => {
  expect(keystrokes(text)).toBe(keys);
});

test('decomposed Hangul is the same as composed, also half a syllable of it', () => {
  expect(keystrokes('활성화'.normalize('NFD'))).toBe(keystrokes('활성화'));
  expect(keystrokes('\u1112')).toBe('ㅎ');
  expect(keystrokes('값'.normalize('NFD').slice(2))).toBe('ㅂㅅ');
});

test.each(['ㅎ', '호', '화', '활', '활ㅅ', '활서', '활성', '활성ㅎ', '활성호', '활성화'])(
  '%s is on the way to 활성화',
  (half) => {
    expect(keystrokes('활성화').startsWith(keystrokes(half))).toBe(true);
  },
);

const hangul = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));

test('a text begins with the keys of any beginning of it', () => {
  fc.assert(
    fc.property(fc.array(hangul), fc.array(hangul), (start, rest) => {
      const whole = keystrokes([...start, ...rest].join(''));
      expect(whole.startsWith(keystrokes(start.join('')))).toBe(true);
    }),
  );
});

test.each([
  ['배치 정규화', 'ㅂㅊㅈㄱㅎ'],
  ['ReLU 함수', 'reluㅎㅅ'],
  ['왜', 'ㅇ'],
])('the initials of %s are %s', (text, initials) => {
  expect(initialsOf(text)).toBe(initials);
});

test('keys are cut into the syllables that they were written in', () => {
  fc.assert(
    fc.property(fc.array(hangul, { maxLength: 8 }), (syllables) => {
      // A final consonant before a vowel would be typed as the next syllable's first; none such exist.
      const keys = syllables.map(keystrokes);
      expect(syllablesOf(keys.join(''))).toEqual(keys);
    }),
  );
});
