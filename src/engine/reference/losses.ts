// Reference kernels: softmax and the losses.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels } from '../backend.ts';
import { exp, log } from '../exact-math.ts';
import { logistic } from './activations.ts';
import type { Memory } from './memory.ts';

type LossKernels = Pick<
  Kernels,
  | 'softmax'
  | 'softmaxBackward'
  | 'logSoftmax'
  | 'logSoftmaxBackward'
  | 'klDivergence'
  | 'softmaxCrossEntropy'
  | 'softmaxCrossEntropyBackward'
  | 'sigmoidCrossEntropy'
  | 'sigmoidCrossEntropyBackward'
  | 'squaredError'
  | 'squaredErrorBackward'
>;

/** y = softmax(x) for one row of k; returns log sum exp x. */
function softmaxRow(f: Float64Array, y: number, x: number, k: number): number {
  let largest = f[x]!;
  for (let j = 1; j < k; j++) largest = Math.max(largest, f[x + j]!);
  let sum = 0;
  for (let j = 0; j < k; j++) {
    f[y + j] = exp(f[x + j]! - largest);
    sum += f[y + j]!;
  }
  for (let j = 0; j < k; j++) f[y + j]! /= sum;
  return largest + log(sum);
}

export function lossKernels(memory: Memory): LossKernels {
  return {
    softmax: (y, x, rows, k) => {
      for (let i = 0; i < rows * k; i += k) softmaxRow(memory.at, y + i, x + i, k);
    },
    softmaxBackward: (dx, dy, y, rows, k) => {
      const f = memory.at;
      for (let i = 0; i < rows * k; i += k) {
        let dot = 0;
        for (let j = i; j < i + k; j++) dot += f[dy + j]! * f[y + j]!;
        for (let j = i; j < i + k; j++) f[dx + j] = f[y + j]! * (f[dy + j]! - dot);
      }
    },
    logSoftmax: (y, x, rows, k) => {
      const f = memory.at;
      for (let i = 0; i < rows * k; i += k) {
        const logSum = softmaxRow(f, y + i, x + i, k);
        for (let j = i; j < i + k; j++) f[y + j] = f[x + j]! - logSum;
      }
    },
    logSoftmaxBackward: (dx, dy, y, rows, k) => {
      const f = memory.at;
      for (let i = 0; i < rows * k; i += k) {
        let total = 0;
        for (let j = i; j < i + k; j++) total += f[dy + j]!;
        for (let j = i; j < i + k; j++) f[dx + j] = f[dy + j]! - exp(f[y + j]!) * total;
      }
    },
    klDivergence: (loss, logQ, targets, n, rows) => {
      const f = memory.at;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const target = f[targets + i]!;
        if (target !== 0) sum += target * (log(target) - f[logQ + i]!);
      }
      f[loss] = sum / rows;
    },
    softmaxCrossEntropy: (loss, p, x, labels, rows, k) => {
      const f = memory.at;
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        const logSum = softmaxRow(f, p + i * k, x + i * k, k);
        sum += logSum - f[x + i * k + f[labels + i]!]!;
      }
      f[loss] = sum / rows;
    },
    softmaxCrossEntropyBackward: (dx, dLoss, p, labels, rows, k) => {
      const f = memory.at;
      for (let i = 0; i < rows * k; i++) {
        const isLabel = i % k === f[labels + Math.floor(i / k)]! ? 1 : 0;
        f[dx + i] = (f[dLoss]! / rows) * (f[p + i]! - isLabel);
      }
    },
    sigmoidCrossEntropy: (loss, x, targets, n) => {
      const f = memory.at;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const logit = f[x + i]!;
        sum += Math.max(logit, 0) - logit * f[targets + i]! + log(1 + exp(-Math.abs(logit)));
      }
      f[loss] = sum / n;
    },
    sigmoidCrossEntropyBackward: (dx, dLoss, x, targets, n) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) {
        f[dx + i] = (f[dLoss]! / n) * (logistic(f[x + i]!) - f[targets + i]!);
      }
    },
    squaredError: (loss, a, b, n) => {
      const f = memory.at;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const difference = f[a + i]! - f[b + i]!;
        sum += difference * difference;
      }
      f[loss] = sum / n;
    },
    squaredErrorBackward: (da, dLoss, a, b, n) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[da + i] = (f[dLoss]! / n) * 2 * (f[a + i]! - f[b + i]!);
    },
  };
}
