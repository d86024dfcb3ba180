// The page of an experiment: the element, its settings, and the entries that use it.
import type { AnyExperiment, Lang, Param } from '../../model/index.ts';
import type { Page, Site } from './context.ts';
import { createPage } from './context.ts';
import { entryCards } from './entry-links.ts';
import { experimentElement } from './experiment-element.ts';
import { frame } from './frame.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { rangeText, valueText } from './param-text.ts';
import { entriesOf } from './relations.ts';

/** The HTML document of an experiment. */
export function experimentPage(site: Site, lang: Lang, experiment: AnyExperiment): string {
  const page = createPage(site, lang);
  const { words } = page;
  const users = entriesOf(site, lang, experiment.slug);
  return frame(site.bundle, {
    lang,
    path: `experiments/${experiment.slug}/`,
    title: experiment.title[lang],
    description: experiment.summary[lang],
    pageClass: 'page experiment-page',
    main: html`<h1>${experiment.title[lang]}</h1><p class="page-intro">${experiment.summary[lang]}</p>${experimentElement(page, experiment, { bare: true })}${settings(page, experiment)}${
      users.length > 0 &&
      html`<section class="related related-used-by" aria-labelledby="used-by-title"><h2 id="used-by-title">${words.usedInEntries}</h2>${entryCards(page, users)}</section>`
    }`,
  });
}

function settings(page: Page, experiment: AnyExperiment): Html | false {
  const { lang, words } = page;
  const specs: [string, Param][] = Object.entries(experiment.params);
  if (specs.length === 0) return false;
  const columns = [words.parameter, words.range, words.defaultValue];
  return html`<section class="experiment-settings" aria-labelledby="settings-title"><h2 id="settings-title">${words.parameters}</h2><div class="table-scroll" tabindex="0"><table class="settings-table"><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${specs.map(
    ([name, spec]) =>
      html`<tr><th scope="row">${spec.label[lang]} <code>${name}</code>${spec.help && html`<br><small>${spec.help[lang]}</small>`}</th><td>${rangeText(page, spec)}</td><td>${valueText(page, spec, spec.default)}</td></tr>`,
  )}</tbody></table></div></section>`;
}
