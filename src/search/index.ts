// The public surface of search.
export type { Answer } from './answer.ts';
export { answer, DEFAULT_LIMIT, readLimit } from './answer.ts';
export { createIndex } from './create-index.ts';
export type { Mark } from './marks.ts';
export { marksIn } from './marks.ts';
export { openSearch } from './search.ts';
export type { Search, SearchDocument, SearchOptions, SearchRow, Tier } from './types.ts';
export { TIERS } from './types.ts';
