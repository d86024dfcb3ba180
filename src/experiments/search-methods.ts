// Ways to lower a loss, from the gradient to blind guessing. Each returns whether it reached the goal.
import { exact, type Rng } from '../engine/index.ts';
import { drawDirection, type SearchTask } from './search-task.ts';

export interface SearchLimits {
  readonly goal: number;
  /** Evaluations and gradients after which a search gives up. */
  readonly most: number;
}

export type SearchMethod = (task: SearchTask, limits: SearchLimits, rng: Rng) => boolean;

/** Gradient descent with the step 1/L, one gradient a step. */
export const followGradient: SearchMethod = (task, { goal, most }) => {
  const theta = new Float64Array(task.dimension);
  while (task.count.gradients < most) {
    const { loss, slope } = task.gradient(theta);
    if (loss <= goal) return true;
    if (slope.every((s) => s === 0)) return false;
    subtract(theta, slope, 1 / task.smoothness);
  }
  return false;
};

/** The same descent, each derivative from one more evaluation: (L(theta + h e_i) - L(theta)) / h. */
export const followDifferences: SearchMethod = (task, { goal, most }) => {
  const theta = new Float64Array(task.dimension);
  const h = 1e-6;
  const slope = new Float64Array(task.dimension);
  while (task.count.evaluations < most) {
    const here = task.value(theta);
    if (here <= goal) return true;
    for (let i = 0; i < task.dimension; i++) {
      const kept = theta[i] as number;
      theta[i] = kept + h;
      slope[i] = (task.value(theta) - here) / h;
      theta[i] = kept;
    }
    if (slope.every((s) => s === 0)) return false;
    subtract(theta, slope, 1 / task.smoothness);
  }
  return false;
};

/**
 * The (1+1) evolution strategy: a normal step from the best point so far, kept unless it is worse; the
 * step grows after a success and shrinks after a failure, in balance at one success in five
 * (Rechenberg 1973).
 */
export const searchNearby: SearchMethod = (task, { goal, most }, rng) => {
  const best = new Float64Array(task.dimension);
  const tried = new Float64Array(task.dimension);
  let lowest = task.value(best);
  let size = 1 / Math.sqrt(task.dimension);
  const shrink = exact.pow(1.5, -1 / 4);
  while (lowest > goal && task.count.evaluations < most) {
    for (let i = 0; i < tried.length; i++) tried[i] = (best[i] as number) + size * rng.normal();
    const loss = task.value(tried);
    const success = loss <= lowest;
    if (success) {
      best.set(tried);
      lowest = loss;
    }
    size *= success ? 1.5 : shrink;
  }
  return lowest <= goal;
};

/** Points drawn evenly from the ball of radius 1 around the start, on whose surface the minimum lies. */
export const guessBlindly: SearchMethod = (task, { goal, most }, rng) => {
  const tried = new Float64Array(task.dimension);
  while (task.count.evaluations < most) {
    const radius = exact.pow(rng.uniform(), 1 / task.dimension);
    drawDirection(tried, rng);
    for (let i = 0; i < tried.length; i++) tried[i] = (tried[i] as number) * radius;
    if (task.value(tried) <= goal) return true;
  }
  return false;
};

function subtract(theta: Float64Array, slope: Float64Array, rate: number): void {
  for (let i = 0; i < theta.length; i++)
    theta[i] = (theta[i] as number) - rate * (slope[i] as number);
}
