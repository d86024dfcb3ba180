// The deep, narrow ReLU network that composes the tent map with itself.
import type { Engine } from '../engine/index.ts';

/** What the network gives after some hidden layers, at each x. */
export interface SawtoothLayer {
  /** The tent map composed with itself: 2^layers straight pieces on [0, 1]. */
  readonly tooth: Float64Array;
  /** x - sum of tooth_s / 4^s, which interpolates x^2 at the multiples of 2^-layers. */
  readonly square: Float64Array;
}

/**
 * Runs a network of `layers` hidden layers of 3 ReLU units on points of [0, 1] (Telgarsky, COLT 2016;
 * Yarotsky, Neural Networks 94, 2017). Two units a layer make the tent map
 * g(x) = 2 relu(x) - 4 relu(x - 1/2); the third carries the sum, which is never negative, so that
 * ReLU lets it pass. Entry k - 1 of the result is read after k hidden layers.
 */
export function runSawtooth(e: Engine, layers: number, xs: Float64Array): SawtoothLayer[] {
  return e.step(() =>
    e.noGrad(() => {
      // The state has two columns, tooth and square; both start as x.
      let state = e.tensor(Array.from(xs, (x) => [x, x]).flat(), [xs.length, 2]);
      const intoHidden = e.tensor([1, 1, 0, 0, 0, 1], [2, 3]);
      const hiddenBias = e.tensor([0, -0.5, 0], [3]);
      let share = 1;
      return Array.from({ length: layers }, () => {
        share /= 4;
        const hidden = e.relu(e.dense(state, intoHidden, hiddenBias));
        state = e.matmul(hidden, e.tensor([2, -2 * share, -4, 4 * share, 0, 1], [3, 2]));
        const values = state.values();
        return {
          tooth: Float64Array.from(xs, (_, i) => values[2 * i] as number),
          square: Float64Array.from(xs, (_, i) => values[2 * i + 1] as number),
        };
      });
    }),
  );
}

/**
 * The number of straight pieces of a function given at equally spaced points: one more than the
 * points at which the slope changes. Exact when every corner lies on a point and the values have no
 * rounding error, as those of the sawtooth at multiples of a power of two.
 */
export function countPieces(values: ArrayLike<number>): number {
  let pieces = 1;
  for (let i = 1; i + 1 < values.length; i++) {
    const before = (values[i] as number) - (values[i - 1] as number);
    const after = (values[i + 1] as number) - (values[i] as number);
    if (before !== after) pieces++;
  }
  return pieces;
}
