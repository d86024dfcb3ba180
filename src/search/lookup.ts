// Looking up in the stored tables: strings by their beginning, and postings of a feature.
import { bytesOf } from './bytes.ts';
import type { IndexData } from './index-data.ts';

/** Half-open range of rows. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Rows of `table` whose strings begin with `keys`. */
export function beginningWith(
  { pool }: Pick<IndexData, 'pool'>,
  table: Uint32Array,
  keys: string,
): Range {
  const bytes = bytesOf(keys);
  const compare = (row: number): number => {
    const start = table[row] as number;
    for (let i = 0; i < bytes.length; i++) {
      const difference = (pool[start + i] as number) - (bytes[i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const from = firstRow(table.length, (row) => compare(row) >= 0);
  return { from, to: firstRow(table.length, (row) => compare(row) > 0, from) };
}

/** Rows of `table` whose strings are `keys`: strings that end there come first among those that begin so. */
export function equalTo(data: Pick<IndexData, 'pool'>, table: Uint32Array, keys: string): Range {
  const { from, to } = beginningWith(data, table, keys);
  const longer = (row: number) => data.pool[(table[row] as number) + keys.length] !== 0;
  return { from, to: firstRow(to, longer, from) };
}

/** Passages that hold a feature; empty when none does. */
export function postingsOf(
  { features, postings, postingStarts }: Pick<IndexData, 'features' | 'postings' | 'postingStarts'>,
  feature: number,
): Uint32Array {
  const row = firstRow(features.length, (i) => (features[i] as number) >= feature);
  if (features[row] !== feature) return postings.subarray(0, 0);
  return postings.subarray(postingStarts[row], postingStarts[row + 1]);
}

/** How much a feature tells that `held` of `all` passages hold. */
export function featureWeight(held: number, all: number): number {
  return Math.log((1 + all) / (1 + held));
}

/** The first row from which on `holds` is true. */
function firstRow(rows: number, holds: (row: number) => boolean, from = 0): number {
  let [low, high] = [from, rows];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
