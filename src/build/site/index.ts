// The public surface of the site builder.

export { isStale } from '../freshness.ts';
export type { BuildOptions } from './build-site.ts';
export { buildSite } from './build-site.ts';
