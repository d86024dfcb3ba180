// The public surface of search.
export { createIndex } from './create-index.ts';
export type { Mark } from './marks.ts';
export { marksIn } from './marks.ts';
export { openSearch } from './search.ts';
export type { Search, SearchDocument, SearchOptions, SearchRow, Tier } from './types.ts';
export { TIERS } from './types.ts';
