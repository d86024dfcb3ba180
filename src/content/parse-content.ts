// Content to checked entries: every file read, every check run, all problems together.
import type { Entry, Lang, Topic } from '../model/index.ts';
import { LANGS } from '../model/index.ts';
import type { EntryFiles, LanguageFile } from './entry-files.ts';
import { readEntryFiles } from './entry-files.ts';
import { checkFollows } from './follows.ts';
import { checkKeyPoints } from './key-points.ts';
import type { Known } from './known.ts';
import { checkLinks, pagePaths } from './links.ts';
import type { Problem } from './problem.ts';
import { reporter, sortProblems } from './problem.ts';
import { checkAnswers, checkReferences } from './references.ts';
import type { UsedDirective } from './resolve-directives.ts';
import { resolveDirectives } from './resolve-directives.ts';
import { topicsSchema } from './schemas.ts';
import type { Section } from './sections.ts';
import { compareSections, splitSections } from './sections.ts';
import { checkText, checkUnfinished } from './text-checks.ts';
import { checkTypedNumbers, measuredClaims } from './typed-numbers.ts';
import { checkEvidence, checkUse, compareUse } from './use-checks.ts';
import { collectVocabulary } from './vocabulary.ts';
import { parseYaml } from './yaml.ts';

export interface ParsedEntry extends Entry {
  /** The sections of each language in order; directives on their nodes are resolved. */
  readonly bodies: Readonly<Record<Lang, readonly Section[]>>;
}

export interface ParsedContent {
  /** Entries whose three files could be read, by slug; usable only where no problem is an error. */
  readonly entries: readonly ParsedEntry[];
  readonly topics: readonly Topic[];
  readonly problems: readonly Problem[];
}

const TOPICS = 'content/topics.yaml';

/**
 * Parses and checks all of content/.
 * @param files text of each file by its path from the root, such as `content/relu/ko.md`.
 */
export function parseContent(files: ReadonlyMap<string, string>, known: Known): ParsedContent {
  const problems: Problem[] = [];
  const topics = readTopics(files.get(TOPICS), problems);
  const entries = entrySlugs(files, problems).map((slug) => readEntryFiles(slug, files, problems));
  for (const [path, text] of files) checkUnfinished(text, reporter(problems, path));
  const slugs = new Set(entries.map(({ slug }) => slug));
  const context: Context = { known, topics, slugs, vocabulary: collectVocabulary(entries) };
  checkAnswers(entries);
  const parsed = entries.flatMap((entry) => checkEntry(entry, context) ?? []);
  return { entries: parsed, topics, problems: sortProblems(problems) };
}

interface Context {
  readonly known: Known;
  readonly topics: readonly Topic[];
  readonly slugs: ReadonlySet<string>;
  readonly vocabulary: ReturnType<typeof collectVocabulary>;
}

function readTopics(text: string | undefined, problems: Problem[]): Topic[] {
  const report = reporter(problems, TOPICS);
  if (text === undefined) {
    report(1, 'The list of topics is missing. Write content/topics.yaml.');
    return [];
  }
  return parseYaml(text, topicsSchema, 0, report)?.data ?? [];
}

function entrySlugs(files: ReadonlyMap<string, string>, problems: Problem[]): string[] {
  const slugs = new Set<string>();
  for (const path of files.keys()) {
    const [, slug, name] = path.split('/');
    if (slug !== undefined && name !== undefined) slugs.add(slug);
    else if (path !== TOPICS) {
      const fix = 'Allowed: content/topics.yaml and folders of entries.';
      reporter(problems, path)(1, `No file of this name belongs here. ${fix}`);
    }
  }
  return [...slugs].sort();
}

function checkEntry(entry: EntryFiles, context: Context): ParsedEntry | undefined {
  const { known, topics, slugs } = context;
  checkReferences(entry, topics, slugs, known);
  const bodies: Partial<Record<Lang, Section[]>> = {};
  const used: Partial<Record<Lang, UsedDirective[]>> = {};
  for (const lang of LANGS) {
    const words = entry.languages[lang];
    if (words === undefined) continue;
    used[lang] = checkBody(entry, lang, words, context);
    if (entry.meta === undefined) continue;
    bodies[lang] = splitSections(words.root, lang, entry.meta.data.kind, words.report);
    checkUse(entry, lang, used[lang], known);
  }
  checkKeyPoints(entry, known);
  checkFollows(entry, known.revisionOf);
  compareUse(entry, used);
  const { meta } = entry;
  const { ko, en } = entry.languages;
  if (meta === undefined || ko === undefined || en === undefined) return undefined;
  if (bodies.ko === undefined || bodies.en === undefined) return undefined;
  const pair = { ko: bodies.ko, en: bodies.en };
  compareSections(pair, { ko: ko.report, en: en.report });
  const { data } = meta;
  return {
    slug: entry.slug,
    kind: data.kind,
    topic: data.topic,
    difficulty: data.difficulty,
    answers: data.answers,
    asksNext: data['asks-next'],
    needs: data.needs,
    seeAlso: data['see-also'],
    experiments: data.experiments,
    sources: data.sources,
    words: { ko: wordsOf(ko), en: wordsOf(en) },
    bodies: pair,
  };
}

function checkBody(
  entry: EntryFiles,
  lang: Lang,
  { root, report }: LanguageFile,
  { known, topics, slugs, vocabulary }: Context,
): UsedDirective[] {
  checkText(root, report);
  const used = resolveDirectives(root, { entry, lang, known, vocabulary, slugs }, report);
  checkEvidence(report, used, known);
  const pages = pagePaths(lang, slugs, topics, known.experiments.keys());
  checkLinks(root, `/${lang}/${entry.slug}/`, pages, report);
  checkTypedNumbers(root, measuredClaims(entry, known), report);
  return used;
}

function wordsOf({ data }: LanguageFile) {
  return {
    title: data.title,
    aliases: data.aliases,
    searchPhrases: data['search-phrases'],
    keyPoints: data['key-points'],
  };
}
