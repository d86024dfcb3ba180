// One epoch of training with mini-batches of several sizes, from the same start.
import { createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { samplerOf } from './batch-gradients.ts';
import { createMlp } from './deep-mlp.ts';
import { chooseDigits } from './digit-parts.ts';
import { trainStep } from './digit-training.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

/** Of the mini-batches that train for an epoch. */
export const EPOCH_SIZES = [4, 16, 64, 256, 1024] as const;

/** The size whose learning rate is the given one. */
const BASE = 16;
const MEASUREMENTS = 8;

/** The network of this experiment: one hidden layer of ReLU units. */
export const NETWORK = {
  inputs: DIGIT_PIXELS,
  depth: 1,
  width: 16,
  outputs: 10,
  activation: 'relu',
  initialization: 'matched',
} as const;

export interface EpochOptions {
  readonly train: DigitSet;
  readonly watched: DigitSet;
  readonly rate: number;
  readonly scaling: 'same' | 'linear';
}

/** Says that one more gradient has been taken, or work that takes as long as so many. */
export type Tick = (gradients?: number) => Observation;

/** Updates of all sizes together in an epoch of so many examples. */
export function epochUpdates(examples: number): number {
  return EPOCH_SIZES.reduce((sum, size) => sum + Math.floor(examples / size), 0);
}

/** Observes the loss against the examples seen, and at the end, with the number of updates. */
export function* trainEpochs(
  { train, watched, rate, scaling }: EpochOptions,
  seed: number,
  tick: Tick,
): Generator<Observation, void, void> {
  for (const size of EPOCH_SIZES) {
    const e = createEngine();
    const rng = createRng(seed);
    const mlp = createMlp(e, rng, NETWORK);
    const learningRate = scaling === 'linear' ? (rate * size) / BASE : rate;
    const optimiser = sgd(mlp.parameters, { learningRate });
    const next = samplerOf('shuffled', train, rng);
    const updates = Math.floor(train.count / size);
    const every = Math.max(1, Math.round(updates / MEASUREMENTS));
    for (let step = 0; step <= updates; step++) {
      if (step % every === 0 || step === updates) {
        const y = e.step(() =>
          e.noGrad(() => {
            const { logits } = mlp.forward(e.tensor(watched.inputs, [watched.count, DIGIT_PIXELS]));
            return e.softmaxCrossEntropy(logits, watched.labels).item();
          }),
        );
        yield { kind: 'point', chart: 'epoch', series: `size-${size}`, x: step * size, y };
        if (step === updates) yield { kind: 'scalar', name: `epoch-${size}`, value: y };
      }
      if (step === updates) continue;
      trainStep(e, mlp, optimiser, chooseDigits(train, next(size)));
      yield tick();
    }
  }
}
