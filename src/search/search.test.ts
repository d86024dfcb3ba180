// Look-up: which entry comes first for what is typed, and by which tier.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearch } from './search.ts';
import type { SearchDocument } from './types.ts';

const documents: SearchDocument[] = [
  {
    slug: 'sigmoid-function',
    kind: 'term',
    title: { ko: '시그모이드 함수', en: 'Sigmoid function' },
    aliases: { ko: ['시그모이드', '로지스틱 함수'], en: ['sigmoid', 'logistic function'] },
    searchPhrases: {
      ko: ['0과 1 사이로 눌러 주는 S자 곡선'],
      en: ['the S-shaped squashing curve'],
    },
    summary: { ko: '실수를 0과 1 사이로 보냅니다.', en: 'Maps a real number into (0, 1).' },
  },
  {
    slug: 'activation-function',
    kind: 'term',
    title: { ko: '활성화 함수', en: 'Activation function' },
    aliases: { ko: ['활성 함수'], en: ['transfer function'] },
    searchPhrases: { ko: [], en: [] },
    summary: { ko: '층의 출력을 휘게 합니다.', en: 'Bends the output of a layer.' },
  },
  {
    slug: 'relu',
    kind: 'term',
    title: { ko: 'ReLU', en: 'ReLU' },
    aliases: { ko: ['렐루', '정류 선형 유닛'], en: ['rectified linear unit'] },
    searchPhrases: { ko: ['음수면 0, 양수면 그대로'], en: ['zero for negatives'] },
    summary: { ko: '음수를 0으로 바꿉니다.', en: 'Turns negatives into zero.' },
  },
  {
    slug: 'why-relu-over-sigmoid',
    kind: 'question',
    title: {
      ko: '은닉층에서 시그모이드보다 ReLU를 많이 쓰는 이유',
      en: 'Why ReLU is preferred over sigmoid in hidden layers',
    },
    aliases: { ko: [], en: [] },
    searchPhrases: { ko: ['왜 relu를 쓰나'], en: ['why use relu'] },
    summary: { ko: '기울기가 덜 사라집니다.', en: 'Its gradient vanishes less.' },
  },
];
const search = createSearch(documents);
const first = (query: string) => search.search(query)[0];

describe('search', () => {
  test.each([
    ['relu', 'relu', 'exact'],
    ['ReLU', 'relu', 'exact'],
    ['렐루', 'relu', 'exact'],
    ['시그모이드함수', 'sigmoid-function', 'exact'],
    ['시그모이드', 'sigmoid-function', 'exact'],
    ['시그모잍', 'sigmoid-function', undefined],
    ['시그몽', 'sigmoid-function', 'prefix'],
    ['활성ㅎ', 'activation-function', 'prefix'],
    ['활서', 'activation-function', 'prefix'],
    ['rectified lin', 'relu', 'prefix'],
    ['logis', 'sigmoid-function', 'prefix'],
    ['linear unit', 'relu', 'word'],
    ['선형 유', 'relu', 'word'],
    ['S자 곡선', 'sigmoid-function', 'phrase'],
    ['squashing', 'sigmoid-function', 'phrase'],
    ['왜 ReLU를', 'why-relu-over-sigmoid', 'phrase'],
    ['시그모이드가 뭐야', 'sigmoid-function', 'mention'],
    ['what is the logistic function', 'sigmoid-function', 'sentence'],
    ['logistic function에 대해', 'sigmoid-function', 'sentence'],
    ['로지스틱 함수란', 'sigmoid-function', 'mention'],
    ['왜 은닉층에 ReLU를 쓸까', 'why-relu-over-sigmoid', 'sentence'],
    ['기울기가 사라지는 이유', 'why-relu-over-sigmoid', 'sentence'],
    ['시그모이드 대신 ReLU를 쓰는 이유는?', 'why-relu-over-sigmoid', 'sentence'],
    ['hidden layers prefer relu over sigmoid', 'why-relu-over-sigmoid', 'sentence'],
    ['gradient vanishes', 'why-relu-over-sigmoid', 'text'],
  ])('%s finds %s by %s', (query, slug, tier) => {
    if (tier === undefined) expect(first(query)).toBeUndefined();
    else expect(first(query)).toMatchObject({ slug, tier });
  });

  test('ranks the whole name over a name that begins so, and terms over questions', () => {
    expect(search.search('시그모이드').map(({ slug }) => slug)).toEqual([
      'sigmoid-function',
      'why-relu-over-sigmoid',
    ]);
    expect(search.search('함수', { lang: 'ko' }).map(({ tier }) => tier)).toEqual(['word', 'word']);
  });

  test('finds an entry once, however many of its names match', () => {
    expect(search.search('sigmoid').filter(({ slug }) => slug === 'sigmoid-function')).toHaveLength(
      1,
    );
  });

  test('keeps to the limit', () => {
    expect(search.search('함수', { limit: 1 })).toHaveLength(1);
  });

  test.each(['', '   ', '?!', '。'])('finds nothing for "%s"', (query) => {
    expect(search.search(query)).toEqual([]);
    expect(search.suggest(query)).toEqual([]);
  });

  test('finds every entry by each of its names, whatever the case and spaces', () => {
    for (const { slug, title, aliases } of documents) {
      for (const name of [title.ko, title.en, ...aliases.ko, ...aliases.en]) {
        const typed = name.toUpperCase().replace(/ /g, '');
        expect(first(typed), typed).toMatchObject({ slug, tier: 'exact' });
      }
    }
  });

  test('takes any query, sorts by score, and repeats no entry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const rows = search.search(query);
        expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
        for (const [i, row] of rows.entries()) {
          expect(row.score).toBeLessThanOrEqual(rows[i - 1]?.score ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

describe('suggest', () => {
  test.each([
    ['시그모잍', 'sigmoid-function'],
    ['sigmiod', 'sigmoid-function'],
    ['rleu', 'relu'],
    ['활셩화 함수', 'activation-function'],
  ])('%s: did you mean %s', (query, slug) => {
    expect(search.suggest(query)[0]).toMatchObject({ slug, tier: 'near' });
  });

  test('has nothing for what is far from every name', () => {
    expect(search.suggest('zzzzzzzzzzzzzz')).toEqual([]);
  });
});
