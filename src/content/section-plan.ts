// The section plan: which sections an entry has, in which order, under which headings.
import type { EntryKind, Text } from '../model/index.ts';

export const SECTION_IDS = [
  'one-line',
  'simple',
  'interview',
  'in-depth',
  'mistakes',
  'see-it-run',
  'sources',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export const SECTION_TITLES: Readonly<Record<SectionId, Text>> = {
  'one-line': { ko: '한 줄 답', en: 'In one line' },
  simple: { ko: '중학생에게', en: 'For a middle-school student' },
  interview: { ko: '면접에서', en: 'In an interview' },
  'in-depth': { ko: '자세히', en: 'In depth' },
  mistakes: { ko: '흔한 실수', en: 'Common mistakes' },
  'see-it-run': { ko: '직접 확인', en: 'See it run' },
  sources: { ko: '출처', en: 'Sources' },
};

/** The sections that an entry of a kind cannot lack; the others are optional. */
export const REQUIRED_SECTIONS: Readonly<Record<EntryKind, readonly SectionId[]>> = {
  question: SECTION_IDS,
  term: ['one-line', 'in-depth', 'sources'],
  disambiguation: ['one-line'],
};
