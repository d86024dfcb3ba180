// Words that a reader sees, in the two languages of the dictionary.

export const LANGS = ['ko', 'en'] as const;

export type Lang = (typeof LANGS)[number];

/** One text in both languages. Every label, title and sentence outside content/ is one of these. */
export interface Text {
  readonly ko: string;
  readonly en: string;
}
