// The look-up behind the search box: matcher and index, loaded when the box is first used.
import type { EntryKind, Lang, Text } from '../../model/index.ts';
import type { Mark, SearchRow } from '../../search/index.ts';
import { recentSlugs } from './recent.ts';

export interface FoundEntry {
  readonly slug: string;
  readonly title: Text;
  readonly kind: EntryKind;
  /** What of each title the reader has typed. */
  readonly marks: Readonly<Record<Lang, readonly Mark[]>>;
  /** The other name that was typed, when neither title holds anything of it. */
  readonly name?: { readonly text: string; readonly marks: readonly Mark[] };
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
  const [{ marksIn, openSearch }, response] = await Promise.all([
    import('./matcher.ts'),
    fetch(INDEX),
  ]);
  if (!response.ok) throw new Error(`${INDEX}: HTTP ${response.status}`);
  const search = openSearch(new Uint8Array(await response.arrayBuffer()));
  const marked =
    (query: string) =>
    ({ slug, title, kind, name }: SearchRow): FoundEntry => {
      const marks = { ko: marksIn(title.ko, query), en: marksIn(title.en, query) };
      const isOther = name !== undefined && marks.ko.length + marks.en.length === 0;
      const other = isOther ? { name: { text: name, marks: marksIn(name, query) } } : {};
      return { slug, title, kind, marks, ...other };
    };
  return {
    find: (query) => search.search(query, { lang, limit: LIMIT }).map(marked(query)),
    near: (query) => search.suggest(query, { lang }).map(marked(query)),
    recent: () =>
      recentSlugs()
        .flatMap((slug) => search.entry(slug) ?? [])
        .map(marked('')),
  };
}
