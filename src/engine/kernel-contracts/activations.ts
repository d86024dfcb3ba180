// Contract of kernels: activation and elementary functions and their derivatives.
import type { Pointer } from '../backend.ts';

export interface ActivationKernels {
  relu(y: Pointer, x: Pointer, n: number): void;
  reluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
  leakyRelu(y: Pointer, x: Pointer, n: number, slope: number): void;
  leakyReluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number, slope: number): void;
  elu(y: Pointer, x: Pointer, n: number, alpha: number): void;
  eluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number, alpha: number): void;
  sigmoid(y: Pointer, x: Pointer, n: number): void;
  /** From the output y, not the input. */
  sigmoidBackward(dx: Pointer, dy: Pointer, y: Pointer, n: number): void;
  tanh(y: Pointer, x: Pointer, n: number): void;
  /** From the output y, not the input. */
  tanhBackward(dx: Pointer, dy: Pointer, y: Pointer, n: number): void;
  gelu(y: Pointer, x: Pointer, n: number): void;
  geluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
  silu(y: Pointer, x: Pointer, n: number): void;
  siluBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
  softplus(y: Pointer, x: Pointer, n: number): void;
  softplusBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
  exp(y: Pointer, x: Pointer, n: number): void;
  /** Natural logarithm: -infinity at 0, NaN below. */
  log(y: Pointer, x: Pointer, n: number): void;
  sqrt(y: Pointer, x: Pointer, n: number): void;
  abs(y: Pointer, x: Pointer, n: number): void;
  absBackward(dx: Pointer, dy: Pointer, x: Pointer, n: number): void;
}
