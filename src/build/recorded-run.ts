// Recording a run: its digest over everything observed, and a thinned copy for display.
import { createHash } from 'node:crypto';
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
 * What a page shows of a run: at most 200 evenly chosen points of each series with its ends, and of
 * scalars, fields, images, tables and texts of one name only the last.
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
    const shown = key.startsWith('point ') ? evenly(group, SERIES_POINTS) : group.slice(-1);
    for (const index of shown) kept.add(index);
  }
  return observations.filter((_, i) => kept.has(i)).map(toStored);
}

function nameOf(one: RecordedObservation): string {
  if (one.kind === 'point') return `${one.chart}/${one.series}`;
  return one.kind === 'field' ? one.chart : one.name;
}

function evenly(items: readonly number[], count: number): number[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, i) => items[Math.round(i * step)] as number);
}
