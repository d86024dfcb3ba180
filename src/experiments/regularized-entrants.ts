// The networks that regularization compares: each with its method, early stopping with a second one.
import type { Engine } from '../engine/index.ts';
import { partOf } from './digit-parts.ts';
import type { DigitSet } from './digits.ts';
import {
  createLearner,
  type LearnerSettings,
  type Regularizer,
  type Score,
  type Snapshot,
} from './regularized-learner.ts';

/** Of the digits, the share that early stopping trains on at first; the rest is for validation. */
const TRAINED_SHARE = 0.8;
/** Steps between two looks at the validation digits. */
const LOOK_EVERY = 10;

export interface Entrant {
  readonly name: Regularizer;
  /** Trains step number `step`, from 0. */
  step(step: number): void;
  /** Scores the network that the method would hand over now. */
  score(set: DigitSet): Score;
  /** Weights of the first layer of that network. */
  firstWeights(): ArrayLike<number>;
}

/** An entrant that trains on `train`; `retrain` is for early stopping, see `earlyStopping`. */
export function createEntrant(
  e: Engine,
  name: Regularizer,
  train: DigitSet,
  seed: number,
  settings: LearnerSettings & { readonly retrain: boolean },
): Entrant {
  if (name === 'early-stopping') return earlyStopping(e, train, seed, settings);
  const learner = createLearner(e, name, seed, settings);
  return {
    name,
    step: () => learner.step(train),
    score: (set) => learner.score(set),
    firstWeights: () => learner.snapshot()[0] as ArrayLike<number>,
  };
}

/**
 * Trains on part of the digits and finds the step with the least loss on the rest. With `retrain` it
 * hands over a network that has trained on all digits for as many steps (Goodfellow et al. 2016,
 * algorithm 7.2; the second training runs beside the first), else the first network at that step.
 */
function earlyStopping(
  e: Engine,
  digits: DigitSet,
  seed: number,
  settings: LearnerSettings & { readonly retrain: boolean },
): Entrant {
  const seen = Math.round(TRAINED_SHARE * digits.count);
  const train = partOf(digits, 0, seen);
  const validation = partOf(digits, seen, digits.count);
  const scout = createLearner(e, 'none', seed, settings);
  const second = settings.retrain ? createLearner(e, 'none', seed, settings) : undefined;
  const handed = second ?? scout;
  let best: { loss: number; snapshot: Snapshot } | undefined;
  return {
    name: 'early-stopping',
    step(step) {
      if (step % LOOK_EVERY === 0) {
        const { loss } = scout.score(validation);
        if (best === undefined || loss < best.loss) best = { loss, snapshot: handed.snapshot() };
      }
      scout.step(train);
      second?.step(digits);
    },
    score: (set) => handed.score(set, best?.snapshot),
    firstWeights: () => (best?.snapshot ?? handed.snapshot())[0] as ArrayLike<number>,
  };
}
