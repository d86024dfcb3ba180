// Look-up: which entry comes first for what is typed, and by which tier.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndex } from './create-index.ts';
import { documents } from './documents.fixture.ts';
import { openSearch } from './search.ts';

const search = openSearch(createIndex(documents));
const slugs = (query: string) => search.search(query).map(({ slug }) => slug);

describe('search', () => {
  test.each([
    ['relu', 'relu', 'exact'],
    ['ReLU', 'relu', 'exact'],
    ['렐루', 'relu', 'exact'],
    ['시그모이드함수', 'sigmoid-function', 'exact'],
    ['시그모이드', 'sigmoid-function', 'exact'],
    ['렐루는', 'relu', 'particle'],
    ['ReLU에서의', 'relu', 'particle'],
    ['활성화 함수로부터', 'activation-function', 'particle'],
    ['activations functions', 'activation-function', 'stem'],
    ['the function of activation', 'activation-function', 'stem'],
    ['regularizing', 'regularization', 'stem'],
    ['ㅎㅅㅎㅎㅅ', 'activation-function', 'initials'],
    ['ㅅㄱㅁㅇ', 'sigmoid-function', 'initials'],
    ['시그몽', 'sigmoid-function', 'prefix'],
    ['활성ㅎ', 'activation-function', 'prefix'],
    ['활서', 'activation-function', 'prefix'],
    ['기울기 솟', 'vanishing-gradient', 'prefix'],
    ['rectified lin', 'relu', 'prefix'],
    ['logis', 'sigmoid-function', 'prefix'],
    ['linear unit', 'relu', 'word'],
    ['선형 유', 'relu', 'word'],
    ['시그머이드', 'sigmoid-function', 'fuzzy'],
    ['시그모잍', 'sigmoid-function', 'fuzzy'],
    ['simgoid', 'sigmoid-function', 'fuzzy'],
    ['vanishng grad', 'vanishing-gradient', 'fuzzy'],
    ['베니싱 그레디언트', 'vanishing-gradient', 'fuzzy'],
    ['레귤러라이제이션', 'regularization', 'fuzzy'],
    ['fpffn', 'relu', 'exact'],
    ['RLDNFRL', 'vanishing-gradient', 'prefix'],
    ['ㄱ디ㅕ', 'relu', 'exact'],
    ['ㄴㅑ햐ㅐㅑㅇ', 'sigmoid-function', 'fuzzy'],
    ['S자 곡선', 'sigmoid-function', 'text'],
    ['squashing curve', 'sigmoid-function', 'text'],
    ['시그모이드가 뭐야', 'sigmoid-function', 'text'],
    ['what is the logistic function', 'sigmoid-function', 'text'],
    ['로지스틱 함수란', 'sigmoid-function', 'particle'],
    ['왜 은닉층에 ReLU를 쓸까', 'why-relu-over-sigmoid', 'text'],
    ['은닉층에서 시그모이드 대신 렐루를 쓰는 이유는?', 'why-relu-over-sigmoid', 'text'],
    ['hidden layers prefer relu over sigmoid', 'why-relu-over-sigmoid', 'text'],
  ])('%s finds %s by %s', (query, slug, tier) => {
    expect(search.search(query)[0]).toMatchObject({ slug, tier });
  });

  test('a word with several senses shows every sense', () => {
    expect(slugs('정규화').slice(0, 3).sort()).toEqual([
      'normalization',
      'regularization',
      'two-senses',
    ]);
  });

  test('ranks the whole name over a name that begins so, and terms over questions', () => {
    expect(slugs('sigmoid')[0]).toBe('sigmoid-function');
    expect(search.search('함수').map(({ tier }) => tier)).toEqual(['word', 'word']);
  });

  test("the reader's language breaks ties", () => {
    const first = (lang: 'ko' | 'en') => search.search('relu', { lang })[0]?.score ?? 0;
    expect(first('en')).toBeGreaterThan(0);
    expect(first('ko')).toBeGreaterThan(0);
  });

  test('a row holds what a list shows', () => {
    expect(search.search('렐루', { limit: 1 })).toEqual([
      {
        slug: 'relu',
        title: { ko: 'ReLU', en: 'ReLU' },
        kind: 'term',
        name: '렐루',
        score: expect.any(Number),
        tier: 'exact',
      },
    ]);
    expect(search.search('relu', { limit: 1 })[0]).not.toHaveProperty('name');
  });

  test('a word that every text holds is found by name alone', () => {
    const none = { ko: [], en: [] };
    const rest = {
      kind: 'term' as const,
      aliases: none,
      searchPhrases: none,
      texts: none,
      senses: [],
    };
    const titles = ['relu', 'leaky relu'];
    const same = titles.map((name) => ({ slug: name, title: { ko: name, en: name }, ...rest }));
    const rows = openSearch(createIndex(same)).search('relu');
    expect(rows.map(({ slug, tier }) => `${slug} ${tier}`)).toEqual([
      'relu exact',
      'leaky relu word',
    ]);
    expect(rows.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  test.each([
    '',
    '   ',
    '?!',
    '。',
    'the',
    'what is',
    '그리고',
    '김치찌개 끓이는 법',
    'best pizza near me',
  ])('finds nothing for "%s"', (query) => {
    expect(search.search(query)).toEqual([]);
  });

  test('one search leaves nothing behind for the next', () => {
    const before = search.search('왜 은닉층에 ReLU를 쓸까');
    for (const query of ['시그머이드', 'ㅎㅅ', '김치찌개', '']) search.search(query);
    search.suggest('ractifier');
    expect(search.search('왜 은닉층에 ReLU를 쓸까')).toEqual(before);
  });
});

describe('suggest', () => {
  test('names the nearest headwords for what is not found', () => {
    expect(search.search('sigmundo')).toEqual([]);
    expect(search.suggest('sigmundo')[0]).toMatchObject({ slug: 'sigmoid-function', tier: 'near' });
  });

  test.each(['', '?!'])('nothing is near "%s"', (query) => {
    expect(search.suggest(query)).toEqual([]);
  });
});

test('an entry is found by its slug', () => {
  expect(search.entry('relu')).toMatchObject({ slug: 'relu', title: { en: 'ReLU' } });
  expect(search.entry('nothing-such')).toBeUndefined();
});

test('any string finds some rows, each once, best first, within the limit', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'ㄱㅏㅘㄳ가각값힣렐루시그모이드 sigmodre',
      '은',
      '를',
      '정규화',
      '\u1100',
      '\u1161',
      '\ud83d',
    ),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('').slice(0, 200));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (query, limit) => {
      for (const rows of [search.search(query, { limit }), search.suggest(query, { limit })]) {
        expect(rows.length).toBeLessThanOrEqual(limit);
        expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
        const scores = rows.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    }),
    { numRuns: 500 },
  );
});
