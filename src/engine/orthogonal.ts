// Random vectors at right angles to each other.
import type { Rng } from './rng.ts';

/**
 * `count` vectors of `length` >= count numbers, one after the other, each of length 1 and at right
 * angles to the others, evenly distributed over all such sets: Gram-Schmidt on normal vectors,
 * whose lengths stay positive (Mezzadri, How to generate random matrices from the classical compact
 * groups, 2007). Subtracts the projections twice, so that rounding cannot spoil the angles.
 */
export function orthogonalRows(rng: Rng, count: number, length: number): Float64Array {
  const rows = new Float64Array(count * length).map(() => rng.normal());
  for (let i = 0; i < count; i++) {
    const row = rows.subarray(i * length, (i + 1) * length);
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const other = rows.subarray(j * length, (j + 1) * length);
        const projection = dot(row, other);
        for (let k = 0; k < length; k++) {
          row[k] = (row[k] as number) - projection * (other[k] as number);
        }
      }
    }
    const norm = Math.sqrt(dot(row, row));
    for (let k = 0; k < length; k++) row[k] = (row[k] as number) / norm;
  }
  return rows;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
