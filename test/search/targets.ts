// What share of queries must be answered rightly, by category.

/** Least share of queries whose first row is right. */
export const LEAST_FIRST: Readonly<Record<string, number>> = {
  abbreviations: 1,
  exact: 1,
  initials: 1,
  layout: 1,
  particles: 1,
  spacing: 1,
  homographs: 1,
  nothing: 1,
  'english-forms': 0.95,
  'english-typos': 0.95,
  'half-typed': 0.95,
  'hangul-slips': 0.95,
  'prefixes-en': 0.95,
  'two-slips': 0.95,
  mixed: 0.94,
  transliteration: 0.94,
  people: 0.93,
  'questions-en': 0.9,
  'questions-ko': 0.85,
  'descriptions-en': 0.8,
  'descriptions-ko': 0.8,
};

/** Least share of questions with a right row among the first five. */
export const LEAST_AMONG_FIVE = 0.95;
