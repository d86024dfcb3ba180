// The record of the search bench: bench/results/search.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuerySet } from '../../test/search/queries.ts';
import type { KeystrokeTimes } from './times.ts';

export const SEARCH_RECORD = 'bench/results/search.json';

export interface Unavailable {
  readonly unavailable: string;
}

/** Right answers of one library to the queries of a category. */
export interface Score {
  readonly first: number;
  readonly amongFive: number;
}

export interface CategoryScores {
  readonly category: string;
  readonly queries: number;
  /** By id of the library. */
  readonly scores: Readonly<Record<string, Score>>;
}

export interface SearchRecord {
  readonly date: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly platform: string;
    readonly node: string;
  };
  /** Entries of the dictionary itself. */
  readonly entries: number;
  readonly libraries: Readonly<
    Record<string, { readonly name: string; readonly version?: string; readonly gzipBytes: number }>
  >;
  readonly accuracy: Readonly<Record<QuerySet, readonly CategoryScores[]>>;
  /** By number of entries. */
  readonly times: readonly {
    readonly entries: number;
    readonly libraries: Readonly<Record<string, KeystrokeTimes | Unavailable>>;
  }[];
  /** Loading our index in a fresh process, by number of entries. */
  readonly loads: readonly {
    readonly entries: number;
    readonly buildMilliseconds: number;
    readonly indexMegabytes: number;
    readonly indexGzipMegabytes: number;
    readonly milliseconds: number;
    readonly rssMegabytes: number;
    readonly heldMegabytes: number;
  }[];
  /** The slowest of random strings of up to 200 characters, on the dictionary itself. */
  readonly fuzz: { readonly strings: number; readonly highest: number };
}

/** The record of the last whole run; undefined when there is none. */
export function readSearchRecord(root: string): SearchRecord | undefined {
  const path = join(root, SEARCH_RECORD);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
