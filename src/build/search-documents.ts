// What the search index is built of: names, phrases, one-line answers, key points and needs of entries.
import type { ParsedEntry } from '../content/index.ts';
import { plainText } from '../content/index.ts';
import type { Lang } from '../model/index.ts';
import type { SearchDocument } from '../search/index.ts';

export function searchDocuments(entries: readonly ParsedEntry[]): SearchDocument[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  return entries.map((entry) => {
    const { slug, kind, needs, seeAlso } = entry;
    const { ko, en } = entry.words;
    /** Names of what the entry builds on, which belong to its subject. */
    const basis = (lang: Lang) =>
      needs.map((need) => bySlug.get(need)?.words[lang].title ?? '').join(', ');
    const texts = (lang: Lang) => {
      const answer = entry.bodies[lang].find(({ id }) => id === 'one-line')?.nodes ?? [];
      // What a claim measured is nothing that anybody looks up.
      return [plainText(answer, () => ''), ...entry.words[lang].keyPoints, basis(lang)];
    };
    return {
      slug,
      kind,
      title: { ko: ko.title, en: en.title },
      aliases: { ko: ko.aliases, en: en.aliases },
      searchPhrases: { ko: ko.searchPhrases, en: en.searchPhrases },
      texts: { ko: texts('ko'), en: texts('en') },
      senses: kind === 'disambiguation' ? seeAlso : [],
    };
  });
}
