// Look-up by name and by description, in Korean and English at once.
import type { EntryKind, Lang, Text } from '../model/index.ts';
import { LANGS, nearest } from '../model/index.ts';
import { keystrokes, wordsOf } from './keystrokes.ts';

/** What the search knows of an entry; data/search.json is a list of these. */
export interface SearchDocument {
  readonly slug: string;
  readonly kind: EntryKind;
  readonly title: Text;
  readonly aliases: Readonly<Record<Lang, readonly string[]>>;
  readonly searchPhrases: Readonly<Record<Lang, readonly string[]>>;
  /** The one-line answer, as plain text. */
  readonly summary: Text;
}

/**
 * How a row was found, best first: the whole name; its beginning; the beginning of a later word of
 * it; part of a search phrase; a name inside the query; most words of the query somewhere in the
 * entry; a name spelt almost like the query.
 */
export type Tier = 'exact' | 'prefix' | 'word' | 'phrase' | 'mention' | 'text' | 'near';

export interface SearchRow {
  readonly slug: string;
  readonly title: Text;
  readonly kind: EntryKind;
  /** Comparable between rows of one query only. */
  readonly score: number;
  readonly tier: Tier;
}

export interface SearchOptions {
  /** The reader's language; breaks ties, since names of both languages are looked up. */
  readonly lang?: Lang;
  /** At most so many rows; 10 when left out. */
  readonly limit?: number;
}

export interface Search {
  /** Entries for what is typed so far, best first, each once; empty for an empty query. */
  search(query: string, options?: SearchOptions): SearchRow[];
  /** Entries whose names are spelt almost like the query, for when nothing is found. */
  suggest(query: string, options?: SearchOptions): SearchRow[];
}

const BASE: Readonly<Record<Tier, number>> = {
  exact: 700,
  prefix: 600,
  word: 500,
  phrase: 400,
  mention: 300,
  text: 200,
  near: 100,
};
/** A name inside a longer query counts from this many keys, so that "a" is not found everywhere. */
const MENTION_KEYS = 3;
/** The share of the query's words that an entry must hold to count as about it. */
const TEXT_SHARE = 0.6;

interface Name {
  readonly lang: Lang;
  readonly isTitle: boolean;
  readonly keys: string;
  /** The name from its second word on, from its third, and so on. */
  readonly tails: readonly string[];
}

interface Indexed {
  readonly document: SearchDocument;
  readonly names: readonly Name[];
  readonly phrases: readonly { readonly lang: Lang; readonly keys: string }[];
  readonly text: string;
}

interface Hit {
  readonly tier: Tier;
  readonly score: number;
}

/** A search over `documents`; the index is built once. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  const index = documents.map(indexOf);
  const toRows = (hits: readonly (readonly [Indexed, Hit | undefined])[], limit: number) =>
    hits
      .flatMap(
        ([
          {
            document: { slug, title, kind },
          },
          hit,
        ]) => (hit === undefined ? [] : [{ slug, title, kind, ...hit }]),
      )
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .slice(0, limit);
  return {
    search(query, { lang, limit = 10 } = {}) {
      const keys = keystrokes(query);
      if (keys === '') return [];
      const words = wordsOf(query).map(keystrokes);
      return toRows(
        index.map((one) => [one, bestHit(one, keys, words, lang)] as const),
        limit,
      );
    },
    suggest(query, { lang, limit = 3 } = {}) {
      const keys = keystrokes(query);
      if (keys === '') return [];
      const names = index.flatMap((one) => one.names.map((name) => name.keys));
      const near = nearest(keys, [...new Set(names)], 4 * limit);
      const hitOf = ({ names: own, document }: Indexed): Hit | undefined => {
        const ranks = own.flatMap((name) => {
          const rank = near.indexOf(name.keys);
          return rank < 0 ? [] : [near.length - rank + bonus(name, document.kind, lang) / 100];
        });
        if (ranks.length === 0) return undefined;
        return { tier: 'near', score: BASE.near + Math.max(...ranks) };
      };
      return toRows(
        index.map((one) => [one, hitOf(one)] as const),
        limit,
      );
    },
  };
}

function indexOf(document: SearchDocument): Indexed {
  const nameOf = (text: string, lang: Lang, isTitle: boolean): Name => {
    const words = wordsOf(text);
    const tails = words.slice(1).map((_, i) => keystrokes(words.slice(i + 1).join('')));
    return { lang, isTitle, keys: keystrokes(text), tails };
  };
  const names = LANGS.flatMap((lang) => [
    nameOf(document.title[lang], lang, true),
    ...document.aliases[lang].map((alias) => nameOf(alias, lang, false)),
  ]);
  const phrases = LANGS.flatMap((lang) =>
    document.searchPhrases[lang].map((phrase) => ({ lang, keys: keystrokes(phrase) })),
  );
  const summaries = LANGS.map((lang) => keystrokes(document.summary[lang]));
  const text = [...names.map(({ keys }) => keys), ...phrases.map(({ keys }) => keys), ...summaries];
  return { document, names, phrases, text: text.join(' ') };
}

function bestHit(
  one: Indexed,
  query: string,
  words: readonly string[],
  lang: Lang | undefined,
): Hit | undefined {
  const { kind } = one.document;
  let best: Hit | undefined;
  const offer = (tier: Tier, coverage: number, extra: number) => {
    const score = BASE[tier] + 50 * coverage + extra;
    if (best === undefined || score > best.score) best = { tier, score };
  };
  for (const name of one.names) {
    const extra = bonus(name, kind, lang);
    const coverage = query.length / name.keys.length;
    if (name.keys === query) offer('exact', 1, extra);
    else if (name.keys.startsWith(query)) offer('prefix', coverage, extra);
    else if (name.tails.some((tail) => tail.startsWith(query))) offer('word', coverage, extra);
    else if (mentions(query, words, name.keys)) offer('mention', 1 / coverage, extra);
  }
  for (const phrase of one.phrases) {
    const extra = phrase.lang === lang ? 2 : 0;
    if (phrase.keys.includes(query)) offer('phrase', query.length / phrase.keys.length, extra);
  }
  const long = words.filter((word) => word.length >= 2);
  const share = long.filter((word) => one.text.includes(word)).length / Math.max(1, long.length);
  if (long.length > 0 && share >= TEXT_SHARE) offer('text', share, kind === 'question' ? 5 : 0);
  return best;
}

/** Titles before aliases, terms before questions, the reader's language before the other. */
function bonus(name: Name, kind: EntryKind, lang: Lang | undefined): number {
  return (name.isTitle ? 8 : 0) + (kind === 'question' ? 0 : 4) + (name.lang === lang ? 2 : 0);
}

/** Whether a name stands in the query from the start of a word on, as before a Korean particle. */
function mentions(query: string, words: readonly string[], name: string): boolean {
  if (name.length < MENTION_KEYS || !query.includes(name)) return false;
  return words.some((_, i) => words.slice(i).join('').startsWith(name));
}
