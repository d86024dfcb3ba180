// Look-up by name and by description, in Korean and English at once.
import { nearest } from '../model/index.ts';
import type { Indexed } from './indexed.ts';
import { indexOf } from './indexed.ts';
import { keystrokes } from './keystrokes.ts';
import type { Hit } from './score.ts';
import { BASE, bestHit, bonus, readQuery } from './score.ts';
import type { Search, SearchDocument, SearchRow } from './types.ts';

/** A search over `documents`; the index is built once. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  const index = documents.map(indexOf);
  /** The entries that `hitOf` finds, best first. */
  const rank = (hitOf: (one: Indexed) => Hit | undefined, limit: number): SearchRow[] =>
    index
      .flatMap((one) => {
        const hit = hitOf(one);
        const { slug, title, kind } = one.document;
        return hit === undefined ? [] : [{ slug, title, kind, ...hit }];
      })
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .slice(0, limit);
  return {
    search(text, { lang, limit = 10 } = {}) {
      const query = readQuery(text, index, lang);
      return query.keys === '' ? [] : rank((one) => bestHit(one, query), limit);
    },
    suggest(query, { lang, limit = 3 } = {}) {
      const keys = keystrokes(query);
      if (keys === '') return [];
      const names = index.flatMap((one) => one.names.map((name) => name.keys));
      const near = nearest(keys, [...new Set(names)], 4 * limit);
      const hitOf = ({ names: own, document }: Indexed): Hit | undefined => {
        const ranks = own.flatMap((name) => {
          const rank = near.indexOf(name.keys);
          return rank < 0 ? [] : [near.length - rank + bonus(name, document.kind, lang) / 100];
        });
        if (ranks.length === 0) return undefined;
        return { tier: 'near', score: BASE.near + Math.max(...ranks) };
      };
      return rank(hitOf, limit);
    },
  };
}
