// Lists of links to entries: with kind and one-line answer, or as a plain row of titles.
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { entryPath } from './paths.ts';

/** A card for each entry: kind, title, one-line answer. Unknown slugs are left out. */
export function entryCards({ site, lang, words }: Page, slugs: readonly string[]): Html {
  return html`<ul class="entry-cards">${slugs.map((slug) => {
    const entry = site.entries.get(slug);
    return (
      entry !== undefined &&
      html`<li class="entry-card" data-kind="${entry.kind}"><a class="entry-card-title" href="${entryPath(lang, slug)}">${entry.words[lang].title}</a> <span class="kind" data-kind="${entry.kind}">${words.kinds[entry.kind]}</span><p class="entry-card-summary">${site.summaries.get(slug)?.[lang]}</p></li>`
    );
  })}</ul>`;
}

/** Titles only, each a link. */
export function entryRow({ site, lang }: Page, slugs: readonly string[]): Html {
  return html`<ul class="entry-row">${slugs.map((slug) => {
    const entry = site.entries.get(slug);
    return (
      entry !== undefined &&
      html`<li><a href="${entryPath(lang, slug)}" title="${site.summaries.get(slug)?.[lang]}">${entry.words[lang].title}</a></li>`
    );
  })}</ul>`;
}
