// The files of one entry: entry.yaml, ko.md and en.md read on their own, before entries are compared.
import type { Root } from 'mdast';
import type { Lang } from '../model/index.ts';
import { LANGS } from '../model/index.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import type { Problem, Report } from './problem.ts';
import { reporter } from './problem.ts';
import type { EntryData, WordsData } from './schemas.ts';
import { entrySchema, wordsSchema } from './schemas.ts';
import type { YamlValue } from './yaml.ts';
import { parseYaml } from './yaml.ts';

export interface LanguageFile extends YamlValue<WordsData> {
  readonly file: string;
  readonly body: string;
  readonly root: Root;
  readonly report: Report;
}

export interface EntryFiles {
  readonly slug: string;
  /** Undefined where the file is missing or its YAML did not pass. */
  readonly meta: (YamlValue<EntryData> & { readonly report: Report }) | undefined;
  readonly languages: Readonly<Record<Lang, LanguageFile | undefined>>;
}

const NAMES = ['entry.yaml', 'ko.md', 'en.md'];
const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Folders of the site that no entry may take. */
const RESERVED = ['topics', 'terms', 'experiments', 'performance'];

/** Why a slug cannot be used; undefined when it can. */
export function slugProblem(slug: string): string | undefined {
  if (!SLUG.test(slug)) {
    return `Slug "${slug}" is not allowed. Use an English headword in kebab-case: lower-case letters, digits and single hyphens, starting with a letter, such as "vanishing-gradient".`;
  }
  if (RESERVED.includes(slug)) {
    return `Slug "${slug}" is taken by a page of the site. Not allowed: ${RESERVED.join(', ')}. Choose another headword.`;
  }
  return undefined;
}

/** Reads the files under content/<slug>/; `files` maps paths from the root to text. */
export function readEntryFiles(
  slug: string,
  files: ReadonlyMap<string, string>,
  problems: Problem[],
): EntryFiles {
  const folder = `content/${slug}`;
  const badSlug = slugProblem(slug);
  if (badSlug !== undefined) reporter(problems, `${folder}/entry.yaml`)(1, badSlug);
  for (const path of files.keys()) {
    if (path.startsWith(`${folder}/`) && !NAMES.includes(path.slice(folder.length + 1))) {
      reporter(problems, path)(
        1,
        `No file of this name belongs here. Allowed: ${NAMES.join(', ')}.`,
      );
    }
  }
  const text = (name: string) => {
    const found = files.get(`${folder}/${name}`);
    if (found === undefined) {
      const what = name === 'entry.yaml' ? 'The entry' : 'The translation';
      reporter(problems, `${folder}/${name}`)(
        1,
        `${what} is missing. Write ${folder}/${name}; "npm run new -- ${slug}" makes a new entry's files.`,
      );
    }
    return found;
  };
  const meta = readMeta(`${folder}/entry.yaml`, text('entry.yaml'), problems);
  const languages = Object.fromEntries(
    LANGS.map((lang) => {
      const file = `${folder}/${lang}.md`;
      return [lang, readLanguage(file, text(`${lang}.md`), reporter(problems, file))];
    }),
  ) as Record<Lang, LanguageFile | undefined>;
  return { slug, meta, languages };
}

function readMeta(file: string, text: string | undefined, problems: Problem[]) {
  if (text === undefined) return undefined;
  const report = reporter(problems, file);
  const parsed = parseYaml(text, entrySchema, 0, report);
  return parsed && { ...parsed, report };
}

function readLanguage(
  file: string,
  text: string | undefined,
  report: Report,
): LanguageFile | undefined {
  if (text === undefined) return undefined;
  const split = splitFrontMatter(text);
  if (split === undefined) {
    report(1, 'The front matter is missing. Start the file with a line "---", YAML, and "---".');
    return undefined;
  }
  const parsed = parseYaml(split.yaml, wordsSchema, 1, report);
  if (parsed === undefined) return undefined;
  const root = parseMarkdown(split.body, split.bodyOffset);
  return { ...parsed, file, body: split.body, root, report };
}
