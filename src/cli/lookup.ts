// Finds the entry that a reader means, by its slug or by a name in either language.
import { type Catalogue, loadCatalogue } from '../build/catalogue.ts';
import { searchDocuments } from '../build/search-documents.ts';
import { storedIndex } from '../build/stored-index.ts';
import type { ParsedEntry } from '../content/index.ts';
import type { Lang } from '../model/index.ts';
import type { Search, SearchRow, Tier } from '../search/index.ts';
import { createIndex, openSearch } from '../search/index.ts';

export type Found = { readonly entry: ParsedEntry } | { readonly near: readonly SearchRow[] };

/** A search over the entries under `root`: over the site's index when nothing has changed since, which spares reading them all. */
export async function openCatalogueSearch(root: string): Promise<Search> {
  const index = await storedIndex(root);
  if (index !== undefined) return openSearch(index);
  return catalogueSearch(await loadCatalogue(root, { allowMissingEvidence: true }));
}

/** A search over the entries of the catalogue. */
export function catalogueSearch(catalogue: Catalogue): Search {
  return openSearch(createIndex(searchDocuments(catalogue.entries)));
}

/** Ways of being found that leave no doubt, as long as one entry only is found by the best of them. */
const CERTAIN: readonly Tier[] = ['exact', 'particle', 'stem', 'prefix'];

/** The entry of a slug or name; a beginning of a name counts when it is that of one entry only. */
export function findEntry(catalogue: Catalogue, search: Search, query: string, lang: Lang): Found {
  const entryOf = (slug: string | undefined) =>
    catalogue.entries.find((entry) => entry.slug === slug);
  const bySlug = entryOf(query);
  if (bySlug !== undefined) return { entry: bySlug };
  const rows = search.search(query, { lang, limit: 8 });
  for (const tier of CERTAIN) {
    const best = rows.filter((row) => row.tier === tier);
    const [only] = best.length > 1 ? best.filter(({ kind }) => kind === 'disambiguation') : best;
    const entry = entryOf(only?.slug);
    if (entry !== undefined) return { entry };
    if (best.length > 1) return { near: best };
  }
  return { near: rows.length > 0 ? rows : search.suggest(query, { lang }) };
}
