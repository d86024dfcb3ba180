// Entries: the headwords and questions of the dictionary, each in two languages.
import type { Lang, Text } from './text.ts';

export const ENTRY_KINDS = ['question', 'term', 'disambiguation'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const DIFFICULTIES = ['basic', 'intermediate', 'advanced'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export interface Source {
  /** What :cite[] names, such as glorot2010. */
  readonly key: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly venue: string;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly url?: string | undefined;
}

/** What one language says of an entry, beside its body. */
export interface EntryWords {
  readonly title: string;
  readonly aliases: readonly string[];
  /** How people describe the thing when they do not know its name; searched, not shown. */
  readonly searchPhrases: readonly string[];
  /** The checklist of a good answer; a question has at least three. */
  readonly keyPoints: readonly string[];
}

export interface Entry {
  readonly slug: string;
  readonly kind: EntryKind;
  readonly topic: string;
  readonly difficulty: Difficulty;
  /** Ids of the questions that it answers, such as q1.0. */
  readonly answers: readonly string[];
  /** Slugs of follow-up questions, in the order an interviewer would ask them. */
  readonly asksNext: readonly string[];
  readonly needs: readonly string[];
  readonly seeAlso: readonly string[];
  readonly experiments: readonly string[];
  readonly sources: readonly Source[];
  readonly words: Readonly<Record<Lang, EntryWords>>;
}

export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
}
