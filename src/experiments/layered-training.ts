// Training and testing layered networks on digits, each with streams of its own.
import type { Engine, Optimiser, Rng, Tensor } from '../engine/index.ts';
import { createRng } from '../engine/index.ts';
import { chooseDigits, drawPlaces } from './digit-parts.ts';
import type { DigitSet } from './digits.ts';
import type { LayeredMlp, Pass } from './layered-mlp.ts';
import { countRight } from './right-answers.ts';

/** A network in training: `batches` draws its mini-batches, `noise` its masks. */
export interface Learner {
  readonly mlp: LayeredMlp;
  readonly optimiser: Optimiser;
  readonly batches: Rng;
  readonly noise: Rng;
}

/** Runs the digits of `set` through the network. */
export function logitsOf(e: Engine, mlp: LayeredMlp, set: DigitSet, pass: Pass): Tensor {
  return mlp.forward(e.tensor(set.inputs, [set.count, mlp.spec.inputs]), pass);
}

/** One step on a mini-batch drawn with replacement; returns its loss, as it was before the step. */
export function learn(e: Engine, learner: Learner, train: DigitSet, batch: number): number {
  const { mlp, optimiser, batches, noise } = learner;
  const part = chooseDigits(train, drawPlaces(batches, batch, train.count));
  return e.step(() => {
    const logits = logitsOf(e, mlp, part, { training: true, rng: noise });
    const loss = e.softmaxCrossEntropy(logits, part.labels);
    e.backward(loss);
    optimiser.step();
    return loss.item();
  });
}

export interface Score {
  /** Share of digits whose largest logit is the right one. */
  readonly accuracy: number;
  /** Mean cross-entropy. */
  readonly loss: number;
}

/** How well the network does on `set` in evaluation mode, or as `pass` says. */
export function scoreOf(
  e: Engine,
  mlp: LayeredMlp,
  set: DigitSet,
  pass: Pass = { training: false, rng: createRng(0) },
): Score {
  return e.step(() =>
    e.noGrad(() => {
      const logits = logitsOf(e, mlp, set, pass);
      const loss = e.softmaxCrossEntropy(logits, set.labels).item();
      return { accuracy: countRight(logits, set.labels) / set.count, loss };
    }),
  );
}
