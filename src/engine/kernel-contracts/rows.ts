// Contract of kernels: chosen rows of a matrix of `width` columns; `indices` are whole numbers.
import type { Pointer } from '../backend.ts';

export interface RowKernels {
  /** y[i] = x[indices[i]] */
  gatherRows(y: Pointer, x: Pointer, indices: Pointer, count: number, width: number): void;
  /** Accumulates: y[indices[i]] += x[i], in order. */
  scatterRows(y: Pointer, x: Pointer, indices: Pointer, count: number, width: number): void;
  /** sgdUpdate, without weight decay, of these rows of w and g alone; a row may come up twice. */
  sgdRowsUpdate(
    w: Pointer,
    g: Pointer,
    indices: Pointer,
    count: number,
    width: number,
    learningRate: number,
  ): void;
}
