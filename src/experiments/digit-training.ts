// Training and testing digit classifiers: batches, steps, accuracy, and several nets side by side.
import type { Engine, Optimiser, Rng } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import { ACTIVATIONS, type ComparedActivation } from './activations.ts';
import type { Mlp } from './deep-mlp.ts';
import { chooseDigits, drawPlaces, partOf } from './digit-parts.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';
import { countRight } from './right-answers.ts';
import { mean } from './statistics.ts';

/** Digits that pass through the network at once when it is tested. */
const TEST_CHUNK = 500;
const SHOW_LOSS_EVERY = 5;

/** A network in a comparison; each has a stream of its own, so that rivals do not disturb it. */
export interface Contender {
  readonly name: ComparedActivation;
  readonly mlp: Mlp;
  readonly optimiser: Optimiser;
  readonly rng: Rng;
}

interface TrainOptions {
  readonly train: DigitSet;
  readonly batch: number;
  readonly steps: number;
  /** Measures a network after `step` steps; called about `measurements` times, and at both ends. */
  measure(contender: Contender, step: number): Generator<Observation, void, void>;
  readonly measurements: number;
}

/**
 * Trains the networks in turns, a step each, and shows the losses in the chart 'loss'. One whose
 * loss is no longer a number is said to have diverged, and is trained and measured no more.
 */
export function* trainSideBySide(
  e: Engine,
  contenders: readonly Contender[],
  { train, batch, steps, measure, measurements }: TrainOptions,
): Generator<Observation, void, void> {
  const every = Math.max(1, Math.round(steps / measurements));
  const running = new Set(contenders);
  for (let step = 0; step <= steps; step++) {
    for (const contender of running) {
      const { name, mlp, optimiser, rng } = contender;
      if (step % every === 0 || step === steps) yield* measure(contender, step);
      if (step === steps) continue;
      const loss = trainStep(e, mlp, optimiser, drawBatch(train, rng, batch));
      if (!Number.isFinite(loss)) {
        running.delete(contender);
        yield { kind: 'scalar', name: `diverged-${name}`, value: step };
        yield diverged(name, step);
      } else if (step % SHOW_LOSS_EVERY === 0) {
        yield { kind: 'point', chart: 'loss', series: name, x: step, y: loss };
      }
    }
    yield { kind: 'progress', done: step, total: steps };
  }
}

/** Label of the step at which a network diverged, for `labelsByActivation`. */
export const DIVERGED = { ko: '손실이 발산한 스텝', en: 'step at which the loss diverged' };

function diverged(name: ComparedActivation, step: number): Observation {
  const { label } = ACTIVATIONS[name];
  return {
    kind: 'text',
    name: `diverged-${name}`,
    text: {
      ko: `${label.ko}: ${step}번째 스텝에서 손실이 발산해 학습을 멈췄습니다. 학습률이나 초기 가중치를 줄여 보세요.`,
      en: `${label.en}: the loss diverged at step ${step}, and training stopped. Try a smaller learning rate or smaller initial weights.`,
    },
  };
}

/** `size` digits of `set`, drawn with replacement. */
export function drawBatch(set: DigitSet, rng: Rng, size: number): DigitSet {
  return chooseDigits(set, drawPlaces(rng, size, set.count));
}

/** One step on the cross-entropy of a batch; returns that loss, as it was before the step. */
export function trainStep(e: Engine, mlp: Mlp, optimiser: Optimiser, batch: DigitSet): number {
  return e.step(() => {
    const x = e.tensor(batch.inputs, [batch.count, DIGIT_PIXELS]);
    const loss = e.softmaxCrossEntropy(mlp.forward(x).logits, batch.labels);
    e.backward(loss);
    optimiser.step();
    return loss.item();
  });
}

/** Share of the digits of `set` whose largest logit is the right one. */
export function accuracy(e: Engine, mlp: Mlp, set: DigitSet): number {
  let right = 0;
  for (const part of chunks(set, TEST_CHUNK)) {
    right += e.step(() =>
      e.noGrad(() => {
        const x = e.tensor(part.inputs, [part.count, DIGIT_PIXELS]);
        return countRight(mlp.forward(x).logits, part.labels);
      }),
    );
  }
  return right / set.count;
}

/** The set in parts of at most `size` digits, which share its memory. */
export function* chunks(set: DigitSet, size: number): Generator<DigitSet, void, void> {
  for (let from = 0; from < set.count; from += size) {
    yield partOf(set, from, Math.min(from + size, set.count));
  }
}

/** The mean input of `set` over all digits and pixels. */
export function meanInput(set: DigitSet): number {
  return mean(set.inputs);
}

/** The set with `mean` subtracted from every input. */
export function centred(set: DigitSet, mean: number): DigitSet {
  return { ...set, inputs: set.inputs.map((value) => value - mean) };
}
