// Finding critical points of a function whose Hessian is known, and classifying them.

import { norm } from './norms.ts';
import { type Eigen, solveWith, symmetricEigen } from './symmetric-eigen.ts';

export interface Derivatives {
  readonly loss: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

export type At = (x: Float64Array) => Derivatives;

export interface Critical {
  readonly x: Float64Array;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly eigen: Eigen;
}

export type Kind = 'minimum' | 'saddle' | 'maximum' | 'undecided';

const ZERO_GRADIENT = 1e-11;
const ZERO_CURVATURE = 1e-7;
const LONGEST_STEP = 1;
const MAX_STEPS = 200;

/**
 * From `start` by steps -|H|^-1 g, where |H| has the absolute eigenvalues (the saddle-free Newton
 * method, Dauphin et al. 2014), each halved until the loss falls; then by 'any'. With 'any' by plain
 * Newton steps -H^-1 g, which go to critical points of every kind. Undefined when the gradient does
 * not come to 0 (norm 1e-11) within 200 steps.
 */
export function findCritical(
  at: At,
  start: Float64Array,
  search: 'descend' | 'any',
): Critical | undefined {
  let x = start;
  let here = at(x);
  for (let step = 0; step < MAX_STEPS; step++) {
    const eigen = symmetricEigen(here.hessian, x.length);
    const gradientNorm = norm(here.gradient);
    if (gradientNorm < ZERO_GRADIENT) return { x, loss: here.loss, gradientNorm, eigen };
    const values = eigen.values.map((value) =>
      search === 'descend' ? Math.max(Math.abs(value), ZERO_CURVATURE) : value,
    );
    const move = solveWith({ ...eigen, values }, here.gradient);
    let size = Math.min(1, LONGEST_STEP / norm(move));
    let next = moved(x, move, -size);
    let there = at(next);
    // Close to the minimum rounding hides the fall of the loss; the full step is right there.
    const mustFall = search === 'descend' && gradientNorm > 1e-6;
    while (mustFall && !(there.loss < here.loss) && size > 1e-8) {
      size /= 2;
      next = moved(x, move, -size);
      there = at(next);
    }
    [x, here] = [next, there];
  }
  return undefined;
}

/** What the signs of the Hessian's eigenvalues say; 'undecided' when one is 0 within 1e-7. */
export function kindOf({ eigen: { values } }: Critical): Kind {
  if (values.some((value) => Math.abs(value) < ZERO_CURVATURE)) return 'undecided';
  if ((values[0] as number) > 0) return 'minimum';
  return (values[values.length - 1] as number) < 0 ? 'maximum' : 'saddle';
}

/**
 * Whether two critical points have the same loss and the same eigenvalues, as those have that differ
 * in the order or the signs of hidden units alone.
 */
export function isCopy(a: Critical, b: Critical): boolean {
  const close = (x: number, y: number) => Math.abs(x - y) < 1e-6 * (1 + Math.abs(x));
  return (
    close(a.loss, b.loss) &&
    a.eigen.values.every((value, i) => close(value, b.eigen.values[i] as number))
  );
}

/** x + size * direction. */
export function moved(x: Float64Array, direction: ArrayLike<number>, size: number): Float64Array {
  return x.map((value, i) => value + size * (direction[i] as number));
}
