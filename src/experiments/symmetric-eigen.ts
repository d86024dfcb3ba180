// Eigenvalues and eigenvectors of small symmetric matrices.

export interface Eigen {
  /** [n], ascending. */
  readonly values: Float64Array;
  /** [n, n], row-major: row k is the unit eigenvector of values[k]. */
  readonly vectors: Float64Array;
}

/** Off-diagonal squares below this share of all squares count as 0. */
const TOLERANCE = 1e-28;
const MAX_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of the symmetric matrix `matrix` [n, n] (row-major, left as it is) by
 * Jacobi's rotations, sweep after sweep over all pairs (Golub and Van Loan, Matrix Computations,
 * 8.5). Of the order of n^3 operations a sweep; meant for n up to about 60.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const total = a.reduce((sum, x) => sum + x * x, 0);
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a, n) > TOLERANCE * total; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => (a[i * n + i] as number) - (a[j * n + j] as number),
  );
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    vectors.set(v.subarray(from * n, (from + 1) * n), to * n);
  });
  return { values: Float64Array.from(order, (i) => a[i * n + i] as number), vectors };
}

/** The x with matrix x = b, given the matrix's eigenvalues and eigenvectors; none may be 0. */
export function solveWith({ values, vectors }: Eigen, b: ArrayLike<number>): Float64Array {
  const n = values.length;
  const x = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    let along = 0;
    for (let i = 0; i < n; i++) along += (vectors[k * n + i] as number) * (b[i] as number);
    along /= values[k] as number;
    for (let i = 0; i < n; i++) x[i] = (x[i] as number) + along * (vectors[k * n + i] as number);
  }
  return x;
}

function offDiagonal(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) sum += 2 * (a[i * n + j] as number) * (a[i * n + j] as number);
  }
  return sum;
}

/** Turns the plane of axes p and q so that a[p, q] becomes 0; v gathers the turned axes as rows. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number;
  if (apq === 0) return;
  const half = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq);
  const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const [kp, kq] = [a[k * n + p] as number, a[k * n + q] as number];
    a[k * n + p] = c * kp - s * kq;
    a[k * n + q] = s * kp + c * kq;
  }
  for (const m of [a, v]) {
    for (let k = 0; k < n; k++) {
      const [pk, qk] = [m[p * n + k] as number, m[q * n + k] as number];
      m[p * n + k] = c * pk - s * qk;
      m[q * n + k] = s * pk + c * qk;
    }
  }
}
