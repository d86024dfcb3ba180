// What goes into a search and what comes out.
import type { EntryKind, Lang, Text } from '../model/index.ts';

/** What the index is built of. */
export interface SearchDocument {
  readonly slug: string;
  readonly kind: EntryKind;
  readonly title: Text;
  readonly aliases: Readonly<Record<Lang, readonly string[]>>;
  /** How people describe the thing or ask for it; searched, never shown. */
  readonly searchPhrases: Readonly<Record<Lang, readonly string[]>>;
  /** The one-line answer and the key points, as plain text. */
  readonly texts: Readonly<Record<Lang, readonly string[]>>;
  /** Slugs of the senses of a word with several; they are found with it. */
  readonly senses: readonly string[];
}

/** How a row was found, best first. */
export const TIERS = [
  /** The whole name. */
  'exact',
  /** A sense of a word that is one of its names. */
  'sense',
  /** The whole name once a Korean particle or ending is gone. */
  'particle',
  /** The same words in other forms or another order. */
  'stem',
  /** The initial consonants of its syllables, or the first of them; the initial letters of its words. */
  'initials',
  /** The beginning of a name, also in the middle of a syllable. */
  'prefix',
  /** The beginning of a later word of a name. */
  'word',
  /** A name, or the beginning of one, with slips of the hand, or that sounds the same in the other script. */
  'fuzzy',
  /** What the query says, as a sentence or description. */
  'text',
  /** Spelt somewhat like the query: only suggested. */
  'near',
] as const;

export type Tier = (typeof TIERS)[number];

export interface SearchRow {
  readonly slug: string;
  readonly title: Text;
  readonly kind: EntryKind;
  /** The name by which it was found, when that is not a title. */
  readonly name?: string;
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
  /** Entries for what is typed so far, best first, each once; empty when nothing fits. */
  search(query: string, options?: SearchOptions): SearchRow[];
  /** Entries whose names are spelt somewhat like the query, for when nothing is found. */
  suggest(query: string, options?: SearchOptions): SearchRow[];
  /** The row of a slug, as when its title is looked up; undefined when there is none. */
  entry(slug: string): SearchRow | undefined;
}
