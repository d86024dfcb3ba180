// Least squares by Householder QR in float64, and the Legendre basis that keeps it well conditioned.

/**
 * Values of the Legendre polynomials P0 ... P_degree at each x in [-1, 1], one row per x
 * (recurrence (k+1) P_{k+1} = (2k+1) x P_k - k P_{k-1}).
 */
export function legendreRows(xs: ArrayLike<number>, degree: number): Float64Array[] {
  return Array.from(xs, (x) => {
    const row = new Float64Array(degree + 1);
    row[0] = 1;
    if (degree > 0) row[1] = x;
    for (let k = 1; k < degree; k++) {
      row[k + 1] = ((2 * k + 1) * x * (row[k] as number) - k * (row[k - 1] as number)) / (k + 1);
    }
    return row;
  });
}

/**
 * Fits y by the first k columns of `rows`, for every k from 1 to the number of columns: entry k - 1
 * holds the k coefficients. One QR factorisation serves all, since the leading part of R is that of
 * the leading columns. Needs at least as many rows as columns and independent columns.
 */
export function nestedLeastSquares(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
): Float64Array[] {
  const columns = (rows[0] as Float64Array).length;
  const r = rows.map((row) => Float64Array.from(row));
  const rotated = Float64Array.from(y);
  for (let k = 0; k < columns; k++) reflectColumn(r, rotated, k);
  return Array.from({ length: columns }, (_, k) => backSubstitute(r, rotated, k + 1));
}

/** One Householder step: zeroes column k below the diagonal, in `r` and in the right-hand side. */
function reflectColumn(r: readonly Float64Array[], rotated: Float64Array, k: number): void {
  const at = (i: number, j: number) => (r[i] as Float64Array)[j] as number;
  let norm = 0;
  for (let i = k; i < r.length; i++) norm += at(i, k) * at(i, k);
  norm = Math.sqrt(norm);
  // The sign that avoids cancellation.
  const head = at(k, k) + (at(k, k) < 0 ? -norm : norm);
  const v = r.map((_, i) => (i < k ? 0 : i === k ? head : at(i, k)));
  const length = v.reduce((sum, value) => sum + value * value, 0);
  for (let j = k; j < (r[0] as Float64Array).length; j++) {
    let dot = 0;
    for (let i = k; i < r.length; i++) dot += (v[i] as number) * at(i, j);
    const factor = (2 * dot) / length;
    for (let i = k; i < r.length; i++)
      (r[i] as Float64Array)[j] = at(i, j) - factor * (v[i] as number);
  }
  let dot = 0;
  for (let i = k; i < r.length; i++) dot += (v[i] as number) * (rotated[i] as number);
  const factor = (2 * dot) / length;
  for (let i = k; i < r.length; i++)
    rotated[i] = (rotated[i] as number) - factor * (v[i] as number);
}

function backSubstitute(
  r: readonly Float64Array[],
  rotated: Float64Array,
  size: number,
): Float64Array {
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = rotated[i] as number;
    for (let j = i + 1; j < size; j++) {
      rest -= ((r[i] as Float64Array)[j] as number) * (solution[j] as number);
    }
    solution[i] = rest / ((r[i] as Float64Array)[i] as number);
  }
  return solution;
}

/** The value of the fit `coefficients` at the point whose basis values are `row`. */
export function evaluateFit(coefficients: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < coefficients.length; k++) {
    sum += (coefficients[k] as number) * (row[k] as number);
  }
  return sum;
}
