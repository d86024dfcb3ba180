// A chart as markup: fluid in width with text of constant size, the same at build time and live.
import type { ChartSpec, Lang, SeriesSpec } from '../model/index.ts';
import { describeChart } from './describe.ts';
import { marker, markerShape, seriesClass } from './marker.ts';
import { coordinate, escapeMarkup } from './markup.ts';
import type { ChartPoint, Point } from './points.ts';
import { drawable, drawableRuns, seriesPresent, thin } from './points.ts';
import type { Scale } from './scale.ts';
import { makeScale } from './scale.ts';
import { WORDS } from './words.ts';

export interface ChartOptions {
  readonly lang: Lang;
  /** Height of the plot in CSS pixels, without the labels around it. */
  readonly height?: number;
}

/** Points of a line, and of a series of dots, beyond which it is thinned. */
const MOST_LINE_POINTS = 800;
const MOST_DOTS = 1200;
/** Side of the square in which lines are drawn before the plot stretches it. */
const SIDE = 1000;

/**
 * The chart as `<div class="chart">`: a key where there are several series, then an `<svg role="img">`
 * with title and desc. The svg's own box is the plot; tick and axis labels stand in its padding
 * (styles/chart.css), so that it fits any width without a script. Values that cannot be drawn are
 * counted in the desc and leave a gap in their line.
 */
export function renderChart(
  spec: ChartSpec,
  points: readonly ChartPoint[],
  { lang, height = 240 }: ChartOptions,
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
    return drawSeries(series, index, drawableRuns(own, kinds), x, y, several);
  });
  const empty =
    drawn.length === 0
      ? `<text class="empty" x="50%" y="50%" text-anchor="middle">${WORDS[lang].empty}</text>`
      : '';
  return (
    `<div class="chart">${key(spec, points, lang)}` +
    `<svg role="img" width="100%" height="${height}" xmlns="http://www.w3.org/2000/svg">` +
    `<title>${escapeMarkup(spec.title[lang])}</title>` +
    `<desc>${escapeMarkup(describeChart(spec, points, lang))}</desc>` +
    `<g class="axes" aria-hidden="true">${xAxis(spec, x, lang)}${yAxis(spec, y, lang)}</g>` +
    `<svg class="lines" viewBox="0 0 ${SIDE} ${SIDE}" preserveAspectRatio="none">` +
    `${layers.map((layer) => layer.line).join('')}</svg>` +
    `<g class="markers">${layers.map((layer) => layer.markers).join('')}</g>${empty}</svg></div>`
  );
}

function drawSeries(
  series: SeriesSpec,
  index: number,
  runs: readonly (readonly Point[])[],
  x: Scale,
  y: Scale,
  several: boolean,
): { line: string; markers: string } {
  const share = (p: Point) => ({ x: x.position(p.x), y: y.position(p.y) });
  const inView = (p: Point) => p.x >= -0.001 && p.x <= 1.001 && p.y >= -0.001 && p.y <= 1.001;
  const markersAt = (chosen: readonly Point[], kind: string) => {
    const shapes = chosen.filter(inView).map((p) => marker(index, p.x, p.y));
    return shapes.length === 0
      ? ''
      : `<g class="${kind} ${seriesClass(index)}">${shapes.join('')}</g>`;
  };
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  if (series.mark === 'dots') {
    const kept = runs.flatMap((run) => thin(run, (MOST_DOTS * run.length) / total));
    return { line: '', markers: markersAt(kept.map(share), 'dots') };
  }
  const thinned = runs.map((run) => thin(run, (MOST_LINE_POINTS * run.length) / total).map(share));
  const path = thinned.filter((run) => run.length > 1).map(pathOf);
  const kind = series.mark === 'dashed' ? 'dashed' : 'line';
  const line =
    path.length === 0 ? '' : `<path class="${kind} ${seriesClass(index)}" d="${path.join('')}"/>`;
  // A point between two gaps has no line to be seen by.
  const alone = thinned.filter((run) => run.length === 1).flat();
  const signs = several && kind === 'line' ? thinned.flatMap((run) => spaced(run, index)) : [];
  return { line, markers: markersAt([...alone, ...signs], 'signs') };
}

function pathOf(run: readonly Point[]): string {
  const steps = run.map((p) => {
    // Far outside the view coordinates lose their meaning and some renderers overflow.
    const px = Math.min(20, Math.max(-20, p.x)) * SIDE;
    const py = (1 - Math.min(20, Math.max(-20, p.y))) * SIDE;
    return `${coordinate(px)} ${coordinate(py)}`;
  });
  return `M${steps.join('L')}`;
}

/** A few points of a line at even distances, shifted by series so that signs do not cover each other. */
function spaced(run: readonly Point[], index: number): Point[] {
  if (run.length <= 12) return run.length > 1 ? [...run] : [];
  const signs = 7;
  return Array.from({ length: signs }, (_, i) => {
    const at = ((i + 0.2 + 0.15 * (index % 5)) / signs) * (run.length - 1);
    return run[Math.round(at)] as Point;
  });
}

/** The key of the series that have points; all of them while none has. */
function key(spec: ChartSpec, points: readonly ChartPoint[], lang: Lang): string {
  if (spec.series.length < 2) return '';
  const present = seriesPresent(spec, points);
  const items = spec.series.map((series, index) => {
    if (!present.has(series.id)) return '';
    const kind = series.mark ?? 'line';
    const stroke = kind === 'dots' ? '' : `<path class="${kind}" d="M-12 0H12"/>`;
    const shape = kind === 'dashed' ? '' : markerShape(index);
    return (
      `<li><svg class="sign ${seriesClass(index)}" viewBox="-13 -6 26 12" width="26" height="12" ` +
      `aria-hidden="true">${stroke}${shape}</svg>${escapeMarkup(series.label[lang])}</li>`
    );
  });
  return `<ul class="chart-key">${items.join('')}</ul>`;
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
