// Types of rivals.mjs, whose packages are there only where the bench has run.
import type { SearchDocument } from '../../src/search/index.ts';

export interface SearchRival {
  readonly id: string;
  readonly name: string;
  /** What to import it by. */
  readonly specifier: string;
  readonly version: string;
  create(documents: readonly SearchDocument[]): Promise<RivalSearch>;
}

export interface RivalSearch {
  /** Slugs, best first. */
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
}

export function searchRivals(): Promise<readonly SearchRival[]>;
