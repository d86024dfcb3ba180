// Products of batches of matrices, each as it is or transposed.
import type { Kernels, Pointer } from '../backend.ts';

/** Matrices [rows, columns], one after the other; steps in elements. */
export interface Matrices {
  readonly pointer: Pointer;
  readonly rows: number;
  readonly columns: number;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Row-major matrices. */
export function matrices(pointer: Pointer, rows: number, columns: number): Matrices {
  return { pointer, rows, columns, rowStep: columns, columnStep: 1 };
}

/** The same memory read as the transposed matrices. */
export function transposed({ pointer, rows, columns, rowStep, columnStep }: Matrices): Matrices {
  return { pointer, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep };
}

/** c [batch, a.rows, b.columns] = a b, for each of the batch; overwrites c. */
export function multiplyBatch(
  kernels: Kernels,
  batch: number,
  c: Pointer,
  a: Matrices,
  b: Matrices,
): void {
  const [m, n, k] = [a.rows, b.columns, a.columns];
  const { pointer, rowStep, columnStep } = b;
  kernels.gemm(
    c,
    n,
    a.pointer,
    a.rowStep,
    a.columnStep,
    pointer,
    rowStep,
    columnStep,
    m,
    n,
    k,
    batch,
  );
}
