// The key of a chart: what its bands, lines and marks stand for.
import type { ChartSpec, FieldObservation, Lang } from '../model/index.ts';
import { fieldRange } from './field-range.ts';
import { markerShape, seriesClass } from './marker.ts';
import { escapeMarkup, formatValue } from './markup.ts';
import type { ChartPoint } from './points.ts';
import { seriesPresent } from './points.ts';
import { WORDS } from './words.ts';

/**
 * A list of the series that have points (all of them while none has) where there are several, and
 * over a field of what its bands and the two ends of a path mean; '' where there is nothing to say.
 */
export function chartKey(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  lang: Lang,
  field?: FieldObservation,
): string {
  const items = [
    field === undefined ? '' : bandItem(spec, field, lang),
    ...(spec.series.length > 1 || field !== undefined ? seriesItems(spec, points, lang) : []),
    field !== undefined && hasPath(spec, points) ? `<li>${WORDS[lang].pathEnds}</li>` : '',
  ].join('');
  return items === '' ? '' : `<ul class="chart-key">${items}</ul>`;
}

function hasPath(spec: ChartSpec, points: readonly ChartPoint[]): boolean {
  const paths = new Set(spec.series.flatMap(({ id, mark }) => (mark === 'dots' ? [] : [id])));
  return points.some(({ series }) => paths.has(series));
}

function bandItem(spec: ChartSpec, field: FieldObservation, lang: Lang): string {
  const { lowest, highest } = fieldRange(spec, field);
  const label = spec.field?.label[lang] ?? '';
  const ends =
    lowest === undefined || highest === undefined
      ? WORDS[lang].empty
      : WORDS[lang].bands(formatValue(lowest.value), formatValue(highest.value));
  const layers = [-13, -4.5, 4].map((x) => `<rect x="${x}" y="-6" width="${13 - x}" height="12"/>`);
  return (
    `<li><svg class="sign band" viewBox="-13 -6 26 12" width="26" height="12" aria-hidden="true">` +
    `${layers.join('')}</svg>${escapeMarkup(`${label}: ${ends}`)}</li>`
  );
}

function seriesItems(spec: ChartSpec, points: readonly ChartPoint[], lang: Lang): string[] {
  const present = seriesPresent(spec, points);
  return spec.series.map((series, index) => {
    if (!present.has(series.id)) return '';
    const kind = series.mark ?? 'line';
    const stroke = kind === 'dots' ? '' : `<path class="${kind}" d="M-12 0H12"/>`;
    const shape = kind === 'dashed' ? '' : markerShape(index);
    return (
      `<li><svg class="sign ${seriesClass(index)}" viewBox="-13 -6 26 12" width="26" height="12" ` +
      `aria-hidden="true">${stroke}${shape}</svg>${escapeMarkup(series.label[lang])}</li>`
    );
  });
}
