// <dd-experiment> with what it shows before, or without, its script: recorded charts and claims.
import type { Attributes } from '../../content/index.ts';
import type { AnyExperiment } from '../../model/index.ts';
import { resolveValues } from '../../model/index.ts';
import { claimsTable } from './claims-table.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { attribute, html } from './html.ts';
import { recordedOutput } from './observations.ts';
import { experimentPath } from './paths.ts';

export interface ElementOptions {
  readonly preset?: string | undefined;
  /** What the page sets on top of the preset, as typed. */
  readonly params?: Attributes;
  /** Leave out title and summary, where the page around shows them. */
  readonly bare?: boolean;
}

/** The element of an experiment. */
export function experimentElement(
  page: Page,
  experiment: AnyExperiment,
  { preset, params = {}, bare = false }: ElementOptions = {},
): Html {
  const { lang, words, site } = page;
  const { slug, title, summary } = experiment;
  const values = resolveValues(experiment.params, params);
  const set = Object.keys(params).map((name) => [name, values[name]]);
  const json = set.length === 0 ? undefined : JSON.stringify(Object.fromEntries(set));
  const run = site.catalogue.runs.get(slug);
  return html`<dd-experiment slug="${slug}" lang="${lang}"${attribute('preset', preset)}${attribute('params', json)}><section class="experiment experiment-static" aria-label="${title[lang]}">${
    !bare &&
    html`<header class="experiment-head"><p class="experiment-title"><a href="${experimentPath(lang, slug)}">${title[lang]}</a></p><p class="experiment-summary">${summary[lang]}</p></header>`
  }${
    run === undefined
      ? html`<p class="output-note">${words.noRun}</p>`
      : recordedOutput(page, experiment, run)
  }${claimsTable(page, experiment)}<footer class="experiment-foot"><p class="terminal-title">${words.inTerminal}</p><pre class="terminal" tabindex="0"><code>npx deepdict run ${slug}</code></pre></footer></section></dd-experiment>`;
}
