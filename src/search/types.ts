// What goes into a search and what comes out.
import type { EntryKind, Lang, Text } from '../model/index.ts';

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
 * it; part of a search phrase; most words of a query of three or more somewhere in the entry; a name
 * inside the query; some words of the query; a name spelt almost like the query.
 */
export type Tier =
  | 'exact'
  | 'prefix'
  | 'word'
  | 'phrase'
  | 'sentence'
  | 'mention'
  | 'text'
  | 'near';

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
