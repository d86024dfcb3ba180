// Sharpness: the largest eigenvalue of the Hessian of a loss, by power iteration.
import type { Engine, Rng, Tensor } from '../engine/index.ts';
import { hessianVectorProduct } from '../engine/index.ts';

/**
 * Returns a function that measures the eigenvalue of largest magnitude of the Hessian of `loss`;
 * each call goes on from the vector that the last one found, so that a slowly changing Hessian needs
 * few `rounds`. A Rayleigh quotient: never above the true largest eigenvalue, but for rounding.
 */
export function sharpnessMeter(
  e: Engine,
  rng: Rng,
  loss: () => Tensor,
  parameters: readonly Tensor[],
): (rounds: number) => number {
  let v: Float64Array[] = parameters.map(({ size }) =>
    Float64Array.from({ length: size }, () => rng.normal()),
  );
  return (rounds) => {
    let quotient = 0;
    for (let round = 0; round < rounds; round++) {
      const length = Math.sqrt(product(v, v));
      v = v.map((part) => part.map((x) => x / length));
      const next = hessianVectorProduct(e, loss, parameters, v);
      quotient = product(v, next);
      v = next;
    }
    return quotient;
  };
}

function product(a: readonly Float64Array[], b: readonly Float64Array[]): number {
  let sum = 0;
  for (const [i, part] of a.entries()) {
    for (let j = 0; j < part.length; j++) sum += (part[j] as number) * (b[i]?.[j] as number);
  }
  return sum;
}
