// Optimisers beside each other on handwritten digits, and the search for their learning rates.
import type { Engine, Optimiser, Rng } from '../engine/index.ts';
import { createEngine, createRng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { createMlp, type Mlp } from './deep-mlp.ts';
import { chunks, drawBatch, trainStep } from './digit-training.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';
import { makeOptimizer, OPTIMIZER_NAMES, type OptimizerName, type Rates } from './optimizer-set.ts';

export interface DigitTraining {
  readonly train: DigitSet;
  /** Digits on which the loss is measured. */
  readonly watched: DigitSet;
  readonly batch: number;
  readonly steps: number;
  readonly momentum: number;
}

/** Learning rates that are tried: 1 and 3 times powers of ten, six for each optimiser. */
export const GRID: Readonly<Record<OptimizerName, readonly number[]>> = {
  sgd: [0.01, 0.03, 0.1, 0.3, 1, 3],
  momentum: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
  nesterov: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3],
  rmsprop: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03],
  adam: [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1],
  adamw: [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1],
};

/** The best of GRID for the mean loss after 200 steps over the seeds 101 to 105 (momentum 0.9). */
export const DIGIT_RATES: Rates = {
  sgd: 0.3,
  momentum: 0.03,
  nesterov: 0.1,
  rmsprop: 0.003,
  adam: 0.01,
  adamw: 0.01,
};

const WIDTH = 32;
const MEASURE_EVERY = 20;

interface Learner {
  readonly name: OptimizerName;
  readonly e: Engine;
  readonly mlp: Mlp;
  readonly optimiser: Optimiser;
  /** Each learner draws the same batches. */
  readonly rng: Rng;
}

/** Trains one network with each optimiser, all from the same start and on the same batches. */
export function* trainDigits(
  rates: Rates,
  options: DigitTraining,
  seed: number,
): Generator<Observation, void, void> {
  const { steps } = options;
  const learners = new Set(
    OPTIMIZER_NAMES.map((name) => learner(name, rates[name], options, seed)),
  );
  for (let step = 0; step <= steps; step++) {
    for (const one of learners) {
      const { name } = one;
      if (step % MEASURE_EVERY === 0 || step === steps) {
        const y = lossOf(one, options.watched);
        yield { kind: 'point', chart: 'digits', series: name, x: step, y };
        if (step === steps) yield { kind: 'scalar', name: `digits-${name}`, value: y };
        yield { kind: 'progress', done: step, total: steps };
      }
      if (step === steps || advance(one, options)) continue;
      learners.delete(one);
      yield { kind: 'scalar', name: `diverged-${name}`, value: step };
    }
    yield { kind: 'progress', done: step, total: steps };
  }
}

/**
 * Trains with every rate of the grid and draws the loss at the end against the rate, left out where
 * it diverged. Observes the loss at DIGIT_RATES over that at the best rate, for each optimiser.
 */
export function* searchRates(
  options: DigitTraining,
  seed: number,
): Generator<Observation, void, void> {
  let done = 0;
  const total = OPTIMIZER_NAMES.length * 6;
  for (const name of OPTIMIZER_NAMES) {
    const losses: number[] = [];
    for (const rate of GRID[name]) {
      const one = learner(name, rate, options, seed);
      let alive = true;
      for (let step = 0; alive && step < options.steps; step++) {
        alive = advance(one, options);
        if (step % 50 === 0) yield { kind: 'progress', done: done + step / options.steps, total };
      }
      const y = alive ? lossOf(one, options.watched) : Number.POSITIVE_INFINITY;
      if (alive) yield { kind: 'point', chart: 'grid', series: name, x: rate, y };
      losses.push(y);
      yield { kind: 'progress', done: ++done, total };
    }
    const chosen = losses[GRID[name].indexOf(DIGIT_RATES[name])] as number;
    yield { kind: 'scalar', name: `regret-${name}`, value: chosen / Math.min(...losses) };
  }
}

function learner(
  name: OptimizerName,
  learningRate: number,
  { momentum }: DigitTraining,
  seed: number,
): Learner {
  const e = createEngine();
  const rng = createRng(seed);
  const mlp = createMlp(e, rng, {
    inputs: DIGIT_PIXELS,
    depth: 1,
    width: WIDTH,
    outputs: 10,
    activation: 'relu',
    initialization: 'matched',
  });
  return {
    name,
    e,
    mlp,
    rng,
    optimiser: makeOptimizer(name, mlp.parameters, { learningRate, momentum }),
  };
}

/** One step; false when the loss is no longer a number. */
function advance({ e, mlp, optimiser, rng }: Learner, { train, batch }: DigitTraining): boolean {
  return Number.isFinite(trainStep(e, mlp, optimiser, drawBatch(train, rng, batch)));
}

/** Mean cross-entropy over a set. */
function lossOf({ e, mlp }: Learner, set: DigitSet): number {
  let sum = 0;
  for (const { inputs, labels, count } of chunks(set, 500)) {
    sum += e.step(() =>
      e.noGrad(() => {
        const { logits } = mlp.forward(e.tensor(inputs, [count, DIGIT_PIXELS]));
        return e.softmaxCrossEntropy(logits, labels).item() * count;
      }),
    );
  }
  return sum / set.count;
}
