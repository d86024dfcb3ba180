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
  /** y[i, j] = x[i] . table[indices[i, j]], for i < n and j < m */
  rowProducts(
    y: Pointer,
    x: Pointer,
    table: Pointer,
    indices: Pointer,
    n: number,
    m: number,
    width: number,
  ): void;
  /** dx[i] = sum over j of dy[i, j] table[indices[i, j]] */
  rowProductsBackward(
    dx: Pointer,
    dy: Pointer,
    table: Pointer,
    indices: Pointer,
    n: number,
    m: number,
    width: number,
  ): void;
  /** Accumulates: y[indices[i, j]] += k factors[i, j] x[i], in order; a row may come up twice. */
  accumulateProductRows(
    y: Pointer,
    x: Pointer,
    factors: Pointer,
    indices: Pointer,
    n: number,
    m: number,
    width: number,
    k: number,
  ): void;
}
