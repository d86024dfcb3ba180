// Keystrokes: half-typed syllables are prefixes, and spelling differences vanish.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keystrokes, withoutParticle } from './keystrokes.ts';

test.each([
  ['활성화 함수', 'ㅎㅗㅏㄹㅅㅓㅇㅎㅗㅏㅎㅏㅁㅅㅜ'],
  ['값', 'ㄱㅏㅂㅅ'],
  ['의', 'ㅇㅡㅣ'],
  ['ㅘ', 'ㅗㅏ'],
  ['ㅄ', 'ㅂㅅ'],
  ['Leaky ReLU', 'leakyrelu'],
  ['k-means++', 'kmeans++'],
  ['"ReLU"?', 'relu'],
])('%s is typed %s', (text, keys) => {
  expect(keystrokes(text)).toBe(keys);
});

test('decomposed Hangul is the same as composed', () => {
  expect(keystrokes('활성화'.normalize('NFD'))).toBe(keystrokes('활성화'));
});

test.each(['ㅎ', '호', '화', '활', '활ㅅ', '활서', '활성', '활성ㅎ', '활성호', '활성화'])(
  '%s is on the way to 활성화',
  (half) => {
    expect(keystrokes('활성화').startsWith(keystrokes(half))).toBe(true);
  },
);

test('a text begins with the keys of any beginning of it', () => {
  const hangul = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(hangul), fc.array(hangul), (start, rest) => {
      const whole = keystrokes([...start, ...rest].join(''));
      expect(whole.startsWith(keystrokes(start.join('')))).toBe(true);
    }),
  );
});

test.each([
  ['ReLU를', 'ReLU'],
  ['은닉층에서는', '은닉층'],
  ['시그모이드보다', '시그모이드'],
  ['회로', '회로'],
  ['이유', '이유'],
  ['gradient', 'gradient'],
])('%s without its particle is %s', (word, stem) => {
  expect(withoutParticle(word)).toBe(stem);
});
