// A walk down the hillside: where it began, each place it came to, and what the last step was.
import { LEFT, outcomeOf, type StepOutcome, slopeAt, stepFrom } from './hillside.ts';

/** A walk as it stands; a step gives a new one. */
export interface Walk {
  /** Places from the start to here; never empty. */
  readonly places: readonly number[];
  /** What the last step came to; undefined at the start. */
  readonly outcome: StepOutcome | undefined;
  /** The step that was taken last: its size and the slope at the place it left. */
  readonly last: { readonly stepSize: number; readonly slope: number } | undefined;
}

export const START = 1.2;
export const STEP_SIZE = 0.2;
/** What the reader may choose: starts within the picture, and steps that creep up to those that throw. */
export const STARTS = { min: 0.6, max: 11.4, step: 0.1 } as const;
export const STEP_SIZES = { min: 0.05, max: 2.5, step: 0.05 } as const;

/** Metres from the left beyond which a walk has ended. */
const FARTHEST = 1e6;

export function startWalk(place: number): Walk {
  return { places: [place], outcome: undefined, last: undefined };
}

/** Where the walker stands. */
export function placeOf({ places }: Walk): number {
  return places.at(-1) ?? LEFT;
}

/** Whether another step can be taken: so far out, the next places would be beyond any number. */
export function canStep(walk: Walk): boolean {
  return Math.abs(placeOf(walk)) < FARTHEST;
}

/** The walk after one step; the same walk where none can be taken. */
export function takeStep(walk: Walk, stepSize: number): Walk {
  const from = placeOf(walk);
  if (!canStep(walk)) return walk;
  const to = stepFrom(from, stepSize);
  return {
    places: [...walk.places, to],
    outcome: outcomeOf(from, to),
    last: { stepSize, slope: slopeAt(from) },
  };
}
