// The gradient of chosen rows of a matrix, kept apart from that of the others, which is zero.
import type { Kernels, Pointer } from './backend.ts';

/**
 * Row indices[i] gets values[i], for i < count. Where values are `shared` by m = `each` rows, row
 * indices[i, j] gets factors[i, j] values[i], for i < count and j < m; the products stand nowhere.
 */
export interface RowGradient {
  readonly indices: Pointer;
  readonly values: Pointer;
  readonly count: number;
  readonly shared?: { readonly factors: Pointer; readonly each: number };
}

/** Adds k times the gradient to rows of the matrix [.., width] at `to`, in order. */
export function accumulateRowGradient(
  kernels: Kernels,
  { to, width }: { readonly to: Pointer; readonly width: number },
  { indices, values, count, shared }: RowGradient,
  k: number,
): void {
  if (shared === undefined) kernels.accumulateRows(to, values, indices, count, width, k);
  else {
    const { factors, each } = shared;
    kernels.accumulateProductRows(to, values, factors, indices, count, each, width, k);
  }
}
