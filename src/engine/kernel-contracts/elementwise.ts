// Contract of kernels: elementwise arithmetic and sums.
import type { Pointer } from '../backend.ts';

export interface ElementwiseKernels {
  fill(y: Pointer, n: number, value: number): void;
  /** Accumulates: y += k x */
  accumulate(y: Pointer, x: Pointer, n: number, k: number): void;
  scale(y: Pointer, x: Pointer, n: number, k: number): void;
  /** y[i] = a[i] + b[i mod m]; so too subtract, multiply and divide. */
  add(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  subtract(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  multiply(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  divide(y: Pointer, a: Pointer, b: Pointer, n: number, m: number): void;
  /** y[j] = k sum_i x[i, j] */
  sumRows(y: Pointer, x: Pointer, rows: number, m: number, k: number): void;
  /** y[j] = sum_i a[i, j] b[i, j] */
  multiplySumRows(y: Pointer, a: Pointer, b: Pointer, rows: number, m: number): void;
  /** y[0] = k sum x */
  sum(y: Pointer, x: Pointer, n: number, k: number): void;
  /** dx[i] = k dy[0] */
  sumBackward(dx: Pointer, dy: Pointer, n: number, k: number): void;
}
