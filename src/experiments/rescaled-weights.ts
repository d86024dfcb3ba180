// What happens when the hidden weights of a network are multiplied by a constant.
import type { Engine, Tensor } from '../engine/index.ts';
import { createRng } from '../engine/index.ts';
import type { DigitSet } from './digits.ts';
import { createLayeredMlp, type LayeredSpec } from './layered-mlp.ts';
import { logitsOf } from './layered-training.ts';
import { norm } from './norms.ts';

export interface Rescaled {
  /** Largest change of a logit over the largest logit. */
  readonly output: number;
  /** Gradient norm of the first layer's weights after, over that before. */
  readonly gradient: number;
}

/** Compares a fresh network with one whose hidden weights are `factor` times larger, on `batch`. */
export function rescaleWeights(
  e: Engine,
  seed: number,
  spec: LayeredSpec,
  batch: DigitSet,
  factor: number,
): Rescaled {
  const probe = (scale: number) => {
    const mlp = createLayeredMlp(e, createRng(seed), { ...spec, scale });
    return e.step(() => {
      const logits = logitsOf(e, mlp, batch, { training: true, rng: createRng(seed) });
      e.backward(e.softmaxCrossEntropy(logits, batch.labels));
      return {
        logits: logits.values(),
        gradient: norm((mlp.weights[0] as Tensor).gradient() ?? []),
      };
    });
  };
  const [before, after] = [probe(1), probe(factor)];
  const changes = after.logits.map((value, i) => Math.abs(value - (before.logits[i] as number)));
  return {
    output: largest(changes) / largest(before.logits.map(Math.abs)),
    gradient: after.gradient / before.gradient,
  };
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return most;
}
