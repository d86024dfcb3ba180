// The shape of a two-dimensional slice of a loss: where it bends downwards, and how high its rim is.
import { median } from './statistics.ts';

/** Values on a square grid, row after row. */
export interface Slice {
  readonly side: number;
  readonly values: Float32Array;
}

/** A curvature below this share of the other one, and negative, counts as bending down. */
const NOTICEABLE = 0.1;

/**
 * The share of inner grid points at which the slice is plainly not convex: of the two eigenvalues of
 * its matrix of second differences the lower is below minus a tenth of the other's magnitude.
 */
export function nonConvexShare({ side, values }: Slice): number {
  const at = (row: number, column: number) => values[row * side + column] as number;
  let [bends, all] = [0, 0];
  for (let i = 1; i < side - 1; i++) {
    for (let j = 1; j < side - 1; j++) {
      const xx = at(i, j + 1) - 2 * at(i, j) + at(i, j - 1);
      const yy = at(i + 1, j) - 2 * at(i, j) + at(i - 1, j);
      const xy = (at(i + 1, j + 1) - at(i + 1, j - 1) - at(i - 1, j + 1) + at(i - 1, j - 1)) / 4;
      const middle = (xx + yy) / 2;
      const apart = Math.sqrt(((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy);
      all++;
      if (middle - apart < -NOTICEABLE * Math.abs(middle + apart)) bends++;
    }
  }
  return bends / all;
}

/** The median of the values on the edge of the grid. */
export function rimMedian({ side, values }: Slice): number {
  const last = side - 1;
  const rim = [...values].filter((_, i) => {
    const [row, column] = [Math.floor(i / side), i % side];
    return row === 0 || column === 0 || row === last || column === last;
  });
  return median(rim);
}
