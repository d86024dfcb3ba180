// The public surface of search.
export { createSearch } from './search.ts';
export type { Search, SearchDocument, SearchOptions, SearchRow, Tier } from './types.ts';
