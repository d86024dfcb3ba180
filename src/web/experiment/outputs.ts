// What a run observed, as the page shows it: scalars, charts, pictures, tables and lines of words.
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { formatValue, scalarsComeLast } from '../../charts/index.ts';
import type {
  AnyExperiment,
  ChartSpec,
  ImageObservation,
  Lang,
  TableObservation,
  Text,
} from '../../model/index.ts';
import { chartFigure } from './chart-figure.ts';
import type { Collected } from './collected.ts';
import { drawImage } from './image.ts';
import { type PaceView, paceFigure } from './pace-figure.ts';

export interface OutputsView extends PaceView {
  readonly experiment: AnyExperiment;
  readonly collected: Collected;
}

export function renderOutputs(view: OutputsView): TemplateResult {
  const { collected, experiment, lang, running } = view;
  const last = scalarsComeLast(experiment);
  return html`
    ${last ? nothing : scalars(view)}
    ${[...collected.texts.values()].map(({ text }) => html`<p class="run-text">${text[lang]}</p>`)}
    ${experiment.charts.map((spec) =>
      running || collected.points.has(spec.id) || collected.fields.has(spec.id)
        ? chart(view, spec)
        : nothing,
    )}
    ${experiment.pace === undefined ? nothing : paceFigure(view, experiment.pace)}
    ${images([...collected.images.values()], lang)}
    ${[...collected.tables.values()].map((one) => table(one, lang))}
    ${last ? scalars(view) : nothing}
  `;
}

/** Those observed, in the order of the experiment's labels. */
function scalars({ experiment, collected, lang }: OutputsView) {
  const observed = Object.entries(experiment.scalars).flatMap(([name, label]) => {
    const value = collected.scalars.get(name);
    return value === undefined ? [] : [{ label, value }];
  });
  if (observed.length === 0) return nothing;
  return html`<dl class="scalars">
    ${observed.map(
      ({ label, value }) => html`<div>
        <dt>${label[lang]}</dt>
        <dd>${formatValue(value)}</dd>
      </div>`,
    )}
  </dl>`;
}

function chart(view: OutputsView, spec: ChartSpec): TemplateResult {
  const { points, fields } = view.collected;
  return chartFigure(view, {
    spec,
    points: points.get(spec.id) ?? [],
    field: fields.get(spec.id),
  });
}

function images(all: readonly ImageObservation[], lang: Lang) {
  if (all.length === 0) return nothing;
  return html`<div class="images">
    ${all.map(
      (image) => html`<figure class="image" ?data-wide=${image.width > 1.5 * image.height}>
        <canvas
          role="img"
          aria-label=${image.caption[lang]}
          ${ref((canvas) => canvas instanceof HTMLCanvasElement && drawImage(canvas, image))}
        ></canvas>
        <figcaption>${image.caption[lang]}</figcaption>
      </figure>`,
    )}
  </div>`;
}

function table({ caption, columns, rows }: TableObservation, lang: Lang): TemplateResult {
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${caption[lang]}>
    <table class="run-table">
      <caption>
        ${caption[lang]}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column[lang]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            ${row.map((cell) => html`<td>${cellText(cell, lang)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cellText(cell: string | number | Text, lang: Lang): string {
  if (typeof cell === 'number') return formatValue(cell);
  return typeof cell === 'string' ? cell : cell[lang];
}
