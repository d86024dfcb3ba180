// A chart as markup: fluid in width with text of constant size, the same at build time and live.
import type { ChartSpec, FieldObservation, Lang } from '../model/index.ts';
import { describeChart } from './describe.ts';
import { drawField } from './field.ts';
import { chartKey } from './key.ts';
import { coordinate, escapeMarkup, SQUARE } from './markup.ts';
import type { ChartPoint } from './points.ts';
import { drawable, drawableRuns, seriesPresent } from './points.ts';
import type { Scale } from './scale.ts';
import { makeScale } from './scale.ts';
import { drawSeries } from './series.ts';
import { WORDS } from './words.ts';

export interface ChartOptions {
  readonly lang: Lang;
  /** Height of the plot in CSS pixels, without the labels around it. */
  readonly height?: number;
  /** The field observed last, for a chart that declares one. */
  readonly field?: FieldObservation | undefined;
}

/** Pixels; a field is a plane in which both directions count. */
const PLOT_HEIGHT = 240;
const FIELD_HEIGHT = 340;

/**
 * The chart as `<div class="chart">`: a key where there are several series, then an `<svg role="img">`
 * with title and desc. The svg's own box is the plot; tick and axis labels stand in its padding
 * (styles/chart.css), so that it fits any width without a script. Values that cannot be drawn are
 * counted in the desc and leave a gap in their line.
 */
export function renderChart(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  { lang, field, height = spec.field === undefined ? PLOT_HEIGHT : FIELD_HEIGHT }: ChartOptions,
): string {
  const kinds = { x: spec.x.scale ?? 'linear', y: spec.y.scale ?? 'linear' } as const;
  const known = new Set(spec.series.map((series) => series.id));
  const drawn = points.filter(
    (p) => known.has(p.series) && drawable(p.x, kinds.x) && drawable(p.y, kinds.y),
  );
  const x = makeScale(
    drawn.map((p) => p.x),
    { scale: kinds.x, min: spec.x.min, max: spec.x.max, tickCount: 5, nice: false },
  );
  const y = makeScale(
    drawn.map((p) => p.y),
    { scale: kinds.y, min: spec.y.min, max: spec.y.max, tickCount: 5, nice: true },
  );
  const several = seriesPresent(spec, drawn).size > 1;
  const layers = spec.series.map((series, index) => {
    const own = points.filter((p) => p.series === series.id);
    const isPath = spec.field !== undefined;
    return drawSeries(series, index, drawableRuns(own, kinds), x, y, {
      several,
      isPath,
    });
  });
  const contours = field === undefined ? undefined : drawField(spec, field);
  const empty =
    drawn.length === 0 && field === undefined
      ? `<text class="empty" x="50%" y="50%" text-anchor="middle">${WORDS[lang].empty}</text>`
      : '';
  return (
    `<div class="chart">${chartKey(spec, points, lang, field)}` +
    `<svg role="img" width="100%" height="${height}" xmlns="http://www.w3.org/2000/svg">` +
    `<title>${escapeMarkup(spec.title[lang])}</title>` +
    `<desc>${escapeMarkup(describeChart(spec, points, lang, field))}</desc>` +
    (contours === undefined ? '' : square('field', contours.bands)) +
    `<g class="axes" aria-hidden="true">${xAxis(spec, x, lang)}${yAxis(spec, y, lang)}</g>` +
    (contours === undefined
      ? ''
      : `<g class="field-labels" aria-hidden="true">${contours.labels}</g>`) +
    square('lines', layers.map((layer) => layer.line).join('')) +
    `<g class="markers">${layers.map((layer) => layer.markers).join('')}</g>${empty}</svg></div>`
  );
}

/** A square that the plot stretches. */
function square(name: string, content: string): string {
  return `<svg class="${name}" viewBox="0 0 ${SQUARE} ${SQUARE}" preserveAspectRatio="none">${content}</svg>`;
}

function xAxis(spec: ChartSpec, scale: Scale, lang: Lang): string {
  const ticks = scale.ticks.map((tick) => {
    const at = coordinate(scale.position(tick.value) * 100);
    return (
      `<line class="grid" x1="${at}%" x2="${at}%" y1="0%" y2="100%"/>` +
      `<text x="${at}%" y="100%" dy="18" text-anchor="middle">${tick.label}</text>`
    );
  });
  const label = escapeMarkup(axisLabel(spec.x, lang));
  return (
    `${ticks.join('')}<line class="axis" x1="0%" x2="100%" y1="100%" y2="100%"/>` +
    `<text class="axis-label" x="100%" y="100%" dy="38" text-anchor="end">${label} →</text>`
  );
}

function yAxis(spec: ChartSpec, scale: Scale, lang: Lang): string {
  const ticks = scale.ticks.map((tick) => {
    const at = coordinate((1 - scale.position(tick.value)) * 100);
    return (
      `<line class="grid" x1="0%" x2="100%" y1="${at}%" y2="${at}%"/>` +
      `<text x="0%" dx="-8" y="${at}%" dy="4" text-anchor="end">${tick.label}</text>`
    );
  });
  const label = escapeMarkup(axisLabel(spec.y, lang));
  return `${ticks.join('')}<text class="axis-label" x="0%" dx="-48" y="0%" dy="-14">↑ ${label}</text>`;
}

function axisLabel(axis: ChartSpec['x'], lang: Lang): string {
  return axis.scale === 'log' ? `${axis.label[lang]} (${WORDS[lang].log})` : axis.label[lang];
}
