// A tilted double well, and descent in it with momentum and noise.
import type { Rng } from '../engine/index.ts';

/** f(x) = x^4 / 4 - x^2 / 2 + tilt x: for 0 < tilt < 2 / sqrt(27) a deep well left, a shallow one right. */
export function height(x: number, tilt: number): number {
  return (x * x * x * x) / 4 - (x * x) / 2 + tilt * x;
}

/** f'(x) = x^3 - x + tilt. */
export function slope(x: number, tilt: number): number {
  return x * x * x - x + tilt;
}

/** The top of the barrier between the wells: the middle root of f', to about 1e-15. */
export function barrierTop(tilt: number): number {
  // f' falls between its turning points -1/sqrt(3) and 1/sqrt(3), so bisection is safe.
  let [low, high] = [-1 / Math.sqrt(3), 1 / Math.sqrt(3)];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slope(middle, tilt) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface Descent {
  readonly tilt: number;
  readonly learningRate: number;
  /** Heavy ball (Polyak 1964): v = momentum v + g; x = x - learningRate v. */
  readonly momentum: number;
  /** Standard deviation of the normal noise on each gradient at the start; it fades evenly to 0. */
  readonly noise: number;
  readonly steps: number;
}

/** The positions from `start` on, one for each step; they stop where a position leaves [-100, 100]. */
export function* descend(start: number, how: Descent, rng: Rng): Generator<number, void, void> {
  let x = start;
  let v = 0;
  yield x;
  for (let step = 0; step < how.steps && Math.abs(x) <= 100; step++) {
    const spread = how.noise * (1 - step / how.steps);
    const g = slope(x, how.tilt) + (spread > 0 ? rng.normal(0, spread) : 0);
    v = how.momentum * v + g;
    x -= how.learningRate * v;
    yield x;
  }
}

/** Where the descent from `start` ends; one without noise is over once it is at rest. */
export function endOf(start: number, how: Descent, rng: Rng): number {
  let end = start;
  for (const x of descend(start, how, rng)) {
    const moved = Math.abs(x - end);
    end = x;
    if (how.noise === 0 && moved < AT_REST && Math.abs(slope(x, how.tilt)) < AT_REST) break;
  }
  return end;
}

/** Of step and slope together; near a well either of them alone passes 0 while the ball swings. */
const AT_REST = 1e-12;
