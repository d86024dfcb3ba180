// What the search index is built of: names, phrases, one-line answers and key points of entries.
import type { ParsedEntry } from '../content/index.ts';
import { plainText } from '../content/index.ts';
import type { Lang } from '../model/index.ts';
import type { SearchDocument } from '../search/index.ts';

export function searchDocuments(entries: readonly ParsedEntry[]): SearchDocument[] {
  return entries.map((entry) => {
    const { slug, kind, seeAlso } = entry;
    const { ko, en } = entry.words;
    const texts = (lang: Lang) => {
      const answer = entry.bodies[lang].find(({ id }) => id === 'one-line')?.nodes ?? [];
      // What a claim measured is nothing that anybody looks up.
      return [plainText(answer, () => ''), ...entry.words[lang].keyPoints];
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
