// Links inside a sentence: to a term, and to a source.
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { entryPath } from './paths.ts';

/** A link to an entry whose tooltip is its one-line answer; plain text on the entry's own page. */
export function termLink({ site, lang, entry }: Page, slug: string, shown: Html | string): Html {
  if (entry?.slug === slug) return html`${shown}`;
  const title = site.summaries.get(slug)?.[lang];
  return html`<a class="term" href="${entryPath(lang, slug)}" title="${title ?? ''}">${shown}</a>`;
}

/** The raised number of a source, linked to the list; in brackets, since it may follow a formula. */
export function citation(page: Page, key: string): Html {
  const number = (page.entry?.sources.findIndex((source) => source.key === key) ?? -1) + 1;
  const label = page.words.sourceNumber(number);
  return html`<sup class="cite"><a href="#source-${key}" aria-label="${label}">[${number}]</a></sup>`;
}
