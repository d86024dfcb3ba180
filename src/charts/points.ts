// The points of one series: what can be drawn, and thinning of long series.
import type { ChartSpec, PointObservation } from '../model/index.ts';

/** What a chart needs of an observed point. */
export type ChartPoint = Pick<PointObservation, 'series' | 'x' | 'y'>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Beyond this a difference of two values could overflow; such values count as infinite. */
const LARGEST = 1e150;
/** Below this a log axis counts a value as zero. */
const SMALLEST = 1e-150;

/** Whether a coordinate can be placed on an axis of that scale. */
export function drawable(value: number, scale: 'linear' | 'log'): boolean {
  return Math.abs(value) <= LARGEST && (scale === 'linear' || value >= SMALLEST);
}

/**
 * Ids of the declared series that have points, or of all while none has: an experiment may declare
 * a series for each choice of which a run takes only some.
 */
export function seriesPresent(spec: ChartSpec, points: readonly ChartPoint[]): ReadonlySet<string> {
  const declared = new Set(spec.series.map((series) => series.id));
  const seen = new Set(points.map((point) => point.series));
  const present = new Set([...declared].filter((id) => seen.has(id)));
  return present.size > 0 ? present : declared;
}

/**
 * Cuts a series where a point cannot be drawn (NaN, infinite, or not positive on a log axis), so
 * that a line never bridges a gap in the measurement.
 */
export function drawableRuns(
  points: readonly Point[],
  scales: { readonly x: 'linear' | 'log'; readonly y: 'linear' | 'log' },
): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] | undefined;
  for (const point of points) {
    if (!drawable(point.x, scales.x) || !drawable(point.y, scales.y)) {
      run = undefined;
      continue;
    }
    if (run === undefined) {
      run = [];
      runs.push(run);
    }
    run.push(point);
  }
  return runs;
}

/**
 * At most about `limit` points that draw the same picture: of each stretch the first, lowest,
 * highest and last are kept, in order (M4; Jugel et al., VLDB 2014), so that no spike is lost.
 */
export function thin(points: readonly Point[], limit: number): readonly Point[] {
  if (points.length <= limit) return points;
  const stretches = Math.max(1, Math.floor(limit / 4));
  const kept: Point[] = [];
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * points.length) / stretches);
    const to = Math.floor(((s + 1) * points.length) / stretches);
    let low = from;
    let high = from;
    for (let i = from; i < to; i++) {
      const y = (points[i] as Point).y;
      if (y < (points[low] as Point).y) low = i;
      if (y > (points[high] as Point).y) high = i;
    }
    const indexes = [...new Set([from, Math.min(low, high), Math.max(low, high), to - 1])];
    for (const index of indexes) kept.push(points[index] as Point);
  }
  return kept;
}

/** Steps shorter than this share of the plot are not seen. */
const SHORTEST = 1 / 500;

/**
 * Indices of at most `limit` points (2 or more) that draw the same path: first and last, and each
 * point that lies a step away from the one kept before it, with steps as short as the limit allows.
 * Unlike `thin` it does not depend on how many points a stretch has: paths begin fast and end slowly.
 * Coordinates are shares of the plot; of neighbours that are not finite one is kept, as a gap.
 */
export function thinPath(points: readonly Point[], limit: number): number[] {
  const last = points.length - 1;
  let kept = points.map((_, index) => index);
  for (let step = SHORTEST; kept.length > limit; step *= 1.5) {
    let from = points[0] as Point;
    kept = kept.filter((index) => {
      const point = points[index] as Point;
      if (index > 0 && index < last && !isApart(from, point, step)) return false;
      from = point;
      return true;
    });
    if (step > 1e3) return [0, last];
  }
  return kept;
}

function isApart(a: Point, b: Point, step: number): boolean {
  const distance = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  const isPlace = (p: Point) => Number.isFinite(p.x) && Number.isFinite(p.y);
  return isPlace(a) && isPlace(b) ? distance >= step : isPlace(a) !== isPlace(b);
}
