// Batch normalisation without its scale and shift, for showing what it does to a bias.

/**
 * Each column of [rows, columns] with its mean taken off, divided by sqrt(variance + 1e-5), in float64
 * (Ioffe and Szegedy 2015, algorithm 1, without gamma and beta).
 */
export function batchNormalize(values: ArrayLike<number>, columns: number): Float64Array {
  const rows = values.length / columns;
  const normalized = new Float64Array(values.length);
  for (let c = 0; c < columns; c++) {
    const column = Array.from({ length: rows }, (_, r) => values[r * columns + c] as number);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    const variance = column.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / rows;
    const scale = 1 / Math.sqrt(variance + 1e-5);
    column.forEach((value, r) => {
      normalized[r * columns + c] = (value - mean) * scale;
    });
  }
  return normalized;
}
