// Recording a run: its digest over everything observed, and a thinned copy for display.
import { createHash } from 'node:crypto';
import { thinPath } from '../charts/index.ts';
import type { RecordedObservation, StoredObservation } from '../model/index.ts';
import { toStored } from '../model/index.ts';

/** The seed of the run that is recorded for each experiment. */
export const RECORDED_SEED = 1;

/** Points that a page draws of one series. */
const SERIES_POINTS = 200;

/** SHA-256 over the canonical JSON of all observations: equal digests mean equal bits. */
export function digestOf(observations: readonly RecordedObservation[]): string {
  const hash = createHash('sha256');
  for (const observation of observations) hash.update(`${canonicalJson(toStored(observation))}\n`);
  return hash.digest('hex');
}

/** JSON with sorted keys and no spaces. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * What a page shows of a run: at most 200 points of each series with its ends (evenly chosen, or over
 * a field at even distances along the path), and of scalars, fields, images, tables and texts of one name only the last.
 */
export function thin(observations: readonly RecordedObservation[]): StoredObservation[] {
  const groups = new Map<string, number[]>();
  observations.forEach((one, i) => {
    const key = `${one.kind} ${nameOf(one)}`;
    const group = groups.get(key) ?? [];
    if (group.push(i) === 1) groups.set(key, group);
  });
  const kept = new Set<number>();
  for (const [key, group] of groups) {
    const shown = key.startsWith('point ') ? thinSeries(observations, group) : group.slice(-1);
    for (const index of shown) kept.add(index);
  }
  return observations.filter((_, i) => kept.has(i)).map(toStored);
}

function nameOf(one: RecordedObservation): string {
  if (one.kind === 'point') return `${one.chart}/${one.series}`;
  return one.kind === 'field' ? one.chart : one.name;
}

/** Indices of the points to keep of one series, whose indices are `group`. */
function thinSeries(all: readonly RecordedObservation[], group: readonly number[]): number[] {
  const points = group.flatMap((index) => {
    const one = all[index];
    return one?.kind === 'point' ? [one] : [];
  });
  const chart = points[0]?.chart;
  if (!all.some((one) => one.kind === 'field' && one.chart === chart)) {
    return evenly(group, SERIES_POINTS);
  }
  const share = (values: readonly number[]) => {
    const finite = values.filter(Number.isFinite);
    const low = finite.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const span = finite.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) - low || 1;
    return values.map((value) => (value - low) / span);
  };
  const [xs, ys] = [share(points.map(({ x }) => x)), share(points.map(({ y }) => y))];
  const shares = xs.map((x, i) => ({ x, y: ys[i] as number }));
  return thinPath(shares, SERIES_POINTS).map((index) => group[index] as number);
}

function evenly(items: readonly number[], count: number): number[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, i) => items[Math.round(i * step)] as number);
}
