// What can be measured of gradient descent on a surface of two parameters, apart from one path.
import { exact, type Rng } from '../engine/index.ts';
import { along, bowl, descend, length, type Pair, type Surface } from './descent-surfaces.ts';

/** Where a start ended: at the minimum of that number, at a point that is none, or not at rest. */
export type End = number | 'saddle' | 'moving';

/** The gradient is taken for 0 below this norm. */
const AT_REST = 1e-6;

/** Ends of `count` starts drawn from the square, after `steps` steps, with the gradient left there. */
export function endsOfStarts(
  surface: Surface,
  { rate, count, steps }: { rate: number; count: number; steps: number },
  rng: Rng,
): { start: Pair; end: End; slope: number }[] {
  return Array.from({ length: count }, () => {
    const start = drawStart(surface, rng);
    let at = start;
    for (let step = 0; step < steps; step++) at = descend(surface, at, rate);
    const slope = length(surface.gradient(at));
    return { start, end: endOf(surface, at, slope), slope };
  });
}

function endOf({ minima }: Surface, at: Pair, slope: number): End {
  if (!(slope < AT_REST)) return 'moving';
  const found = minima.findIndex(([x, y]) => length([at[0] - x, at[1] - y]) < 1e-3);
  return found < 0 ? 'saddle' : found;
}

/** A point of the inner nine tenths of the square. */
export function drawStart({ reach }: Surface, rng: Rng): Pair {
  return [rng.uniform(-0.9 * reach, 0.9 * reach), rng.uniform(-0.9 * reach, 0.9 * reach)];
}

/** A point at a distance from the origin, in a direction that is drawn. */
export function drawOnCircle(radius: number, rng: Rng): Pair {
  return onCircle(radius, rng.uniform(0, 2 * Math.PI));
}

function onCircle(radius: number, angle: number): Pair {
  return [radius * exact.cos(angle), radius * exact.sin(angle)];
}

/**
 * Of 360 directions a degree apart (the first is drawn), the one in which a step of `h` lowers the
 * loss most; returns how far it is from the negative gradient, in degrees.
 */
export function steepestOff(surface: Surface, at: Pair, h: number, rng: Rng): number {
  const first = rng.uniform(0, 2 * Math.PI);
  let lowest = Number.POSITIVE_INFINITY;
  let best: Pair = [0, 0];
  for (let degree = 0; degree < 360; degree++) {
    const way = onCircle(1, first + (degree * Math.PI) / 180);
    const loss = surface.value([at[0] + h * way[0], at[1] + h * way[1]]);
    if (loss < lowest) [lowest, best] = [loss, way];
  }
  const gradient = surface.gradient(at);
  const size = length(gradient);
  // For small angles the chord between two unit vectors is the angle.
  return (length([best[0] + gradient[0] / size, best[1] + gradient[1] / size]) * 180) / Math.PI;
}

/** Share of `count` drawn points at which minus the gradient is over 45 degrees off the way to 0. */
export function shareOffTarget(surface: Surface, count: number, rng: Rng): number {
  let off = 0;
  for (let i = 0; i < count; i++) {
    const at = drawOnCircle(1, rng);
    const gradient = surface.gradient(at);
    if (along(at, gradient) < Math.sqrt(0.5) * length(gradient)) off++;
  }
  return off / count;
}

/**
 * The rate between stable and divergent steps on a bowl of curvatures m <= l, found by halving the
 * interval up to 4 / l: divergent when the loss grows over the second half of `steps` steps.
 */
export function divergenceRate(m: number, l: number, start: Pair, steps: number): number {
  const surface = bowl(m, l);
  const grows = (rate: number) => {
    let at = start;
    let halfway = 0;
    for (let step = 1; step <= steps; step++) {
      at = descend(surface, at, rate);
      if (step === steps / 2) halfway = surface.value(at);
    }
    return !(surface.value(at) <= halfway);
  };
  let [low, high] = [0, 4 / l];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (grows(middle)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Steps at the best fixed rate of a bowl, 2 / (m + l), until the distance is a millionth. */
export function stepsAtBestRate(m: number, l: number, start: Pair): number {
  const surface = bowl(m, l);
  const goal = length(start) * 1e-6;
  let at = start;
  let steps = 0;
  for (; length(at) > goal && steps < 1e6; steps++) at = descend(surface, at, 2 / (m + l));
  return steps;
}
