// Logistic regression with a penalty: a strongly convex loss with gradient and Hessian.
import { exact } from '../engine/index.ts';
import type { Derivatives } from './critical-search.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

export interface LogisticTask {
  /** [n, p], row-major; a column of ones among them is the bias. */
  readonly inputs: Float64Array;
  /** [n], 1 or -1. */
  readonly signs: Float64Array;
  readonly penalty: number;
}

/**
 * L(theta) = mean of log(1 + exp(-sign theta . x)) + penalty / 2 |theta|^2, with derivatives. The
 * first part is convex, so L is penalty-strongly convex.
 */
export function logistic(
  { inputs, signs, penalty }: LogisticTask,
  theta: Float64Array,
): Derivatives {
  const p = theta.length;
  const n = signs.length;
  const gradient = theta.map((value) => penalty * value);
  const hessian = new Float64Array(p * p);
  for (let j = 0; j < p; j++) hessian[j * p + j] = penalty;
  let loss = theta.reduce((sum, value) => sum + (penalty / 2) * value * value, 0);
  for (let i = 0; i < n; i++) {
    const x = inputs.subarray(i * p, (i + 1) * p);
    const sign = signs[i] as number;
    const margin = sign * x.reduce((sum, value, j) => sum + value * (theta[j] as number), 0);
    const tail = exact.exp(-Math.abs(margin));
    loss += (Math.max(0, -margin) + exact.log(1 + tail)) / n;
    const wrong = (margin > 0 ? tail : 1) / (1 + tail);
    const weight = (wrong * (1 - wrong)) / n;
    for (let j = 0; j < p; j++) {
      const xj = x[j] as number;
      gradient[j] = (gradient[j] as number) - (sign * wrong * xj) / n;
      for (let k = 0; k < p; k++) {
        const at = j * p + k;
        hessian[at] = (hessian[at] as number) + weight * xj * (x[k] as number);
      }
    }
  }
  return { loss, gradient, hessian };
}

/** A bound of the curvature: penalty plus a quarter of the largest eigenvalue of X^T X / n. */
export function logisticSmoothness({ inputs, signs, penalty }: LogisticTask): number {
  const n = signs.length;
  const p = inputs.length / n;
  const gram = new Float64Array(p * p);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < p; k++) {
        const at = j * p + k;
        const product = (inputs[i * p + j] as number) * (inputs[i * p + k] as number);
        gram[at] = (gram[at] as number) + product / n;
      }
    }
  }
  return penalty + (symmetricEigen(gram, p).values[p - 1] as number) / 4;
}
