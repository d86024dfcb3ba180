// Every file of the site that comes from the catalogue: pages and the data that they fetch.

import { LANGS } from '../../model/index.ts';
import type { Site } from './context.ts';
import { entryPage } from './entry-page.ts';
import { experimentPage } from './experiment-page.ts';
import { homePage } from './home-page.ts';
import { ICON } from './icon.ts';
import { experimentsPage, termsPage } from './list-pages.ts';
import {
  entryPath,
  experimentPath,
  experimentsPath,
  homePath,
  performancePath,
  termsPath,
  topicPath,
} from './paths.ts';
import { performancePage } from './performance-page.ts';
import { languagePage, notFoundPage } from './small-pages.ts';
import { topicPage } from './topic-page.ts';

/** Text of each file by its path from the root of the site. */
export function siteFiles(site: Site): Map<string, string> {
  return new Map([...pages(site), ...data(site), ['icon.svg', ICON]]);
}

function pages(site: Site): [string, string][] {
  const { catalogue, bundle } = site;
  const at = (path: string, text: string): [string, string] => [`${path.slice(1)}index.html`, text];
  const perLang = LANGS.flatMap((lang) => [
    at(homePath(lang), homePage(site, lang)),
    at(termsPath(lang), termsPage(site, lang)),
    at(experimentsPath(lang), experimentsPage(site, lang)),
    at(performancePath(lang), performancePage(site, lang)),
    ...catalogue.topics.map(({ id }) => at(topicPath(lang, id), topicPage(site, lang, id))),
    ...[...catalogue.experiments.values()].map((experiment) =>
      at(experimentPath(lang, experiment.slug), experimentPage(site, lang, experiment)),
    ),
    ...catalogue.entries.map((entry) =>
      at(entryPath(lang, entry.slug), entryPage(site, lang, entry)),
    ),
    [`${lang}/404.html`, notFoundPage(bundle, lang)] as [string, string],
  ]);
  return [at('/', languagePage(bundle)), ['404.html', notFoundPage(bundle, 'ko')], ...perLang];
}

function data({ catalogue }: Site): [string, string][] {
  const json = (value: unknown) => `${JSON.stringify(value)}\n`;
  return [
    ...[...catalogue.evidence].map(([slug, evidence]): [string, string] => [
      `data/evidence/${slug}.json`,
      json(evidence),
    ]),
    ...[...catalogue.runs].map(([slug, run]): [string, string] => [
      `data/runs/${slug}.json`,
      json(run),
    ]),
    [
      'data/listings.json',
      json(Object.fromEntries([...catalogue.listings].map(([name, { source }]) => [name, source]))),
    ],
  ];
}
