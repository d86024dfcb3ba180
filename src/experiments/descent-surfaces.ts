// Surfaces over two parameters whose slopes are known by formula, for watching gradient descent.

export type Pair = readonly [number, number];

export interface Surface {
  value(at: Pair): number;
  gradient(at: Pair): Pair;
  /** The deepest first. */
  readonly minima: readonly Pair[];
  /** Unit vector of the axis along which the surface is cut for a picture of one dimension. */
  readonly cut: Pair;
  /** Half the side of the square around the origin that pictures show. */
  readonly reach: number;
  /** A point from which the path runs into a saddle point; without one there is none. */
  readonly ridge?: Pair;
}

/** The directions of least and greatest curvature of the bowl; neither is an axis of the picture. */
export const FLAT: Pair = [0.8, 0.6];
export const STEEP: Pair = [-0.6, 0.8];

/** (m a^2 + l b^2) / 2 with a and b the coordinates along FLAT and STEEP; its minimum is 0 at 0. */
export function bowl(m: number, l: number): Surface {
  return {
    value: (at) => (m * square(along(at, FLAT)) + l * square(along(at, STEEP))) / 2,
    gradient: (at) => {
      const [a, b] = [m * along(at, FLAT), l * along(at, STEEP)];
      return [a * FLAT[0] + b * STEEP[0], a * FLAT[1] + b * STEEP[1]];
    },
    minima: [[0, 0]],
    cut: STEEP,
    reach: 2,
  };
}

/** x at the saddle point of twoValleys; a binary fraction, so that rounding does not push it off. */
const SADDLE_X = 1 / 8;
/** Makes x^3 - x + TILT vanish at SADDLE_X. */
const TILT = 63 / 512;

/** (x^2 - 1)^2 / 4 + TILT x + y^2 / 2, raised so that the deeper of its two minima is at 0. */
export function twoValleys(): Surface {
  const height = ([x, y]: Pair) => square(x * x - 1) / 4 + TILT * x + (y * y) / 2;
  // x^3 - x + TILT = (x - 1/8) (x^2 + x/8 - 63/64)
  const root = Math.sqrt(1 / 64 + 63 / 16);
  const deep: Pair = [(-SADDLE_X - root) / 2, 0];
  const shallow: Pair = [(-SADDLE_X + root) / 2, 0];
  const lowest = height(deep);
  return {
    value: (at) => height(at) - lowest,
    gradient: ([x, y]) => [x * (x * x - 1) + TILT, y],
    minima: [deep, shallow],
    cut: [1, 0],
    reach: 2,
    ridge: [SADDLE_X, 1.6],
  };
}

const square = (x: number): number => x * x;

/** The coordinate of `at` along a unit vector. */
export function along(at: Pair, unit: Pair): number {
  return at[0] * unit[0] + at[1] * unit[1];
}

export function length([x, y]: Pair): number {
  return Math.sqrt(x * x + y * y);
}

/** theta - eta grad L(theta) */
export function descend(surface: Surface, at: Pair, rate: number): Pair {
  const [gx, gy] = surface.gradient(at);
  return [at[0] - rate * gx, at[1] - rate * gy];
}
