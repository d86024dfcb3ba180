// Wrapping: no line is too wide, no letter is lost, and Korean counts two columns.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { textTable } from './text-table.ts';
import { pad, wrap, wrapSpans } from './wrap.ts';

test('lines break at spaces', () => {
  expect(wrap('the gradient of the first layer', 14)).toEqual([
    'the gradient',
    'of the first',
    'layer',
  ]);
});

test('Korean letters take two columns', () => {
  expect(wrap('기울기가 층마다 줄어든다', 14)).toEqual(['기울기가', '층마다', '줄어든다']);
  expect(wrap('기울기가 층마다 줄어든다', 15)).toEqual(['기울기가 층마다', '줄어든다']);
});

test('a word wider than a line is cut', () => {
  expect(wrap('see https://example.org/a', 10)).toEqual(['see', 'https://', 'example.or', 'g/a']);
});

test('it is cut after a hyphen or a slash where there is one', () => {
  expect(wrap('large-sigmoid-accuracy', 16)).toEqual(['large-sigmoid-', 'accuracy']);
});

test('styles do not take room, and a word of two styles stays together', () => {
  const bold = (text: string) => `<${text}>`;
  expect(
    wrapSpans([{ text: 'a ' }, { text: '시그모이드', style: bold }, { text: '는 b' }], 12),
  ).toEqual(['a', '<시그모이드>는', 'b']);
});

test('line feeds and no-break spaces are kept', () => {
  expect(wrap('a\nb c', 80)).toEqual(['a', 'b c']);
  expect(wrap('aa b\u00a0c', 5)).toEqual(['aa', 'b c']);
});

test('nothing is lost and nothing is too wide', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-z가-힣]{1,12}$/), { maxLength: 20 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 30 }), (given, width) => {
      const lines = wrap(given, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test('padding fills to the width on either side', () => {
  expect(pad('가', 4)).toBe('가  ');
  expect(pad('가', 4, 'left')).toBe('  가');
  expect(pad('가나다', 4)).toBe('가나다');
});

test('a table aligns Korean and numbers', () => {
  const table = {
    head: ['층', 'norm'],
    rows: [
      ['첫째', '1.5'],
      ['b', '10'],
    ],
    right: new Set([1]),
  };
  expect(textTable(table, 80)).toEqual(['층    norm', '────  ────', '첫째   1.5', 'b       10']);
});

test('a table narrows its widest column and wraps it', () => {
  const table = { head: ['a', 'words'], rows: [['1', 'one two three four']] };
  expect(textTable(table, 12)).toEqual([
    'a  words',
    '─  ─────────',
    '1  one two',
    '   three',
    '   four',
  ]);
});
