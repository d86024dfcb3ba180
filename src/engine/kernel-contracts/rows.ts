// Contract of kernels: chosen rows of a matrix of `width` columns; `indices` are whole numbers.
import type { Pointer } from '../backend.ts';

export interface RowKernels {
  /** y[i] = x[indices[i]] */
  gatherRows(y: Pointer, x: Pointer, indices: Pointer, count: number, width: number): void;
  /** y[indices[i]] += k x[i] in the first `columns` columns, in order; a row may come up twice. */
  accumulateRows(
    y: Pointer,
    x: Pointer,
    indices: Pointer,
    count: number,
    width: number,
    columns: number,
    k: number,
  ): void;
}
