// Looking up in the stored tables: strings by their beginning, and postings of a feature.
import { bytesOf } from './bytes.ts';
import type { IndexData } from './index-data.ts';

/** Half-open range of rows. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

type Strings = Pick<IndexData, 'pool'>;

/** Rows of `table` whose strings begin with `keys`. */
export function beginningWith({ pool }: Strings, table: Uint32Array, keys: string): Range {
  return rangeOf(pool, table, bytesOf(keys));
}

/** Rows of `table` whose strings are `keys`: those that begin so and end there. */
export function equalTo({ pool }: Strings, table: Uint32Array, keys: string): Range {
  return rangeOf(pool, table, Uint8Array.of(...bytesOf(keys), 0));
}

function rangeOf(pool: Uint8Array, table: Uint32Array, bytes: Uint8Array): Range {
  const from = firstString(pool, table, bytes, 0, 0);
  return { from, to: firstString(pool, table, bytes, 1, from) };
}

/** The first row from `from` on whose string, as far as `bytes` go, is at least (`sign` 0) or beyond (`sign` 1) them. */
function firstString(
  pool: Uint8Array,
  table: Uint32Array,
  bytes: Uint8Array,
  sign: 0 | 1,
  from: number,
): number {
  let [low, high] = [from, table.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBeginning(pool, table[middle] as number, bytes) >= sign) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Below, at or above 0 as the string at `start` stands to `bytes`, as far as these go. */
function compareBeginning(pool: Uint8Array, start: number, bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) {
    const difference = (pool[start + i] as number) - (bytes[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Passages that hold a feature; empty when none does. */
export function postingsOf(
  { features, postings, postingStarts }: Pick<IndexData, 'features' | 'postings' | 'postingStarts'>,
  feature: number,
): Uint32Array {
  let [row, end] = [0, features.length];
  while (row < end) {
    const middle = (row + end) >>> 1;
    if ((features[middle] as number) >= feature) end = middle;
    else row = middle + 1;
  }
  if (features[row] !== feature) return postings.subarray(0, 0);
  return postings.subarray(postingStarts[row], postingStarts[row + 1]);
}

/** How much a feature tells that `held` of `all` passages hold. */
export function featureWeight(held: number, all: number): number {
  return Math.log((1 + all) / (1 + held));
}
