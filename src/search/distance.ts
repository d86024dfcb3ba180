// The distance between what was typed and a name, in slips of the hand.
import { SLIP_COSTS } from './keyboard.ts';

/** A key too much or too little; half of it hides when it repeats its neighbour. */
const EXTRA = 0.9;
const DOUBLED = 0.5;
/** Two neighbours in the wrong order. */
const SWAPPED = 0.7;
/** Hands seldom miss the first key. */
const FIRST_KEY = 0.3;
const LONGEST = 64;

type Row = Float32Array;
let rows: readonly Row[] = [0, 1, 2].map(() => new Float32Array(LONGEST + 1));

export interface Distances {
  /** To the whole name. */
  readonly whole: number;
  /** To the nearest beginning of the name. */
  readonly beginning: number;
}

/** Cheapest slips between `typed` and `name`, and between it and a beginning of `name` (Damerau and
 * Levenshtein, weighted), both as bytes, of which the first 64 count. */
export function distances(typed: Uint8Array, name: Uint8Array): Distances {
  const [m, n] = [Math.min(typed.length, LONGEST), Math.min(name.length, LONGEST)];
  let [before, last, next] = rows as [Row, Row, Row];
  for (let j = 0; j <= n; j++) last[j] = j * EXTRA + (j > 0 ? FIRST_KEY : 0);
  for (let i = 1; i <= m; i++) {
    const a = typed[i - 1] as number;
    next[0] = i * EXTRA + FIRST_KEY;
    for (let j = 1; j <= n; j++) {
      const b = name[j - 1] as number;
      const first = i === 1 && j === 1 ? FIRST_KEY : 0;
      const same =
        (last[j - 1] as number) + (a === b ? 0 : (SLIP_COSTS[256 * a + b] as number) + first);
      const tooMuch = (last[j] as number) + (a === typed[i - 2] ? DOUBLED : EXTRA);
      const tooLittle = (next[j - 1] as number) + (b === name[j - 2] ? DOUBLED : EXTRA);
      let best = Math.min(same, tooMuch, tooLittle);
      if (i > 1 && j > 1 && a === name[j - 2] && typed[i - 2] === b && a !== b) {
        best = Math.min(best, (before[j - 2] as number) + SWAPPED);
      }
      next[j] = best;
    }
    [before, last, next] = [last, next, before];
  }
  rows = [before, last, next];
  let beginning = last[n] as number;
  for (let j = 0; j < n; j++) beginning = Math.min(beginning, last[j] as number);
  return { whole: last[n] as number, beginning };
}
