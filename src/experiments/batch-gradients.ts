// Gradients of mini-batches at fixed weights: how mini-batches are drawn, and what each one gives.
import type { Engine, Rng } from '../engine/index.ts';
import { sgd } from '../engine/index.ts';
import type { Mlp } from './deep-mlp.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

export type Sampling = 'replacement' | 'shuffled' | 'sorted' | 'one-sided';

/** Gives the indices of the next mini-batch of `size`. */
export type Sampler = (size: number) => Uint32Array;

/**
 * A source of mini-batches of `set`. 'replacement': every example is drawn from all, independently.
 * 'shuffled': in a random order, a new one after each round; what is left at the end of a round and
 * does not fill a mini-batch is passed over. 'sorted': the same without shuffling, from a random
 * place on, in the order of the labels. 'one-sided': as 'replacement', from labels 0 to 4 alone.
 */
export function samplerOf(sampling: Sampling, set: DigitSet, rng: Rng): Sampler {
  const all = Uint32Array.from({ length: set.count }, (_, i) => i);
  if (sampling === 'replacement' || sampling === 'one-sided') {
    const pool =
      sampling === 'replacement' ? all : all.filter((i) => (set.labels[i] as number) < 5);
    return (size) => Uint32Array.from({ length: size }, () => pool[rng.int(pool.length)] as number);
  }
  if (sampling === 'sorted') {
    const order = all.toSorted((a, b) => (set.labels[a] as number) - (set.labels[b] as number));
    return (size) => {
      const from = rng.int(set.count);
      return Uint32Array.from({ length: size }, (_, i) => order[(from + i) % set.count] as number);
    };
  }
  let order = rng.permutation(set.count);
  let at = 0;
  return (size) => {
    if (at + size > set.count) {
      order = rng.permutation(set.count);
      at = 0;
    }
    at += size;
    return order.slice(at - size, at);
  };
}

/** Gives the gradient of the mean loss over a batch, those of all parameters in one row. */
export function gradientReader(e: Engine, mlp: Mlp): (batch: DigitSet) => Float64Array {
  const size = mlp.parameters.reduce((sum, w) => sum + w.size, 0);
  // Never steps: it is there to zero the gradients, which add up otherwise.
  const zeroing = sgd(mlp.parameters, { learningRate: 0 });
  return ({ inputs, labels, count }) => {
    zeroing.zeroGradients();
    e.step(() => {
      const { logits } = mlp.forward(e.tensor(inputs, [count, DIGIT_PIXELS]));
      e.backward(e.softmaxCrossEntropy(logits, labels));
    });
    const row = new Float64Array(size);
    let at = 0;
    for (const w of mlp.parameters) {
      row.set(w.gradient() as ArrayLike<number>, at);
      at += w.size;
    }
    return row;
  };
}

/** |a - b|^2 */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const d = (a[i] as number) - (b[i] as number);
    sum += d * d;
  }
  return sum;
}
