// The look-up behind the search box: matcher and index, loaded when the box is first used.
import type { EntryKind, Lang, Text } from '../../model/index.ts';
import { recentSlugs } from './recent.ts';

export interface FoundEntry {
  readonly slug: string;
  readonly title: Text;
  readonly kind: EntryKind;
}

export interface LookUp {
  /** Entries for what is typed so far, best first. */
  find(query: string): readonly FoundEntry[];
  /** Headwords spelt almost like the query, for when nothing is found. */
  near(query: string): readonly FoundEntry[];
  /** Entries looked up before, newest first. */
  recent(): readonly FoundEntry[];
}

const LIMIT = 8;
const INDEX = '/data/search.bin';

/** @throws when matcher or index cannot be fetched or read. */
export async function loadLookUp(lang: Lang): Promise<LookUp> {
  const [{ openSearch }, response] = await Promise.all([
    import('../../search/index.ts'),
    fetch(INDEX),
  ]);
  if (!response.ok) throw new Error(`${INDEX}: HTTP ${response.status}`);
  const search = openSearch(new Uint8Array(await response.arrayBuffer()));
  return {
    find: (query) => search.search(query, { lang, limit: LIMIT }),
    near: (query) => search.suggest(query, { lang }),
    recent: () => recentSlugs().flatMap((slug) => search.entry(slug) ?? []),
  };
}
