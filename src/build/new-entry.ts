// The skeleton of a new entry: three files with every section and a prompt in each.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SectionId } from '../content/index.ts';
import { SECTION_IDS, SECTION_TITLES, slugProblem } from '../content/index.ts';
import type { EntryKind, Lang, Text } from '../model/index.ts';
import { ENTRY_KINDS, LANGS, UserError } from '../model/index.ts';

const PROMPTS: Readonly<Record<Exclude<SectionId, 'sources'>, Text>> = {
  'one-line': {
    ko: '질문에 바로 답하는 한 문장',
    en: 'one sentence that answers the question at once',
  },
  simple: {
    ko: '구체적인 그림 하나와, 그 비유가 어긋나는 지점',
    en: 'one concrete picture, and where it breaks',
  },
  interview: {
    ko: '1분 동안 말할 답 (350~500자)',
    en: 'what to say in about a minute (130 to 170 words)',
  },
  'in-depth': {
    ko: '식의 유도와 근거; `:cite[key]`로 출처를 밝힙니다',
    en: 'derivation and grounds; cite the sources with `:cite[key]`',
  },
  mistakes: {
    ko: '자주 하는 오해와, 그것이 틀렸음을 보이는 실험이나 유도',
    en: 'what people get wrong, and the experiment or derivation that refutes it',
  },
  'see-it-run': {
    ko: '`::experiment[slug]`와 무엇을 바꿔 볼지',
    en: '`::experiment[slug]` and what to change in it',
  },
};

const SHORT_KINDS: Readonly<Record<EntryKind, readonly SectionId[]>> = {
  question: SECTION_IDS,
  term: SECTION_IDS,
  disambiguation: ['one-line', 'in-depth'],
};

/** The three files of a new entry, by name. The content check rejects them until no TODO is left. */
export function skeleton(slug: string, kind: EntryKind): Map<string, string> {
  return new Map([
    ['entry.yaml', entryYaml(kind)],
    ...LANGS.map((lang) => [`${lang}.md`, languageFile(slug, kind, lang)] as const),
  ]);
}

function entryYaml(kind: EntryKind): string {
  const question =
    '# TODO: ids of the questions that it answers, and the follow-ups that an interviewer asks\nanswers: []\nasks-next: []\n';
  const sources =
    '# TODO: experiments by slug, and sources (key, authors, year, title, venue, doi or arxiv or url)\nexperiments: []\nsources: []\n';
  return `kind: ${kind}
topic: foundations
difficulty: basic
${kind === 'question' ? question : ''}# TODO: topic and difficulty above; slugs of entries to know first, and to read next
needs: []
see-also: []
${kind === 'disambiguation' ? '' : sources}`;
}

function languageFile(slug: string, kind: EntryKind, lang: Lang): string {
  const other = lang === 'ko' ? 'en' : 'ko';
  const sections = SHORT_KINDS[kind].map((id) => {
    const body = id === 'sources' ? '' : `\nTODO: ${PROMPTS[id][lang]}\n`;
    return `## ${SECTION_TITLES[id][lang]}\n${body}`;
  });
  const prompts =
    kind === 'question' ? ['first', 'second', 'third'].map((n) => `  - "TODO: ${n} point"\n`) : [];
  return `---
title: "TODO: ${slug}"
aliases: []
search-phrases: []
key-points:${prompts.length === 0 ? ' []\n' : `\n${prompts.join('')}`}follows: ${other}@00000000
---
${sections.join('\n')}`;
}

/**
 * Writes the skeleton of a new entry; returns the paths written, from the root.
 * @throws UserError for a slug that is not allowed or taken, or an unknown kind.
 */
export async function createEntry(root: string, slug: string, kind: string): Promise<string[]> {
  const bad = slugProblem(slug);
  if (bad !== undefined) throw new UserError(bad);
  if (!isKind(kind)) {
    throw new UserError(`Unknown kind "${kind}". Allowed: ${ENTRY_KINDS.join(', ')}.`);
  }
  const folder = join(root, 'content', slug);
  if (existsSync(folder)) {
    throw new UserError(`content/${slug} exists already. Edit its files, or choose another slug.`);
  }
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [name, text] of skeleton(slug, kind)) {
    await writeFile(join(folder, name), text);
    written.push(`content/${slug}/${name}`);
  }
  return written;
}

function isKind(kind: string): kind is EntryKind {
  return (ENTRY_KINDS as readonly string[]).includes(kind);
}
