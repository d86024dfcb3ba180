// The plays of the dictionary: pure models with pictures and words, for the build and for the page.
import { computationGraph } from './computation-graph/index.ts';
import { hillside } from './hillside/index.ts';
import type { Play } from './play.ts';

export * from './computation-graph/index.ts';
export * from './hillside/index.ts';
export { decimals } from './markup.ts';
export type { Play } from './play.ts';

export const plays: readonly Play[] = [hillside, computationGraph];

/** The play called `name`; the content check has seen each name, so a wrong one is a fault of the program. */
export function findPlay(name: string): Play {
  const found = plays.find((play) => play.name === name);
  if (found === undefined) throw new Error(`There is no play "${name}".`);
  return found;
}
