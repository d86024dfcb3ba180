// Pages that list: all terms and questions by topic, and all experiments.
import type { Lang } from '../../model/index.ts';
import type { Site } from './context.ts';
import { createPage } from './context.ts';
import { entryCards } from './entry-links.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';
import { experimentPath, topicPath } from './paths.ts';
import { byTitle } from './relations.ts';

/** Every entry, by topic. */
export function termsPage(site: Site, lang: Lang): string {
  const page = createPage(site, lang);
  const { words } = page;
  const groups = site.catalogue.topics.flatMap(({ id, title }) => {
    const slugs = byTitle(
      site.catalogue.entries.filter((entry) => entry.topic === id),
      lang,
    );
    return slugs.length === 0 ? [] : [{ id, title: title[lang], slugs }];
  });
  return frame(site.bundle, {
    lang,
    path: 'terms/',
    title: words.terms,
    description: words.termsIntro,
    pageClass: 'page terms-page',
    main: html`<h1>${words.terms}</h1><p class="page-intro">${words.termsIntro}</p>${groups.map(
      ({ id, title, slugs }) =>
        html`<section class="topic-list" aria-labelledby="group-${id}"><h2 id="group-${id}"><a href="${topicPath(lang, id)}">${title}</a></h2>${entryCards(page, slugs)}</section>`,
    )}`,
  });
}

/** Every experiment, with its summary and the number of its claims. */
export function experimentsPage(site: Site, lang: Lang): string {
  const { words } = createPage(site, lang);
  return frame(site.bundle, {
    lang,
    path: 'experiments/',
    title: words.experiments,
    description: words.experimentsIntro,
    pageClass: 'page experiments-page',
    main: html`<h1>${words.experiments}</h1><p class="page-intro">${words.experimentsIntro}</p><ul class="experiment-cards">${[
      ...site.catalogue.experiments.values(),
    ].map(
      ({ slug, title, summary, claims }) =>
        html`<li class="experiment-card"><a class="experiment-card-title" href="${experimentPath(lang, slug)}">${title[lang]}</a><p class="experiment-card-summary">${summary[lang]}</p><p class="experiment-card-claims">${words.claimCount(claims.length)}</p></li>`,
    )}</ul>`,
  });
}
