// Relations between entries that no file states: who uses a term, who shows an experiment.
import type { ParsedEntry } from '../../content/index.ts';
import type { Lang } from '../../model/index.ts';
import type { Site } from './context.ts';

/** Slugs of the entries that lead to `slug` by a term in their text or in their lists. */
export function usedBy(site: Site, lang: Lang, slug: string): string[] {
  const leads = (entry: ParsedEntry) =>
    entry.needs.includes(slug) ||
    entry.asksNext.includes(slug) ||
    entry.seeAlso.includes(slug) ||
    (site.termsUsed[lang].get(entry.slug) ?? []).includes(slug);
  return byTitle(
    site.catalogue.entries.filter((entry) => entry.slug !== slug && leads(entry)),
    lang,
  );
}

/** Slugs of the entries that use an experiment, questions first. */
export function entriesOf(site: Site, lang: Lang, experiment: string): string[] {
  const using = site.catalogue.entries.filter((entry) => entry.experiments.includes(experiment));
  return byTitle(using, lang);
}

/** Questions first, then by title in the order of the language. */
export function byTitle(entries: readonly ParsedEntry[], lang: Lang): string[] {
  const collator = new Intl.Collator(lang, { numeric: true });
  const rank = ({ kind }: ParsedEntry) => (kind === 'question' ? 0 : 1);
  return [...entries]
    .sort((a, b) => rank(a) - rank(b) || collator.compare(a.words[lang].title, b.words[lang].title))
    .map(({ slug }) => slug);
}

/** In the order of the questions that they answer, which is from the first to ask to its follow-ups. */
export function byQuestionId(
  questions: readonly { readonly slug: string; readonly answers: readonly string[] }[],
): string[] {
  const key = ({ answers }: (typeof questions)[number]) => answers[0] ?? 'q999';
  const collator = new Intl.Collator('en', { numeric: true });
  return [...questions].sort((a, b) => collator.compare(key(a), key(b))).map(({ slug }) => slug);
}
