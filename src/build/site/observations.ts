// A recorded run in a page: scalars, words, charts with their tables, pictures and tables.
import {
  chartTable,
  formatValue,
  PACE_HINT,
  renderChart,
  scalarsComeLast,
} from '../../charts/index.ts';
import type {
  AnyExperiment,
  ChartSpec,
  Lang,
  RecordedObservation,
  RecordedRun,
  TableObservation,
  Text,
} from '../../model/index.ts';
import { fromStored } from '../../model/index.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { attribute, html, trusted } from './html.ts';
import { pngAddress } from './png.ts';

/** Everything that a recorded run observed, in the order in which the live element shows it. */
export function recordedOutput(page: Page, experiment: AnyExperiment, run: RecordedRun): Html {
  const { lang, words } = page;
  const all = run.observations.map(fromStored);
  const numbers = scalars(experiment, all, lang);
  const last = scalarsComeLast(experiment);
  return html`<div class="experiment-output"><p class="output-note">${words.recordedRun(run.seed)}</p>${!last && numbers}${all.map(
    (o) => o.kind === 'text' && html`<p class="run-text">${o.text[lang]}</p>`,
  )}${experiment.charts.map((spec) => chart(page, spec, all))}${pace(experiment, lang)}${images(all, lang)}${all.map(
    (o) => o.kind === 'table' && table(o, lang),
  )}${last && numbers}</div>`;
}

function scalars(
  experiment: AnyExperiment,
  all: readonly RecordedObservation[],
  lang: Lang,
): Html | false {
  const rows = Object.entries(experiment.scalars).flatMap(([name, label]) => {
    const found = all.findLast((o) => o.kind === 'scalar' && o.name === name);
    return found?.kind === 'scalar' ? [{ label, value: found.value }] : [];
  });
  return (
    rows.length > 0 &&
    html`<dl class="scalars">${rows.map(
      ({ label, value }) => html`<div><dt>${label[lang]}</dt><dd>${formatValue(value)}</dd></div>`,
    )}</dl>`
  );
}

function chart(page: Page, spec: ChartSpec, all: readonly RecordedObservation[]): Html | false {
  const { lang, words } = page;
  const own = all.flatMap((o) => (o.kind === 'point' && o.chart === spec.id ? [o] : []));
  const field = all.flatMap((o) => (o.kind === 'field' && o.chart === spec.id ? [o] : [])).at(-1);
  if (own.length === 0 && field === undefined) return false;
  return html`<figure class="chart-figure"><figcaption>${spec.title[lang]}</figcaption>${trusted(
    renderChart(spec, own, { lang, field }),
  )}<details class="chart-data"><summary>${words.values}</summary><div class="table-scroll" tabindex="0" role="group" aria-label="${spec.title[lang]}">${trusted(
    chartTable(spec, own, { lang, field }),
  )}</div></details></figure>`;
}

/** Where the times of a run will be drawn; none are recorded. */
function pace({ pace: spec }: AnyExperiment, lang: Lang): Html | false {
  return (
    spec !== undefined &&
    html`<figure class="chart-figure"><figcaption>${spec.title[lang]}</figcaption><p class="chart-note">${PACE_HINT[lang]}</p></figure>`
  );
}

function images(all: readonly RecordedObservation[], lang: Lang): Html | false {
  const shown = all.flatMap((o) => (o.kind === 'image' ? [o] : []));
  return (
    shown.length > 0 &&
    html`<div class="images">${shown.map(
      (image) =>
        html`<figure class="image"${attribute('data-wide', image.width > 1.5 * image.height)}><img src="${pngAddress(image)}" width="${image.width}" height="${image.height}" alt="${image.caption[lang]}"><figcaption>${image.caption[lang]}</figcaption></figure>`,
    )}</div>`
  );
}

function table({ caption, columns, rows }: TableObservation, lang: Lang): Html {
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${caption[lang]}"><table class="run-table"><caption>${caption[lang]}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col">${column[lang]}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cellText(cell, lang)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function cellText(cell: string | number | Text, lang: Lang): string {
  if (typeof cell === 'number') return formatValue(cell);
  return typeof cell === 'string' ? cell : cell[lang];
}
