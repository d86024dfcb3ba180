// The values of a chart as an HTML table, for readers who want numbers or do not see the chart.
import type { ChartSpec, FieldObservation, Lang } from '../model/index.ts';
import { type Extreme, fieldRange } from './field-range.ts';
import { escapeMarkup, formatValue } from './markup.ts';
import type { ChartPoint } from './points.ts';
import { seriesPresent } from './points.ts';
import { WORDS } from './words.ts';

export interface TableOptions {
  readonly lang: Lang;
  /** Rows beyond which evenly spaced ones are shown. */
  readonly mostRows?: number;
  /** The field observed last, for a chart that declares one. */
  readonly field?: FieldObservation | undefined;
}

/**
 * The values as `<table class="chart-table">`. One row for each x with a column for each series;
 * where a series has several values at one x, and for paths over a field, one row for each point
 * instead. The lowest and the highest value of a field come first.
 */
export function chartTable(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  { lang, mostRows = 60, field }: TableOptions,
): string {
  const present = seriesPresent(spec, points);
  const shown = { ...spec, series: spec.series.filter((series) => present.has(series.id)) };
  const known = points.filter((p) => present.has(p.series));
  const table =
    (spec.field === undefined ? byX(shown, known, lang) : undefined) ?? byPoint(shown, known, lang);
  const rows = evenly(table.rows, mostRows);
  const note =
    rows.length < table.rows.length
      ? ` (${WORDS[lang].someRows(rows.length, table.rows.length)})`
      : '';
  const head = table.head.map((cell) => `<th scope="col">${escapeMarkup(cell)}</th>`).join('');
  const body = [...(field === undefined ? [] : extremes(spec, field, lang)), ...rows]
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`)
    .join('');
  return (
    `<table class="chart-table"><caption>${escapeMarkup(spec.title[lang])}${note}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
  );
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Undefined when a series has two values at one x. */
function byX(spec: ChartSpec, points: readonly ChartPoint[], lang: Lang): Table | undefined {
  const columns = new Map(spec.series.map((series, index) => [series.id, index]));
  const rows = new Map<number, (number | undefined)[]>();
  for (const { series, x, y } of points) {
    const column = columns.get(series) as number;
    const row = rows.get(x) ?? new Array<number | undefined>(columns.size).fill(undefined);
    if (row[column] !== undefined) return undefined;
    row[column] = y;
    rows.set(x, row);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    head: [spec.x.label[lang], ...spec.series.map((series) => series.label[lang])],
    rows: sorted.map(([x, row]) => [
      formatValue(x),
      ...row.map((y) => (y === undefined ? '' : formatValue(y))),
    ]),
  };
}

function byPoint(spec: ChartSpec, points: readonly ChartPoint[], lang: Lang): Table {
  const labels = new Map(spec.series.map((series) => [series.id, series.label[lang]]));
  return {
    head: [WORDS[lang].series, spec.x.label[lang], spec.y.label[lang]],
    rows: points.map((p) => [labels.get(p.series) as string, formatValue(p.x), formatValue(p.y)]),
  };
}

/** Rows of the lowest and the highest value of a field, in the columns of `byPoint`. */
function extremes(spec: ChartSpec, field: FieldObservation, lang: Lang): readonly string[][] {
  const { lowest, highest } = fieldRange(spec, field);
  const label = spec.field?.label[lang] ?? '';
  const row = (words: string, { x, y }: Extreme) => [words, formatValue(x), formatValue(y)];
  if (lowest === undefined || highest === undefined) return [];
  return [
    row(WORDS[lang].lowest(label, formatValue(lowest.value)), lowest),
    row(WORDS[lang].highest(label, formatValue(highest.value)), highest),
  ];
}

function evenly<T>(rows: readonly T[], most: number): readonly T[] {
  if (rows.length <= most) return rows;
  return Array.from(
    { length: most },
    (_, i) => rows[Math.round((i * (rows.length - 1)) / Math.max(1, most - 1))] as T,
  );
}
