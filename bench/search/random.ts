// Choices that are the same for the same seed.
import { createRng } from '../../src/engine/index.ts';

export interface Random {
  /** A whole number from 0 to below n. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

export function createRandom(seed: number): Random {
  const rng = createRng(seed);
  return {
    below: (n) => rng.int(n),
    pick: (items) => items[rng.int(items.length)] as (typeof items)[number],
  };
}
