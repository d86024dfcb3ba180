// Small models on pooled digits whose loss can be taken on any batch: linear ones and a tanh network.
import type { Engine, Rng, Tensor } from '../engine/index.ts';
import { initial } from '../engine/index.ts';
import type { PooledDigits } from './pooled-digits.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const CLASSES = 10;
const HIDDEN = 20;

/**
 * least-squares: a linear map to one-hot targets, half the mean squared length of the error;
 * softmax: a linear map, cross-entropy; network: the same after a tanh layer of 20 units.
 */
export type ModelName = 'least-squares' | 'softmax' | 'network';

export interface DigitLoss {
  readonly parameters: readonly Tensor[];
  /** Mean loss on a batch; `spoil` may change the inputs, as dropout does. */
  loss(batch: PooledDigits, spoil?: (x: Tensor) => Tensor): Tensor;
}

/** The model with Glorot's initial weights and biases of 0. */
export function createDigitLoss(e: Engine, rng: Rng, cells: number, model: ModelName): DigitLoss {
  const sizes = model === 'network' ? [cells, HIDDEN, CLASSES] : [cells, CLASSES];
  const weights: Tensor[] = [];
  const biases: Tensor[] = [];
  for (const [layer, inputs] of sizes.slice(0, -1).entries()) {
    const shape = [inputs, sizes[layer + 1] as number] as const;
    weights.push(e.parameter(initial(rng, 'glorot-normal', shape), shape));
    biases.push(e.parameter(new Float64Array(shape[1]), [shape[1]]));
  }
  return {
    parameters: [...weights, ...biases],
    loss({ count, inputs, labels }, spoil = (x) => x) {
      let h = spoil(e.tensor(inputs, [count, cells]));
      for (const [layer, weight] of weights.entries()) {
        h = e.dense(h, weight, biases[layer]);
        if (layer < weights.length - 1) h = e.tanh(h);
      }
      if (model !== 'least-squares') return e.softmaxCrossEntropy(h, labels);
      const targets = new Float32Array(count * CLASSES);
      labels.forEach((label, i) => {
        targets[i * CLASSES + label] = 1;
      });
      return e.scale(e.meanSquaredError(h, e.tensor(targets, [count, CLASSES])), CLASSES / 2);
    },
  };
}

/**
 * The largest curvature of a linear model's loss on `set`, from the largest eigenvalue k of
 * X^T X / n with a column of ones in X for the bias. For least squares the Hessian is X^T X / n for
 * each output, so it is k, exactly. For softmax it is at most k / 2 at any weights, since
 * diag(p) - p p^T <= I / 2 for probabilities p (Böhning 1992).
 */
export function linearCurvature(set: PooledDigits, model: 'least-squares' | 'softmax'): number {
  const { count, cells, inputs } = set;
  const n = cells + 1;
  const gram = new Float64Array(n * n);
  const row = new Float64Array(n).fill(1);
  for (let i = 0; i < count; i++) {
    row.set(inputs.subarray(i * cells, (i + 1) * cells));
    for (let p = 0; p < n; p++) {
      for (let q = 0; q < n; q++) {
        const at = p * n + q;
        gram[at] = (gram[at] as number) + ((row[p] as number) * (row[q] as number)) / count;
      }
    }
  }
  const largest = symmetricEigen(gram, n).values[n - 1] as number;
  return model === 'softmax' ? largest / 2 : largest;
}
