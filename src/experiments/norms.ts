// Lengths of vectors, and how far two of them are apart.

/** Euclidean length. */
export function norm(x: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += (x[i] as number) * (x[i] as number);
  return Math.sqrt(squares);
}

/** |a - b| / (|a| + |b|) with Euclidean norms; 0 when both are 0. */
export function relativeError(a: readonly number[], b: readonly number[]): number {
  const apart = norm(a.map((value, i) => value - (b[i] as number)));
  return apart === 0 ? 0 : apart / (norm(a) + norm(b));
}
