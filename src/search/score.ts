// Scores: how well an entry answers a query, by tier and within it.
import type { EntryKind, Lang } from '../model/index.ts';
import type { Indexed, Name } from './indexed.ts';
import { keystrokes, withoutParticle, wordsOf } from './keystrokes.ts';
import type { Tier } from './types.ts';

/** Scores of one tier stay below the next. */
export const BASE: Readonly<Record<Tier, number>> = {
  exact: 800,
  prefix: 700,
  word: 600,
  phrase: 500,
  sentence: 400,
  mention: 300,
  text: 200,
  near: 100,
};
/** A name inside a longer query counts from this many keys, so that "a" is not found everywhere. */
const MENTION_KEYS = 3;
/** The share of the query's words, rare ones counting more, that an entry must hold. */
const TEXT_SHARE = 0.3;
/** From this share on, the words of a sentence together say more than a name among them. */
const SENTENCE_SHARE = 0.6;
const SENTENCE_WORDS = 3;
/** Words that ask say nothing about what is asked of; nor do others that are everywhere. */
const ASKING_WORD = /^(왜|뭐|뭔|무엇|무슨|어떻게|어떤|이유)|^(what|why|how|when|which)$/i;
const EMPTY_WORD = /^(is|are|do|does|can|we|a|an|the|of|in|to|and|or|for|with|on)$/i;

/** A word of the query, and how much it tells: the logarithm of how few entries hold it. */
interface Word {
  readonly keys: string;
  readonly weight: number;
}

export interface Hit {
  readonly tier: Tier;
  readonly score: number;
}

/** A query as it is matched. */
export interface Query {
  readonly keys: string;
  readonly words: readonly string[];
  readonly weighed: readonly Word[];
  /** Whether it asks why, what or how, as the titles of questions do. */
  readonly asks: boolean;
  readonly lang: Lang | undefined;
}

/** Spells a query out and weighs its words by how few entries hold them. */
export function readQuery(text: string, index: readonly Indexed[], lang: Lang | undefined): Query {
  const words = wordsOf(text);
  return {
    keys: keystrokes(text),
    words: words.map(keystrokes),
    weighed: weigh(words, index),
    asks: words.some((word) => ASKING_WORD.test(word)),
    lang,
  };
}

/** The best way in which an entry answers a query; undefined when it does not. */
export function bestHit(one: Indexed, query: Query): Hit | undefined {
  const { keys, words, weighed, asks, lang } = query;
  const { kind } = one.document;
  /** The share of the query that the longest name in it makes up. */
  let mentioned = 0;
  let best: Hit | undefined;
  const offer = (tier: Tier, share: number, extra: number) => {
    const score = BASE[tier] + 50 * share + extra;
    if (best === undefined || score > best.score) best = { tier, score };
  };
  for (const name of one.names) {
    const extra = bonus(name, kind, lang);
    const share = keys.length / name.keys.length;
    if (name.keys === keys) offer('exact', 1, extra);
    else if (name.keys.startsWith(keys)) offer('prefix', share, extra);
    else if (name.tails.some((tail) => tail.startsWith(keys))) offer('word', share, extra);
    else if (mentions(query, name.keys)) {
      mentioned = Math.max(mentioned, 1 / share);
      offer('mention', 1 / share, extra);
    }
  }
  for (const phrase of one.phrases) {
    const extra = phrase.lang === lang ? 2 : 0;
    if (phrase.keys.includes(keys)) offer('phrase', keys.length / phrase.keys.length, extra);
  }
  const share = coverage(weighed, one.text);
  if (share >= TEXT_SHARE) {
    const isSentence = words.length >= SENTENCE_WORDS && share >= SENTENCE_SHARE;
    const inNames = coverage(weighed, one.names.map(({ keys }) => keys).join(' '));
    offer(
      isSentence ? 'sentence' : 'text',
      (share + inNames) / 2,
      30 * mentioned + (kind === 'question' && asks ? 15 : 0),
    );
  }
  return best;
}

/** The telling words of two keys or more that some entry holds, without Korean particles. */
function weigh(words: readonly string[], index: readonly Indexed[]): Word[] {
  const telling = words.filter((word) => !ASKING_WORD.test(word) && !EMPTY_WORD.test(word));
  return telling.map(withoutParticle).flatMap((word) => {
    const keys = keystrokes(word);
    const holding = index.filter(({ text }) => text.includes(keys)).length;
    if (keys.length < 2 || holding === 0) return [];
    return [{ keys, weight: Math.log((index.length + 1) / holding) }];
  });
}

/** The weight of the words that `text` holds over that of all; 0 when there is none. */
function coverage(words: readonly Word[], text: string): number {
  const sum = (some: readonly Word[]) => some.reduce((total, { weight }) => total + weight, 0);
  return words.length === 0 ? 0 : sum(words.filter(({ keys }) => text.includes(keys))) / sum(words);
}

/** Titles before aliases, terms before questions, the reader's language before the other. */
export function bonus(name: Name, kind: EntryKind, lang: Lang | undefined): number {
  return (name.isTitle ? 8 : 0) + (kind === 'question' ? 0 : 4) + (name.lang === lang ? 2 : 0);
}

/** Whether a name stands in the query from the start of a word on, as before a Korean particle. */
function mentions({ keys, words }: Query, name: string): boolean {
  if (name.length < MENTION_KEYS || !keys.includes(name)) return false;
  return words.some((_, i) => words.slice(i).join('').startsWith(name));
}
