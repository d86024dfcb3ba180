// Contract of kernels: chosen rows of a matrix of `width` columns; `indices` are whole numbers.
import type { Pointer } from '../backend.ts';

export interface RowKernels {
  /** y[i] = x[indices[i]] */
  gatherRows(y: Pointer, x: Pointer, indices: Pointer, count: number, width: number): void;
  /** Accumulates: y[indices[i]] += k x[i], in order; a row may come up twice. */
  accumulateRows(
    y: Pointer,
    x: Pointer,
    indices: Pointer,
    count: number,
    width: number,
    k: number,
  ): void;
}
