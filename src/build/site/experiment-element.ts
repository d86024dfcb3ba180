// <dd-experiment> with what it shows before, or without, its script: recorded charts and claims.
import type { Attributes } from '../../content/index.ts';
import type { AnyExperiment, ParamValue } from '../../model/index.ts';
import { resolveValues } from '../../model/index.ts';
import { claimsTable } from './claims-table.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { attribute, html } from './html.ts';
import { recordedOutput } from './observations.ts';
import { settingsText } from './param-text.ts';
import { experimentPath } from './paths.ts';
import { staticControls } from './static-controls.ts';

export interface ElementOptions {
  readonly preset?: string | undefined;
  /** What the page sets on top of the preset, as typed. */
  readonly params?: Attributes;
  /** Leave out title and summary, where the page around shows them. */
  readonly bare?: boolean;
}

/**
 * The element of an experiment. The first of a page holds the recorded default run and the claims;
 * those after it say only what they set, since the same record would stand there again.
 */
export function experimentElement(
  page: Page,
  experiment: AnyExperiment,
  { preset, params = {}, bare = false }: ElementOptions = {},
): Html {
  const { lang } = page;
  const { slug, title } = experiment;
  const resolved: Readonly<Record<string, ParamValue>> = resolveValues(experiment.params, params);
  const set = Object.fromEntries(
    Object.keys(params).map((name) => [name, resolved[name] as ParamValue]),
  );
  const json = Object.keys(set).length === 0 ? undefined : JSON.stringify(set);
  const id = page.uniqueId(`recorded-${slug}`);
  const isFirst = id === `recorded-${slug}`;
  const parts = [
    !bare && head(page, experiment),
    experiment.runtime === 'python'
      ? settingsLine(page, experiment, preset, set)
      : staticControls(page, experiment, preset, set),
    isFirst
      ? record(page, experiment)
      : html`<p class="output-note"><a href="#recorded-${slug}">${page.words.sameRecord}</a></p>`,
    isFirst && claimsTable(page, experiment, bare),
    command(page, slug),
  ];
  return html`<dd-experiment slug="${slug}" lang="${lang}"${attribute('preset', preset)}${attribute('params', json)}><div class="experiment experiment-static" id="${id}" role="group" aria-label="${title[lang]}">${parts}</div></dd-experiment>`;
}

function head({ lang }: Page, { slug, title, summary }: AnyExperiment): Html {
  return html`<header class="experiment-head"><p class="experiment-title"><a href="${experimentPath(lang, slug)}">${title[lang]}</a></p><p class="experiment-summary">${summary[lang]}</p></header>`;
}

/** What this element sets; nothing where it leaves the defaults. */
function settingsLine(
  page: Page,
  experiment: AnyExperiment,
  preset: string | undefined,
  set: Readonly<Record<string, ParamValue>>,
): Html | false {
  const label = experiment.presets?.find(({ id }) => id === preset)?.label[page.lang];
  const text = [label, settingsText(page, experiment, set)].filter(Boolean).join(', ');
  return text !== '' && html`<p class="experiment-set">${page.words.set}: ${text}</p>`;
}

function record(page: Page, experiment: AnyExperiment): Html {
  const run = page.site.catalogue.runs.get(experiment.slug);
  return run === undefined
    ? html`<p class="output-note">${page.words.noRun}</p>`
    : recordedOutput(page, experiment, run);
}

function command({ words }: Page, slug: string): Html {
  return html`<footer class="experiment-foot"><p class="terminal-title">${words.inTerminal}</p><pre class="terminal" tabindex="0"><code>npx deepdict run ${slug}</code></pre></footer>`;
}
