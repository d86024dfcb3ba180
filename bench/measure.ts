// Engines take turns at one workload, so that whatever else the machine does meets all alike.
import { median } from '../src/build/evidence.ts';
import type { Answer } from './protocol.ts';

/** An engine at a workload, in one of its ways. */
export interface Contestant {
  readonly engine: string;
  readonly variant?: string;
  /** Takes so many steps; the first call also builds and checks the work. */
  run(repeats: number): Promise<Answer>;
}

export interface Timing {
  readonly engine: string;
  readonly variant?: string;
  readonly outcome: Measured | { readonly unavailable: string };
}

/** Milliseconds per step over the rounds. */
export interface Measured {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

const MOST_REPEATS = 500;

/** @param turn milliseconds that one turn of an engine takes, about; a step at least. */
export async function measure(
  contestants: readonly Contestant[],
  { rounds, turn }: { rounds: number; turn: number },
): Promise<Timing[]> {
  const states = [];
  for (const contestant of contestants) states.push(await warmUp(contestant, turn));
  for (let round = 0; round < rounds; round++) {
    for (const state of states) {
      if (state.unavailable !== undefined) continue;
      const answer = await state.contestant.run(state.repeats);
      if ('unavailable' in answer) state.unavailable = answer.unavailable;
      else state.times.push(answer.milliseconds);
    }
  }
  return states.map(({ contestant: { engine, variant }, times, unavailable }) => ({
    engine,
    ...(variant !== undefined && { variant }),
    outcome: unavailable === undefined ? summary(times) : { unavailable },
  }));
}

interface State {
  readonly contestant: Contestant;
  readonly repeats: number;
  readonly times: number[];
  unavailable: string | undefined;
}

/** Builds, checks and warms up; then finds how many steps fill a turn. */
async function warmUp(contestant: Contestant, turn: number): Promise<State> {
  let answer = await contestant.run(1);
  if (!('unavailable' in answer)) answer = await contestant.run(1);
  if ('unavailable' in answer) {
    return { contestant, repeats: 0, times: [], unavailable: answer.unavailable };
  }
  const wanted = Math.round(turn / answer.milliseconds);
  const repeats = Math.min(MOST_REPEATS, Math.max(1, wanted));
  return { contestant, repeats, times: [], unavailable: undefined };
}

export function summary(times: readonly number[]): Measured {
  return { median: median(times), lowest: Math.min(...times), highest: Math.max(...times) };
}

/** The fastest variant of each engine that was measured at all. */
export function fastest(timings: readonly Timing[]): Map<string, Measured> {
  const best = new Map<string, Measured>();
  for (const { engine, outcome } of timings) {
    if ('unavailable' in outcome) continue;
    const present = best.get(engine);
    if (present === undefined || outcome.median < present.median) best.set(engine, outcome);
  }
  return best;
}
