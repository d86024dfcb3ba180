// The page of a topic: its questions, then its terms.
import type { Lang } from '../../model/index.ts';
import type { Site } from './context.ts';
import { createPage } from './context.ts';
import { entryCards } from './entry-links.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';
import { byQuestionId, byTitle } from './relations.ts';

/** The HTML document of a topic. */
export function topicPage(site: Site, lang: Lang, id: string): string {
  const page = createPage(site, lang);
  const { words } = page;
  const topic = site.catalogue.topics.find((one) => one.id === id);
  if (topic === undefined) throw new Error(`No topic "${id}".`);
  const own = site.catalogue.entries.filter((entry) => entry.topic === id);
  const questions = byQuestionId(own.filter(({ kind }) => kind === 'question'));
  const terms = byTitle(
    own.filter(({ kind }) => kind !== 'question'),
    lang,
  );
  const list = (title: string, slugs: readonly string[]) =>
    slugs.length > 0 &&
    html`<section class="topic-list"><h2>${title}</h2>${entryCards(page, slugs)}</section>`;
  return frame(site.bundle, {
    lang,
    path: `topics/${id}/`,
    title: topic.title[lang],
    description: topic.summary[lang],
    pageClass: 'page topic-page',
    main: html`<h1>${topic.title[lang]}</h1><p class="page-intro">${topic.summary[lang]}</p>${list(words.questions, questions)}${list(words.terms, terms)}`,
  });
}
