// The page of an entry: one-line answer, sections, key points, follow-ups, terms, back-links.
import type { ParsedEntry, Section } from '../../content/index.ts';
import type { Lang } from '../../model/index.ts';
import { renderInline, renderNodes } from './body.ts';
import type { Page, Site } from './context.ts';
import { createPage } from './context.ts';
import { entryCards, entryRow } from './entry-links.ts';
import { frame } from './frame.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { topicPath } from './paths.ts';
import { usedBy } from './relations.ts';
import { sourceList } from './sources.ts';

/** The HTML document of an entry in one language. */
export function entryPage(site: Site, lang: Lang, entry: ParsedEntry): string {
  const page = createPage(site, lang, entry);
  const { title } = entry.words[lang];
  const description = site.summaries.get(entry.slug)?.[lang] ?? '';
  return frame(site.bundle, {
    lang,
    path: `${entry.slug}/`,
    title,
    description,
    main: html`<article class="entry" data-kind="${entry.kind}">${header(page, entry)}${content(page, entry)}</article>`,
    pageClass: 'page entry-page',
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      name: title,
      description,
      inLanguage: lang,
      termCode: entry.slug,
      alternateName: entry.words[lang].aliases,
      inDefinedTermSet: page.words.siteName,
    },
  });
}

function header({ lang, words, site }: Page, entry: ParsedEntry): Html {
  const topic = site.catalogue.topics.find(({ id }) => id === entry.topic);
  const { title, aliases } = entry.words[lang];
  return html`<header class="entry-header"><p class="entry-meta"><span class="kind" data-kind="${entry.kind}">${words.kinds[entry.kind]}</span>${
    topic !== undefined &&
    html` <a class="topic" href="${topicPath(lang, topic.id)}">${topic.title[lang]}</a>`
  } <span class="difficulty" data-difficulty="${entry.difficulty}">${words.difficulties[entry.difficulty]}</span></p><h1>${title}</h1>${
    aliases.length > 0 &&
    html`<p class="aliases"><span class="aliases-label">${words.aliases}</span> ${aliases.join(', ')}</p>`
  }</header>`;
}

/** The one-line answer, the sections, and what leads on, in the order of reading. */
function content(page: Page, entry: ParsedEntry): Html {
  const { lang, words, site } = page;
  const sections = entry.bodies[lang].filter(({ id }) => id !== 'sources');
  const oneLine = sections.find(({ id }) => id === 'one-line');
  const rest = sections.filter((one) => one !== oneLine);
  const isShared = entry.kind === 'disambiguation';
  const keyPoints = keyPointList(page, entry);
  const hasSpokenAnswer = rest.some(({ id }) => id === 'interview');
  const terms = site.termsUsed[lang].get(entry.slug) ?? [];
  const main = [
    oneLine && section(page, oneLine),
    isShared && related(page, 'meanings', words.meanings, entry.seeAlso, entryCards),
    related(page, 'needs', words.needs, entry.needs, entryRow),
    contents(page, rest),
    !hasSpokenAnswer && keyPoints,
    rest.map((one) => [section(page, one), one.id === 'interview' && keyPoints]),
    sources(page, entry),
  ];
  const leadingOn = [
    related(page, 'asks-next', words.asksNext, entry.asksNext, entryCards),
    !isShared && related(page, 'see-also', words.seeAlso, entry.seeAlso, entryRow),
    related(page, 'terms-used', words.termsUsed, terms, entryRow),
    related(page, 'used-by', words.usedBy, usedBy(site, lang, entry.slug), entryRow),
  ];
  return html`${main}<aside class="entry-related">${leadingOn}</aside>`;
}

function sources(page: Page, entry: ParsedEntry): Html | false {
  return (
    entry.sources.length > 0 &&
    html`<section id="sources" class="section section-sources" aria-labelledby="sources-title"><h2 id="sources-title">${page.words.sources}</h2>${sourceList(page, entry.sources)}</section>`
  );
}

function section(page: Page, { id, title, nodes }: Section): Html {
  return html`<section id="${id}" class="section section-${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${renderNodes(page, nodes, id)}</section>`;
}

function contents({ words }: Page, sections: readonly Section[]): Html | false {
  return (
    sections.length > 2 &&
    html`<nav class="contents" aria-label="${words.onThisPage}"><ul>${sections.map(
      ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
    )}</ul></nav>`
  );
}

function keyPointList(page: Page, entry: ParsedEntry): Html | false {
  const { lang, words } = page;
  const points = entry.words[lang].keyPoints;
  return (
    points.length > 0 &&
    html`<section id="key-points" class="section key-points" aria-labelledby="key-points-title"><h2 id="key-points-title">${words.keyPoints}</h2><p class="key-points-help">${words.keyPointsHelp}</p><ul>${points.map(
      (point) =>
        html`<li><label><input type="checkbox"> <span>${renderInline(page, point)}</span></label></li>`,
    )}</ul></section>`
  );
}

/** A titled list of entries; nothing when there are none. */
function related(
  page: Page,
  id: string,
  title: string,
  slugs: readonly string[],
  list: (page: Page, slugs: readonly string[]) => Html,
): Html | false {
  return (
    slugs.length > 0 &&
    html`<section id="${id}" class="related related-${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${list(page, slugs)}</section>`
  );
}
