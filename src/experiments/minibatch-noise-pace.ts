// The pace of training with mini-batches of several sizes, for the host to time.
import { createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { createMlp } from './deep-mlp.ts';
import { partOf } from './digit-parts.ts';
import { trainStep } from './digit-training.ts';
import type { DigitSet } from './digits.ts';
import { NETWORK, type Tick } from './minibatch-noise-epoch.ts';

/**
 * Examples of a lap by mini-batch size. A lap is long beside the tick of a browser's clock and short
 * enough that the run reports often; small batches are slow, so that fewer examples will do.
 */
const EXAMPLES = new Map([
  [1, 1024],
  [4, 2048],
  [16, 4096],
  [64, 4096],
  [256, 4096],
]);
const LAPS = 7;
/** Takes about as long as so many gradients of the rest of the experiment. */
const LAP_WORK = 60;

/** All that `timeSteps` does, in gradients. */
export const PACE_WORK = (LAPS + 1) * EXAMPLES.size * LAP_WORK;

/**
 * Tells the pace of whole training steps (forward, backward, update) at each size, in laps that take
 * turns so that what else the machine does falls on all sizes alike. The first round warms up and is
 * not told. It has a network of its own and observes nothing that is recorded.
 */
export function* timeSteps(train: DigitSet, tick: Tick): Generator<Observation, void, void> {
  const e = createEngine();
  const mlp = createMlp(e, createRng(0), NETWORK);
  const optimiser = sgd(mlp.parameters, { learningRate: 0.01 });
  for (let lap = 0; lap <= LAPS; lap++) {
    for (const [size, amount] of EXAMPLES) {
      for (let from = 0; from < amount; from += size) {
        trainStep(e, mlp, optimiser, partOf(train, from, from + size));
      }
      if (lap > 0) yield { kind: 'pace', x: size, amount };
      yield tick(LAP_WORK);
    }
  }
}
