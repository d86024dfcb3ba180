// One-hidden-layer ReLU networks of one input: sums of hinges, built by hand to follow a curve.
import type { Engine } from '../engine/index.ts';
import type { Curve } from './curves.ts';
import { gridOf } from './curves.ts';

/** f(x) = offset + sum_i output[i] relu(weight[i] x + bias[i]). */
export interface Hinges {
  readonly weight: Float64Array;
  readonly bias: Float64Array;
  readonly output: Float64Array;
  readonly offset: number;
}

/**
 * The hinges that pass through the curve at each of `knots` (n + 1 of them make n hinges): hinge i
 * starts at knot i and adds the change of slope there, so that the slopes of the chords come out.
 */
export function interpolate(curve: Curve, knots: ArrayLike<number>): Hinges {
  const count = knots.length - 1;
  const at = (i: number) => knots[i] as number;
  const slopes = Array.from(
    { length: count },
    (_, i) => (curve.value(at(i + 1)) - curve.value(at(i))) / (at(i + 1) - at(i)),
  );
  return {
    weight: new Float64Array(count).fill(1),
    bias: Float64Array.from({ length: count }, (_, i) => -at(i)),
    output: Float64Array.from(slopes, (slope, i) => slope - (slopes[i - 1] ?? 0)),
    offset: curve.value(at(0)),
  };
}

/**
 * n + 1 knots that share out the integral of sqrt|f''| equally, the rule that minimises the error of
 * interpolation as n grows (de Boor, A Practical Guide to Splines, chapter III). The integrand is
 * taken from second differences on a grid of 2,048 cells.
 */
export function balancedKnots(curve: Curve, n: number): Float64Array {
  const grid = gridOf(curve.low, curve.high, 2049);
  const values = grid.map((x) => curve.value(x));
  const at = (i: number) => values[Math.min(Math.max(i, 1), values.length - 2)] as number;
  const bend = (i: number) => {
    const centre = Math.min(Math.max(i, 1), values.length - 2);
    const neighbours = (values[centre - 1] as number) + (values[centre + 1] as number);
    return Math.sqrt(Math.abs(neighbours - 2 * at(i)));
  };
  // The share of [grid[i], grid[i + 1]] by the trapezium rule, summed from the left.
  const reached = new Float64Array(grid.length);
  for (let i = 1; i < grid.length; i++) {
    reached[i] = (reached[i - 1] as number) + (bend(i - 1) + bend(i)) / 2;
  }
  const total = reached[grid.length - 1] as number;
  const knots = new Float64Array(n + 1);
  let cell = 0;
  for (let k = 0; k <= n; k++) {
    const wanted = (total * k) / n;
    while (cell < grid.length - 2 && (reached[cell + 1] as number) < wanted) cell++;
    const share = (reached[cell + 1] as number) - (reached[cell] as number);
    const part = share > 0 ? (wanted - (reached[cell] as number)) / share : 0;
    knots[k] =
      (grid[cell] as number) + part * ((grid[cell + 1] as number) - (grid[cell] as number));
  }
  knots[0] = curve.low;
  knots[n] = curve.high;
  return knots;
}

/** The values of the network at each x, computed by the engine as two dense layers. */
export function runHinges(e: Engine, hinges: Hinges, xs: Float64Array): Float64Array {
  const n = hinges.weight.length;
  return e.step(() =>
    e.noGrad(() => {
      const hidden = e.dense(
        e.tensor(xs, [xs.length, 1]),
        e.tensor(hinges.weight, [1, n]),
        e.tensor(hinges.bias, [n]),
      );
      const output = e.tensor(hinges.output, [n, 1]);
      const offset = e.tensor([hinges.offset], [1]);
      return Float64Array.from(e.dense(e.relu(hidden), output, offset).values());
    }),
  );
}

/** The knots -bias/weight that lie strictly inside (low, high), in order. */
export function knotsOf(hinges: Hinges, low: number, high: number): number[] {
  return Array.from(hinges.weight, (w, i) => -(hinges.bias[i] as number) / w)
    .filter((x) => x > low && x < high)
    .sort((a, b) => a - b);
}

/** The largest |network - curve| over `xs`. */
export function largestError(e: Engine, hinges: Hinges, curve: Curve, xs: Float64Array): number {
  const values = runHinges(e, hinges, xs);
  return xs.reduce((worst, x, i) => {
    return Math.max(worst, Math.abs((values[i] as number) - curve.value(x)));
  }, 0);
}
