// The final loss of small networks of one width, over several random starts.
import type { Engine, Rng } from '../engine/index.ts';
import { adam, initial } from '../engine/index.ts';
import type { PooledDigits } from './pooled-digits.ts';

const CLASSES = 10;

/**
 * Trains a network with one tanh layer of `width` units on all of `train` at once by Adam, from a
 * random start; yields after each step and returns the loss on `train` at the end.
 */
export function* finalLoss(
  e: Engine,
  rng: Rng,
  train: PooledDigits,
  how: { readonly width: number; readonly steps: number; readonly learningRate: number },
): Generator<void, number, void> {
  const { count, cells, labels } = train;
  const shapes = [
    [cells, how.width],
    [how.width, CLASSES],
  ] as const;
  const [w1, w2] = shapes.map((shape) => e.parameter(initial(rng, 'glorot-normal', shape), shape));
  const [b1, b2] = shapes.map(([, n]) => e.parameter(new Float64Array(n), [n]));
  if (!w1 || !w2 || !b1 || !b2) throw new Error('two layers have two weights and two biases');
  const optimiser = adam([w1, b1, w2, b2], { learningRate: how.learningRate });
  const loss = () => {
    const hidden = e.tanh(e.dense(e.tensor(train.inputs, [count, cells]), w1, b1));
    return e.softmaxCrossEntropy(e.dense(hidden, w2, b2), labels);
  };
  for (let step = 0; step < how.steps; step++) {
    e.step(() => {
      e.backward(loss());
      optimiser.step();
    });
    yield;
  }
  return e.step(() => e.noGrad(() => loss().item()));
}
