// The search index that the site was built with.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isStale } from './freshness.ts';

/** File of the built site. */
export const SEARCH_INDEX = 'data/search.bin';

/** The index of the site built under `root`; undefined when there is none or the content has changed since. */
export async function storedIndex(root: string): Promise<Uint8Array | undefined> {
  if (await isStale(root)) return undefined;
  return new Uint8Array(await readFile(join(root, 'dist/site', SEARCH_INDEX)));
}
