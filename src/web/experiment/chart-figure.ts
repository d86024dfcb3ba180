// A chart with its title, what is to be known of it, and its values, which the reader can open.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { type ChartPoint, chartTable, renderChart } from '../../charts/index.ts';
import type { ChartSpec, FieldObservation, Lang } from '../../model/index.ts';
import type { Words } from './words.ts';

export interface ChartFigureView {
  readonly lang: Lang;
  readonly words: Words;
  /** Ids of the charts whose table the reader has opened; only those are written. */
  readonly openTables: ReadonlySet<string>;
  toggleTable(chart: string, open: boolean): void;
}

export interface ChartFigure {
  readonly spec: ChartSpec;
  readonly points: readonly ChartPoint[];
  readonly field?: FieldObservation | undefined;
  /** Those of the points that the table lists; default: all. */
  readonly listed?: readonly ChartPoint[];
  readonly note?: string;
}

export function chartFigure(
  { lang, words, openTables, toggleTable }: ChartFigureView,
  { spec, points, field, listed = points, note }: ChartFigure,
): TemplateResult {
  const open = openTables.has(spec.id);
  return html`<figure class="chart-figure">
    <figcaption>${spec.title[lang]}</figcaption>
    ${unsafeHTML(renderChart(spec, points, { lang, field }))}
    ${note === undefined ? nothing : html`<p class="chart-note">${note}</p>`}
    <details
      class="chart-data"
      ?open=${open}
      @toggle=${({ target }: Event) => toggleTable(spec.id, (target as HTMLDetailsElement).open)}
    >
      <summary>${words.values}</summary>
      ${
        open
          ? html`<div class="table-scroll" tabindex="0" role="group" aria-label=${spec.title[lang]}>
              ${unsafeHTML(chartTable(spec, listed, { lang, field }))}
            </div>`
          : nothing
      }
    </details>
  </figure>`;
}
