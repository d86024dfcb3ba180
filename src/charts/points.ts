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
 * At most about `limit` points that draw the same picture: of each stretch the first, the last, and
 * those where each of `sizes` is least and greatest are kept, in order (M4; Jugel et al., VLDB 2014),
 * so that no spike is lost.
 */
export function thin(
  points: readonly Point[],
  limit: number,
  sizes: readonly ((point: Point) => number)[] = [({ y }) => y],
): readonly Point[] {
  if (points.length <= limit) return points;
  const stretches = Math.max(1, Math.floor(limit / (2 + 2 * sizes.length)));
  const kept: Point[] = [];
  for (let s = 0; s < stretches; s++) {
    const from = Math.floor((s * points.length) / stretches);
    const to = Math.floor(((s + 1) * points.length) / stretches);
    const indexes = new Set([from, to - 1]);
    for (const size of sizes) {
      let low = from;
      let high = from;
      for (let i = from; i < to; i++) {
        const value = size(points[i] as Point);
        if (value < size(points[low] as Point)) low = i;
        if (value > size(points[high] as Point)) high = i;
      }
      indexes.add(low).add(high);
    }
    for (const index of [...indexes].sort((a, b) => a - b)) kept.push(points[index] as Point);
  }
  return kept;
}
