// Marks: what a reader has typed of a title, also in the middle of a syllable, and never nonsense.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksIn } from './marks.ts';

/** The title with its marks in brackets. */
function shown(title: string, query: string): string {
  let [text, at] = ['', 0];
  for (const { from, to } of marksIn(title, query)) {
    text += `${title.slice(at, from)}[${title.slice(from, to)}]`;
    at = to;
  }
  return text + title.slice(at);
}

test.each([
  // Each state of typing.
  ['ㅂ', '[배]치 정규화'],
  ['배', '[배]치 정규화'],
  ['뱇', '[배치] 정규화'],
  ['배치 저', '[배치 정]규화'],
  ['배치 정ㄱ', '[배치 정규]화'],
  ['배치정규화', '[배치 정규화]'],
  // Beginnings of words come before their middles; a single key marks no middle.
  ['정규', '배치 [정규]화'],
  ['규화', '배치 정[규화]'],
  ['ㄱ', '배치 정규화'],
  ['ㅐ치', '배치 정규화'],
  // Words in another order, with particles, some of them elsewhere.
  ['정규화 배치', '[배치] [정규화]'],
  ['배치로 정규화를 왜', '[배치] [정규화]'],
  // Initial consonants, alone or beside words.
  ['ㅂㅊㅈㄱㅎ', '[배치 정규화]'],
  ['ㅈㄱ', '배치 [정규]화'],
  ['정규화 ㅂㅊ', '[배치] [정규화]'],
  ['', '배치 정규화'],
  [' ?! ', '배치 정규화'],
  ['드롭아웃', '배치 정규화'],
])('"%s" marks %s', (query, expected) => {
  expect(shown(expected.replace(/[[\]]/g, ''), query)).toBe(expected);
});

test.each([
  ['NORM', 'Batch [norm]alization'],
  ['batchnorm', '[Batch norm]alization'],
  ['gradients', 'Vanishing [gradient]'],
  ['gradient vanish', '[Vanish]ing [gradient]'],
  ['a', '[A]dam [a]nd momentum'],
  ['n', 'Adam'],
  ['da', 'A[da]m'],
  ['kmeans', '[k-means]++'],
  ['원핫', '[원-핫] 인코딩(one-hot encoding)'],
  ['he', '[He] initialization'],
])('"%s" marks %s', (query, expected) => {
  expect(shown(expected.replace(/[[\]]/g, ''), query)).toBe(expected);
});

test('decomposed Hangul and accents are marked as wholes', () => {
  const title = '정규화 Poincaré'.normalize('NFD');
  expect(shown(title, '정ㄱ')).toBe('[정규]화 Poincaré'.normalize('NFD'));
  expect(shown(title, 'poincare')).toBe('정규화 [Poincaré]'.normalize('NFD'));
});

const letters = fc.constantFrom(
  ...'배치정규화값의ㄱㅏㅄReLUab -(é\u0301\u1112\u1161\u11ab😀\ud83d',
);
const text = fc.oneof(
  fc.array(letters, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

test('ranges are in order, apart, within the title and between letters, whatever the strings', () => {
  fc.assert(
    fc.property(text, text, (title, query) => {
      let end = -1;
      for (const { from, to } of marksIn(title, query)) {
        expect(from).toBeGreaterThan(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(title.length);
        expect(title.slice(from, to)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        end = to;
      }
    }),
  );
});

test('the beginning of a title marks itself', () => {
  const syllable = fc
    .integer({ min: 0xac00, max: 0xd7a3 })
    .map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), fc.nat(), (title, cut) => {
      const length = 1 + (cut % title.length);
      expect(marksIn(title.join(''), title.slice(0, length).join(''))[0]).toEqual({
        from: 0,
        to: expect.toSatisfy((to: number) => to >= length),
      });
    }),
  );
});
