// One series as markup: its line in a square that the plot stretches, its markers in pixels.
import type { SeriesSpec } from '../model/index.ts';
import { marker, seriesClass } from './marker.ts';
import { coordinate, SQUARE } from './markup.ts';
import type { Point } from './points.ts';
import { thin, thinPath } from './points.ts';
import type { Scale } from './scale.ts';

/** Points of a line, and of a series of dots, beyond which it is thinned. */
const MOST_LINE_POINTS = 800;
const MOST_DOTS = 1200;
/** Points of a path up to which each is marked, so that the steps are seen. */
const MOST_STEPS = 60;

export interface SeriesOptions {
  /** Whether the chart has other series, from which signs along the line tell this one apart. */
  readonly several: boolean;
  /** Whether the line is a path over a field, whose start and end are marked. */
  readonly isPath: boolean;
}

/** The line and the markers of the series at place `index` of its chart. */
export function drawSeries(
  series: SeriesSpec,
  index: number,
  runs: readonly (readonly Point[])[],
  x: Scale,
  y: Scale,
  { several, isPath }: SeriesOptions,
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
  const thinned = runs.map((run) => {
    const limit = (MOST_LINE_POINTS * run.length) / total;
    return isPath ? thinShares(run.map(share), limit) : thin(run, limit).map(share);
  });
  const path = thinned.filter((run) => run.length > 1).map((run) => pathOf(run));
  const kind = series.mark === 'dashed' ? 'dashed' : 'line';
  const line =
    path.length === 0 ? '' : `<path class="${kind} ${seriesClass(index)}" d="${path.join('')}"/>`;
  if (isPath) {
    const all = thinned.flat();
    const [start, end] = [all.slice(0, 1), all.slice(1).slice(-1)];
    const steps = total <= MOST_STEPS ? all.slice(1, -1) : [];
    const markers =
      markersAt(steps, 'steps') + markersAt(start, 'path-start') + markersAt(end, 'path-end');
    return { line, markers };
  }
  // A point between two gaps has no line to be seen by.
  const alone = thinned.filter((run) => run.length === 1).flat();
  const signs = several && kind === 'line' ? thinned.flatMap((run) => spaced(run, index)) : [];
  return { line, markers: markersAt([...alone, ...signs], 'signs') };
}

function thinShares(points: readonly Point[], limit: number): Point[] {
  return thinPath(points, Math.max(2, limit)).map((index) => points[index] as Point);
}

function pathOf(run: readonly Point[]): string {
  const steps = run.map((p) => {
    // Far outside the view coordinates lose their meaning and some renderers overflow.
    const px = Math.min(20, Math.max(-20, p.x)) * SQUARE;
    const py = (1 - Math.min(20, Math.max(-20, p.y))) * SQUARE;
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
