// Contract of kernels: copies between strided arrays, and reductions along one axis.
import type { Pointer } from '../backend.ts';

/** Arrays [outer, n, inner] are reduced along their middle axis to [outer, inner]. */
export interface AxisKernels {
  /**
   * y[sum of i_d yd] = x[sum of i_d xd] for all 0 <= i_d < nd, d = 0 to 4; strides in elements. The
   * innermost loop is the last.
   */
  copyStrided(
    y: Pointer,
    x: Pointer,
    n0: number,
    n1: number,
    n2: number,
    n3: number,
    n4: number,
    y0: number,
    y1: number,
    y2: number,
    y3: number,
    y4: number,
    x0: number,
    x1: number,
    x2: number,
    x3: number,
    x4: number,
  ): void;
  /** y[o, i] = k sum_j x[o, j, i] */
  sumAxis(y: Pointer, x: Pointer, outer: number, n: number, inner: number, k: number): void;
  /** indices[o, i] = the first j of the largest x[o, j, i]; NaN counts as largest. */
  largestIndices(indices: Pointer, x: Pointer, outer: number, n: number, inner: number): void;
  /** The same for the smallest; NaN counts as smallest. */
  smallestIndices(indices: Pointer, x: Pointer, outer: number, n: number, inner: number): void;
  /** y[o, i] = x[o, indices[o, i], i] */
  pickAxis(y: Pointer, x: Pointer, indices: Pointer, outer: number, n: number, inner: number): void;
  /** Accumulates: dx[o, indices[o, i], i] += dy[o, i] */
  pickAxisBackward(
    dx: Pointer,
    dy: Pointer,
    indices: Pointer,
    outer: number,
    n: number,
    inner: number,
  ): void;
}
