// A look-up's answer as programs get it, from the terminal and over HTTP.
import { UserError } from '../model/index.ts';
import type { Search, SearchOptions, SearchRow } from './types.ts';

/** At most so many rows when nothing is said. */
export const DEFAULT_LIMIT = 10;
const MOST_ROWS = 1000;

export interface Answer {
  readonly query: string;
  readonly results: readonly Omit<SearchRow, 'name'>[];
}

export function answer(search: Search, query: string, options: SearchOptions): Answer {
  const rows = search.search(query, options);
  return {
    query,
    results: rows.map(({ slug, title, kind, score, tier }) => ({ slug, title, kind, score, tier })),
  };
}

/** Number of rows as given, by the name of what holds it. @throws UserError when it is none. */
export function readLimit(given: string | boolean | undefined, name: string): number {
  if (given === undefined) return DEFAULT_LIMIT;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST_ROWS) return limit;
  throw new UserError(`${name} must be a whole number from 1 to ${MOST_ROWS}, got "${given}".`);
}
