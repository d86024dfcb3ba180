// Entries made up to fill a dictionary of any size: names in both languages, aliases and a short text.
import type { Lang } from '../../src/model/index.ts';
import { LANGS } from '../../src/model/index.ts';
import type { SearchDocument } from '../../src/search/index.ts';
import { createRandom, type Random } from './random.ts';

/** Places of ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ among all 19 initial consonants. */
const INITIAL_PLACES = [0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18];
/** Places of ㅏ ㅐ ㅓ ㅔ ㅕ ㅗ ㅜ ㅡ ㅣ among all 21 vowels. */
const VOWEL_PLACES = [0, 1, 4, 5, 6, 8, 13, 18, 20];
/** None, ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅇ among the 27 final consonants; most syllables have none. */
const FINAL_PLACES = [0, 0, 0, 0, 1, 4, 8, 16, 17, 19, 21];
const ONSETS = 'b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl st th tr'.split(
  ' ',
);
const VOWELS = 'a e i o u ai ea ee oa ou'.split(' ');
const CODAS = ['', '', '', 'l', 'm', 'n', 'nt', 'r', 's', 'st', 't', 'x'];
const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  ko: '함수 학습 신경망 계층 정규화 경사 확률 행렬 벡터 분포 손실 최적화 표본 오차 가중치 필터 모형 추정 회귀 분류'.split(
    ' ',
  ),
  en: 'function learning network layer normalization gradient probability matrix vector distribution loss optimizer sample error weight filter model estimate regression classifier'.split(
    ' ',
  ),
};
const ENDINGS: Readonly<Record<Lang, string>> = {
  ko: '값을 데이터에서 계산하는 방법입니다.',
  en: 'is a way to compute values from data.',
};

/**
 * `real` and so many made-up documents that there are `count` together; the same for the same seed.
 * No name is made twice, and none is one of `real`. Real ones stay the first of the list.
 */
export function filledUp(
  real: readonly SearchDocument[],
  count: number,
  seed: number,
): SearchDocument[] {
  const random = createRandom(seed);
  const taken = new Set(
    real.flatMap(({ title, aliases }) =>
      LANGS.flatMap((lang) => [title[lang], ...aliases[lang]].map(normalised)),
    ),
  );
  const fresh = (make: () => string): string => {
    for (;;) {
      const name = make();
      const key = normalised(name);
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
  const documents = real.slice(0, count);
  while (documents.length < count) documents.push(madeUp(documents.length, random, fresh));
  return documents;
}

function normalised(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s/g, '');
}

function madeUp(
  number: number,
  random: Random,
  fresh: (make: () => string) => string,
): SearchDocument {
  const title = { ko: fresh(() => name('ko', random)), en: fresh(() => name('en', random)) };
  const aliases = (lang: Lang) =>
    Array.from({ length: 1 + random.below(2) }, () => fresh(() => name(lang, random)));
  const text = (lang: Lang) => [
    `${title[lang]}: ${name(lang, random)} ${random.pick(HEADS[lang])} ${ENDINGS[lang]}`,
  ];
  return {
    slug: `made-up-${number}`,
    kind: 'term',
    title,
    aliases: { ko: aliases('ko'), en: aliases('en') },
    searchPhrases: { ko: [], en: [] },
    texts: { ko: text('ko'), en: text('en') },
    senses: [],
  };
}

/** A made-up word or two, mostly before a word of the trade: "브로맨 함수". */
function name(lang: Lang, random: Random): string {
  const word = lang === 'ko' ? hangulWord : latinWord;
  const first = word(random);
  const more = random.below(4) === 0 ? [word(random)] : [];
  const head = random.below(3) === 0 ? [] : [random.pick(HEADS[lang])];
  return [first, ...more, ...head].join(' ');
}

function hangulWord(random: Random): string {
  const syllable = () => {
    const code =
      (random.pick(INITIAL_PLACES) * 21 + random.pick(VOWEL_PLACES)) * 28 +
      random.pick(FINAL_PLACES);
    return String.fromCharCode(0xac00 + code);
  };
  return Array.from({ length: 2 + random.below(3) }, syllable).join('');
}

function latinWord(random: Random): string {
  const syllable = () => random.pick(ONSETS) + random.pick(VOWELS);
  const syllables = Array.from({ length: 1 + random.below(3) }, syllable).join('');
  return syllables + random.pick(ONSETS).charAt(0) + random.pick(VOWELS) + random.pick(CODAS);
}
