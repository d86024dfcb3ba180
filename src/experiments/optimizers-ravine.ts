// A ravine, and the paths that optimisers take down it.
import type { Engine, Optimiser, Tensor } from '../engine/index.ts';
import { createEngine, createRng, exact } from '../engine/index.ts';
import type { ChartSpec, Observation } from '../model/index.ts';
import { sampleField } from '../model/index.ts';
import { makeOptimizer, OPTIMIZER_NAMES, type OptimizerName, type Rates } from './optimizer-set.ts';

/** f(x, y) = (u^2 + steepness v^2) / 2, where u runs from BOTTOM along the ravine, v across it. */
export interface Ravine {
  readonly steepness: number;
  /** Between the x-axis and the ravine's floor. */
  readonly degrees: number;
}

/**
 * The best of the grid 1, 1.5, 2, 3, 5, 7 times powers of ten from 0.001 to 0.5, for the loss after 80
 * steps down the default ravine, averaged over the seeds 101 to 105 (momentum 0.9).
 */
export const RAVINE_RATES: Rates = {
  sgd: 0.03,
  momentum: 0.02,
  nesterov: 0.007,
  rmsprop: 0.2,
  adam: 0.5,
  adamw: 0.5,
};

/** Not the origin, to which AdamW's weight decay pulls. */
const BOTTOM = { x: 1.5, y: 0.5 };
const GRID = { columns: 60, rows: 40 };
/** Distance at which a path is given up. */
const LOST = 1e3;

interface Walker {
  readonly name: OptimizerName;
  readonly e: Engine;
  readonly w: Tensor;
  readonly optimiser: Optimiser;
}

interface Turn {
  readonly cos: number;
  readonly sin: number;
}

/** Heights of the ravine over the plane of `chart`. */
export function ravineField(chart: ChartSpec, ravine: Ravine): Observation {
  const turn = turnOf(ravine);
  return sampleField(chart, GRID, (x, y) => heightAt(x, y, ravine, turn));
}

/**
 * All optimisers walk side by side in float64, from one start that the seed shifts a little. Observes
 * the paths, the loss at every step, and at the end its value and the length of the first step along
 * x in learning rates.
 */
export function* walkRavine(
  ravine: Ravine,
  { rates, momentum, steps }: { rates: Rates; momentum: number; steps: number },
  seed: number,
): Generator<Observation, void, void> {
  const turn = turnOf(ravine);
  const rng = createRng(seed);
  const [u, v] = [-4.5 + rng.uniform(-0.5, 0.5), 1 + rng.uniform(-0.3, 0.3)];
  const start = [BOTTOM.x + u * turn.cos - v * turn.sin, BOTTOM.y + u * turn.sin + v * turn.cos];
  const walkers = OPTIMIZER_NAMES.map((name): Walker => {
    const e = createEngine({ backend: 'reference' });
    const w = e.parameter(start, [2]);
    const options = { learningRate: rates[name], momentum };
    return { name, e, w, optimiser: makeOptimizer(name, [w], options) };
  });
  for (let step = 0; step <= steps; step++) {
    for (const walker of walkers) {
      const { name, w } = walker;
      const [x, y] = w.values() as ArrayLike<number> as [number, number];
      if (!(Math.abs(x) + Math.abs(y) < LOST)) continue;
      const loss = heightAt(x, y, ravine, turn);
      yield { kind: 'point', chart: 'paths', series: name, x, y };
      yield { kind: 'point', chart: 'heights', series: name, x: step, y: loss };
      if (step === steps) yield { kind: 'scalar', name: `ravine-${name}`, value: loss };
      else descend(walker, ravine, turn);
      if (step > 0) continue;
      const moved = Math.abs((w.values()[0] as number) - x) / rates[name];
      yield { kind: 'scalar', name: `first-${name}`, value: moved };
    }
  }
}

/** One step on the gradient of the ravine, which is (u, steepness v) turned back. */
function descend({ e, w, optimiser }: Walker, { steepness }: Ravine, turn: Turn): void {
  const [x, y] = w.values() as ArrayLike<number> as [number, number];
  const [u, v] = alongAndAcross(x, y, turn);
  const { cos, sin } = turn;
  const gradient = [u * cos - steepness * v * sin, u * sin + steepness * v * cos];
  e.step(() => e.backward(e.sum(e.mul(w, e.tensor(gradient, [2])))));
  optimiser.step();
}

function heightAt(x: number, y: number, { steepness }: Ravine, turn: Turn): number {
  const [u, v] = alongAndAcross(x, y, turn);
  return (u * u + steepness * v * v) / 2;
}

function alongAndAcross(x: number, y: number, { cos, sin }: Turn): readonly [number, number] {
  const [dx, dy] = [x - BOTTOM.x, y - BOTTOM.y];
  return [dx * cos + dy * sin, dy * cos - dx * sin];
}

function turnOf({ degrees }: Ravine): Turn {
  const angle = (degrees * Math.PI) / 180;
  return { cos: exact.cos(angle), sin: exact.sin(angle) };
}
