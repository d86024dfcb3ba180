// Look-up by name, by sound, with slips and by description, in Korean and English at once.
import type { Lang } from '../model/index.ts';
import { ENTRY_KINDS, LANGS } from '../model/index.ts';
import { createApproximate } from './approximate.ts';
import { saysNothing } from './features.ts';
import type { Hit } from './hits.ts';
import { createHits } from './hits.ts';
import { unpackIndex } from './index-data.ts';
import { asHangul, asLatin } from './keyboard.ts';
import { isHangul, keystrokes, wordsOf } from './keystrokes.ts';
import type { Typed } from './names.ts';
import { findNames } from './names.ts';
import { createSentences } from './sentences.ts';
import type { Search, SearchRow } from './types.ts';

/** Longer queries are cut: nobody reads a name of so many letters. */
const LONGEST = 300;

/** A search over an index that createIndex made. @throws UserError when the bytes are no index. */
export function openSearch(bytes: Uint8Array): Search {
  const data = unpackIndex(bytes);
  const hits = createHits(data.kinds.length);
  const approximate = createApproximate(data);
  const sentences = createSentences(data);

  const textOf = (i: number) => textAt(data.text, data.textStarts, i);
  const rowOf = ({ document, score, tier, name }: Hit): SearchRow => {
    const alias = name === undefined ? '' : textAt(data.aliases, data.aliasStarts, name);
    return {
      slug: textOf(3 * document),
      title: { ko: textOf(3 * document + 1), en: textOf(3 * document + 2) },
      kind: ENTRY_KINDS[data.kinds[document] as number] as SearchRow['kind'],
      ...(alias === '' ? {} : { name: alias }),
      score,
      tier,
    };
  };

  /** Names in the layout typed and, when there is none, in the other; then what is like them or says as much. */
  function find(typed: Typed): void {
    const others = otherLayouts(typed);
    findNames(data, typed, hits);
    if (hits.size === 0) for (const other of others) findNames(data, other, hits);
    if (hits.size > 0 && wordsOf(typed.text).length < 2) sentences.find(typed.text, hits);
    else findAlike(typed);
    if (hits.size === 0) others.forEach(findAlike);
  }

  function findAlike(typed: Typed): void {
    approximate.findSounds(typed, hits);
    approximate.findSlips(typed, hits);
    sentences.find(typed.text, hits);
  }

  /** What `finder` finds for a query, from a clean slate. */
  function rows(
    query: string,
    lang: Lang | undefined,
    limit: number,
    finder: (typed: Typed) => void,
  ) {
    hits.clear();
    const typed = typedAs(query.slice(0, LONGEST), lang === undefined ? -1 : LANGS.indexOf(lang));
    if (!saysNothing(typed.text)) finder(typed);
    return hits.best(limit).map(rowOf);
  }

  return {
    search: (query, { lang, limit = 10 } = {}) => rows(query, lang, limit, find),
    suggest: (query, { lang, limit = 3 } = {}) =>
      rows(query, lang, limit, (typed) => approximate.findNearest(typed, hits)),
    entry(slug) {
      const document = data.kinds.findIndex((_, i) => textOf(3 * i) === slug);
      return document < 0
        ? undefined
        : rowOf({ document, score: 0, tier: 'exact', name: undefined });
    },
  };
}

/** The `i`-th of texts that stand one after another. */
function textAt(texts: Uint16Array, starts: Uint32Array, i: number): string {
  return String.fromCharCode(...texts.subarray(starts[i], starts[i + 1]));
}

function typedAs(text: string, lang: number): Typed {
  return { text, keys: keystrokes(text), lang };
}

/** The query as the other layout of the keyboard would have typed it. */
function otherLayouts({ text, lang }: Typed): Typed[] {
  const words = wordsOf(text);
  const latin = words.join(' ');
  const others = [
    ...(/[a-z]/i.test(latin) ? [asHangul(latin, true), asHangul(latin, false)] : []),
    ...(words.some((word) => isHangul(keystrokes(word)))
      ? [words.map((word) => asLatin(keystrokes(word))).join(' ')]
      : []),
  ];
  return [...new Set(others)].map((other) => typedAs(other, lang));
}
