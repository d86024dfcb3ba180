// A hillside with a small valley and a deeper one, and the step of gradient descent on it.

/** Ends of the picture, in metres along the ground. */
export const LEFT = 0.4;
export const RIGHT = 12;

/** Quartic with two valleys: scale * ((u^2 - 1)^2 - tilt * u) + lift, where u = (x - middle) / half. */
const MIDDLE = 6;
const HALF = 3.6;
const SCALE = 2.2;
const TILT = 0.35;
const LIFT = 1;

/** Height of the ground at x, in metres. */
export function heightAt(x: number): number {
  const u = (x - MIDDLE) / HALF;
  return SCALE * ((u * u - 1) ** 2 - TILT * u) + LIFT;
}

/** Slope of the ground at x: the derivative of `heightAt`. */
export function slopeAt(x: number): number {
  const u = (x - MIDDLE) / HALF;
  return (SCALE / HALF) * (4 * u * (u * u - 1) - TILT);
}

/** Where one step leads: x - stepSize * slope (gradient descent; Cauchy, 1847). */
export function stepFrom(x: number, stepSize: number): number {
  return x - stepSize * slopeAt(x);
}

/** Where the ground is level: the small valley, the hilltop between, and the deep valley. */
export const LEVEL = { small: levelIn(1, 4), top: levelIn(4, 7), deep: levelIn(7, 11) } as const;

/** The root of the slope between two places where it has opposite signs, by bisection. */
function levelIn(low: number, high: number): number {
  const rising = slopeAt(high) > 0;
  let [from, to] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2;
    if (slopeAt(middle) > 0 === rising) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/** What a step came to; the first that fits. */
export type StepOutcome =
  /** It ended outside the picture. */
  | 'away'
  /** The ground is level underfoot, in one of the valleys or on the top between them. */
  | 'small-valley'
  | 'deep-valley'
  | 'hilltop'
  /** It ended higher than it began. */
  | 'climbed'
  /** It flew over the hilltop into the other valley. */
  | 'over-the-top'
  /** It passed the bottom and ended on the slope across. */
  | 'across-the-valley'
  | 'downhill';

/** Below this the ground feels level. */
const LEVEL_SLOPE = 0.02;

/** What became of a step from one place to another. */
export function outcomeOf(from: number, to: number): StepOutcome {
  if (!isOnMap(to)) return 'away';
  if (Math.abs(slopeAt(to)) < LEVEL_SLOPE) {
    const { small, top, deep } = LEVEL;
    const nearest = [small, top, deep].reduce((a, b) =>
      Math.abs(b - to) < Math.abs(a - to) ? b : a,
    );
    return nearest === small ? 'small-valley' : nearest === deep ? 'deep-valley' : 'hilltop';
  }
  if (heightAt(to) > heightAt(from)) return 'climbed';
  if (from < LEVEL.top !== to < LEVEL.top) return 'over-the-top';
  return slopeAt(from) > 0 === slopeAt(to) > 0 ? 'downhill' : 'across-the-valley';
}

/** Whether a place is in the picture. */
export function isOnMap(x: number): boolean {
  return x >= LEFT && x <= RIGHT;
}
