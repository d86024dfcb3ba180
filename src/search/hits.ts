// The best way in which each document was found, kept in arrays that are used again for each query.
import type { Tier } from './types.ts';
import { TIERS } from './types.ts';

export interface Hit {
  readonly document: number;
  readonly score: number;
  readonly tier: Tier;
  /** Number of the name that it was found by; undefined when by none. */
  readonly name: number | undefined;
}

export interface Hits {
  /** How many documents were found. */
  readonly size: number;
  clear(): void;
  /** Notes that `document` was found by `tier`, by which name if any, how well from 0 to below 1; only its best way counts. */
  offer(document: number, tier: Tier, how: number, name?: number): void;
  /** The best, in order. */
  best(limit: number): Hit[];
}

export function createHits(documents: number): Hits {
  const scores = new Float32Array(documents);
  /** One more than the number of the name; 0 for none. */
  const names = new Uint32Array(documents);
  const found = new Uint32Array(documents);
  let size = 0;
  return {
    get size() {
      return size;
    },
    clear() {
      for (let i = 0; i < size; i++) scores[found[i] as number] = 0;
      size = 0;
    },
    offer(document, tier, how, name = -1) {
      const score = TIERS.length - TIERS.indexOf(tier) + Math.min(Math.max(how, 0), 0.999);
      if (score <= (scores[document] as number)) return;
      if (scores[document] === 0) found[size++] = document;
      scores[document] = score;
      names[document] = name + 1;
    },
    best(limit) {
      const best: number[] = [];
      const better = (a: number, b: number) =>
        (scores[b] as number) - (scores[a] as number) || a - b;
      for (let i = 0; i < size; i++) {
        const document = found[i] as number;
        if (best.length === limit && better(document, best.at(-1) as number) > 0) continue;
        let at = best.length;
        while (at > 0 && better(document, best[at - 1] as number) < 0) at--;
        best.splice(at, 0, document);
        best.length = Math.min(best.length, limit);
      }
      return best.map((document) => {
        const score = scores[document] as number;
        const tier = TIERS[TIERS.length - Math.floor(score)] as Tier;
        const name = names[document] === 0 ? undefined : (names[document] as number) - 1;
        return { document, score, tier, name };
      });
    },
  };
}
