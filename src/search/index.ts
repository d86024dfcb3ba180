// The public surface of search.
export type { Search, SearchDocument, SearchOptions, SearchRow, Tier } from './search.ts';
export { createSearch } from './search.ts';
