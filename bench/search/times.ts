// Time of each keystroke: libraries take turns query by query, so that what else the machine does meets all.
import type { Library } from './library.ts';

/** A library whose keystrokes take longer than this is left out of the rest. */
export const MOST_MILLISECONDS = 1000;
/** The first keystrokes warm the compiler up and do not count. */
const WARM_UP = 50;

export interface KeystrokeTimes {
  readonly keystrokes: number;
  readonly median: number;
  readonly p99: number;
  readonly highest: number;
}

/** Times of every state of typing of `queries`, each a list of states, by library. */
export async function keystrokeTimes(
  libraries: readonly Library[],
  queries: readonly (readonly string[])[],
): Promise<Map<string, KeystrokeTimes | { readonly unavailable: string }>> {
  const results = new Map<string, KeystrokeTimes | { readonly unavailable: string }>();
  const times = new Map(libraries.map(({ id }) => [id, [] as number[]]));
  for (const { id, times: ask } of libraries) {
    const first = await ask(queries.flat().slice(0, 3));
    if (Math.max(...first) <= MOST_MILLISECONDS) await ask(queries.flat().slice(0, WARM_UP));
    else results.set(id, { unavailable: `a keystroke takes ${Math.round(Math.max(...first))} ms` });
  }
  for (const states of queries) {
    for (const { id, times: ask } of libraries) {
      if (!results.has(id)) times.get(id)?.push(...(await ask(states)));
    }
  }
  for (const [id, all] of times) if (!results.has(id)) results.set(id, summarize(all));
  return results;
}

/** Median, 99th percentile (the smallest time that 99 % do not exceed) and the highest. */
export function summarize(milliseconds: readonly number[]): KeystrokeTimes {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { keystrokes: sorted.length, median: at(0.5), p99: at(0.99), highest: at(1) };
}
