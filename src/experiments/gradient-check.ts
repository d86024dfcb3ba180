// The gradient check: a network's back-propagation against central differences of its loss.
import type { Batch, GradientMistake, Network } from './from-scratch-networks.ts';
import { relativeError } from './norms.ts';

export interface CheckSettings {
  /** h of (L(w + h) - L(w - h)) / 2h. */
  readonly step: number;
  /** Weights of each array that are compared, drawn at random; all of a smaller array. */
  readonly sampled: number;
  readonly mistake: GradientMistake;
  readonly random: () => number;
}

export interface ArrayCheck {
  /** The array's name, such as w1. */
  readonly name: string;
  readonly compared: number;
  /** |a - n| / (|a| + |n|) over the compared weights, with Euclidean norms; 0 when both are 0. */
  readonly error: number;
}

/**
 * Compares the gradient of the mean loss of a batch, array by array, with
 * (L(w + h) - L(w - h)) / 2h, whose own error is of the order of h^2 plus rounding / h.
 */
export function* checkGradient(
  network: Network,
  batch: Batch,
  { step, sampled, mistake, random }: CheckSettings,
): Generator<ArrayCheck, void, void> {
  const gradient = network.gradient(batch, mistake);
  for (const [name, weights] of Object.entries(network.weights)) {
    const chosen = choose(weights.length, sampled, random);
    const analytic = chosen.map((i) => gradient[name]?.[i] as number);
    const numeric = chosen.map((i) => {
      const kept = weights[i] as number;
      const at = (value: number) => {
        weights[i] = value;
        return network.loss(batch);
      };
      const slope = (at(kept + step) - at(kept - step)) / (2 * step);
      weights[i] = kept;
      return slope;
    });
    yield { name, compared: chosen.length, error: relativeError(analytic, numeric) };
  }
}

/** `count` different indices below `length`, or all of them. */
function choose(length: number, count: number, random: () => number): number[] {
  if (length <= count) return Array.from({ length }, (_, i) => i);
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(random() * length));
  return [...chosen];
}
