// Contract of kernels: softmax and the losses.
import type { Pointer } from '../backend.ts';

export interface LossKernels {
  softmax(y: Pointer, x: Pointer, rows: number, k: number): void;
  softmaxBackward(dx: Pointer, dy: Pointer, y: Pointer, rows: number, k: number): void;
  logSoftmax(y: Pointer, x: Pointer, rows: number, k: number): void;
  logSoftmaxBackward(dx: Pointer, dy: Pointer, y: Pointer, rows: number, k: number): void;
  /** loss[0] = sum t (log t - logQ) / rows over all n targets t; 0 log 0 = 0. */
  klDivergence(loss: Pointer, logQ: Pointer, targets: Pointer, n: number, rows: number): void;
  /** loss[0] = mean over rows; p = softmax(x), kept for the backward pass. */
  softmaxCrossEntropy(
    loss: Pointer,
    p: Pointer,
    x: Pointer,
    labels: Pointer,
    rows: number,
    k: number,
  ): void;
  softmaxCrossEntropyBackward(
    dx: Pointer,
    dLoss: Pointer,
    p: Pointer,
    labels: Pointer,
    rows: number,
    k: number,
  ): void;
  sigmoidCrossEntropy(loss: Pointer, x: Pointer, targets: Pointer, n: number): void;
  sigmoidCrossEntropyBackward(
    dx: Pointer,
    dLoss: Pointer,
    x: Pointer,
    targets: Pointer,
    n: number,
  ): void;
  squaredError(loss: Pointer, a: Pointer, b: Pointer, n: number): void;
  /** Gradient for a; with the operands exchanged, for b. */
  squaredErrorBackward(da: Pointer, dLoss: Pointer, a: Pointer, b: Pointer, n: number): void;
}
