// Contract of kernels: matrix products.
import type { Pointer } from '../backend.ts';

export interface ProductKernels {
  /**
   * c [m, n] = a [m, k] b [k, n], with c[i, j] at c + i cRow + j, a[i, p] at a + i aRow + p aColumn,
   * b[p, j] at b + p bRow + j bColumn; of each pair aRow, aColumn and bRow, bColumn one is 1. So for
   * each of the batch: matrices of c are m cRow apart, of a m k, of b k n.
   */
  gemm(
    c: Pointer,
    cRow: number,
    a: Pointer,
    aRow: number,
    aColumn: number,
    b: Pointer,
    bRow: number,
    bColumn: number,
    m: number,
    n: number,
    k: number,
    batch: number,
  ): void;
}
