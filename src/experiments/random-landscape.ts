// Random Gaussian functions: the law of their critical points, and functions drawn as sums of waves.
import type { Rng } from '../engine/index.ts';
import { exact } from '../engine/index.ts';
import { solveWith, symmetricEigen } from './symmetric-eigen.ts';

export interface CriticalPoint {
  /** The function's value there; the function has mean 0 and variance 1. */
  readonly height: number;
  /** Of the Hessian, ascending. */
  readonly eigenvalues: Float64Array;
}

/** The critical points of a random function by their index, the number of negative eigenvalues. */
export interface IndexLaw {
  /** [d + 1], adding up to 1: the share of critical points with index k. */
  readonly shares: Float64Array;
  /** [d + 1]: their mean height; the function has mean 0 and variance 1. */
  readonly heights: Float64Array;
}

/**
 * The law of the index over the critical points of a Gaussian function on R^d with covariance
 * exp(-|x - y|^2 / 2), estimated from `samples` random matrices; yields after each.
 *
 * At a fixed point the Hessian is H = G - f I, where f is the function's value, N(0, 1), and G is
 * symmetric with entries N(0, 1) off the diagonal and N(0, 2) on it, independent of f and of the
 * gradient. The formula of Kac and Rice gives each H at a critical point the weight |det H|. The
 * density exp(-sum x_i^2 / 4) prod |x_i - x_j| of the eigenvalues of such a matrix of d + 1 rows,
 * with one of them named f, is that of d eigenvalues times |det(G - f I)| exp(-f^2 / 4)
 * (Fyodorov 2004); what is left of f's own density is exp(-f^2 / 4). So the share of index k is
 * E exp(-x_k^2 / 4) over its sum for all k, where x_0 <= ... <= x_d.
 */
export function* indexLaw(rng: Rng, d: number, samples: number): Generator<void, IndexLaw, void> {
  const weights = new Float64Array(d + 1);
  const heights = new Float64Array(d + 1);
  for (let sample = 0; sample < samples; sample++) {
    const { values } = symmetricEigen(drawOrthogonalEnsemble(rng, d + 1), d + 1);
    for (const [k, x] of values.entries()) {
      const weight = exact.exp((-x * x) / 4);
      weights[k] = (weights[k] as number) + weight;
      heights[k] = (heights[k] as number) + weight * x;
    }
    yield;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    shares: weights.map((weight) => weight / total),
    heights: heights.map((height, k) => height / (weights[k] as number)),
  };
}

/** A symmetric matrix [n, n] with entries N(0, 1) off the diagonal and N(0, 2) on it. */
function drawOrthogonalEnsemble(rng: Rng, n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = rng.normal(0, Math.SQRT2);
    for (let j = 0; j < i; j++) {
      const x = rng.normal();
      matrix[i * n + j] = x;
      matrix[j * n + i] = x;
    }
  }
  return matrix;
}

/** f(x) = sqrt(2 / n) sum cos(k . x + phase): nearly Gaussian, with the covariance given above. */
export interface Waves {
  readonly d: number;
  /** [n, d], entries N(0, 1). */
  readonly k: Float64Array;
  /** [n], uniform over a turn. */
  readonly phases: Float64Array;
}

export function drawWaves(rng: Rng, d: number, n: number): Waves {
  return {
    d,
    k: Float64Array.from({ length: n * d }, () => rng.normal()),
    phases: Float64Array.from({ length: n }, () => rng.uniform(0, 2 * Math.PI)),
  };
}

/** Value, gradient [d] and Hessian [d, d] of the waves at x. */
export function evaluate({ d, k, phases }: Waves, x: ArrayLike<number>) {
  const scale = Math.sqrt(2 / phases.length);
  const gradient = new Float64Array(d);
  const hessian = new Float64Array(d * d);
  let value = 0;
  for (let wave = 0; wave < phases.length; wave++) {
    const along = k.subarray(wave * d, (wave + 1) * d);
    let angle = phases[wave] as number;
    for (let i = 0; i < d; i++) angle += (along[i] as number) * (x[i] as number);
    const [cosine, sine] = [scale * exact.cos(angle), scale * exact.sin(angle)];
    value += cosine;
    for (let i = 0; i < d; i++) {
      gradient[i] = (gradient[i] as number) - sine * (along[i] as number);
      for (let j = 0; j < d; j++) {
        const at = i * d + j;
        hessian[at] =
          (hessian[at] as number) - cosine * (along[i] as number) * (along[j] as number);
      }
    }
  }
  return { value, gradient, hessian };
}

/**
 * The different critical points in the cube [0, side]^d that Newton's method finds from `starts`
 * random starts.
 */
export function criticalPoints(
  waves: Waves,
  rng: Rng,
  { side, starts }: { readonly side: number; readonly starts: number },
): CriticalPoint[] {
  const { d } = waves;
  const found: (CriticalPoint & { x: Float64Array })[] = [];
  for (let start = 0; start < starts; start++) {
    const x = Float64Array.from({ length: d }, () => rng.uniform(0, side));
    if (!newton(waves, x) || x.some((xi) => xi < 0 || xi > side)) continue;
    if (found.some((point) => distance(point.x, x) < SAME)) continue;
    const { value, hessian } = evaluate(waves, x);
    found.push({ x, height: value, eigenvalues: symmetricEigen(hessian, d).values });
  }
  return found;
}

const SAME = 1e-4;
const LONGEST_STEP = 0.5;
const MAX_STEPS = 30;
const ZERO_GRADIENT = 1e-9;

/** Moves x to a zero of the gradient by Newton steps of at most LONGEST_STEP; false without success. */
function newton(waves: Waves, x: Float64Array): boolean {
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = evaluate(waves, x);
    if (length(gradient) < ZERO_GRADIENT) return true;
    const move = solveWith(symmetricEigen(hessian, waves.d), gradient);
    const shrink = Math.min(1, LONGEST_STEP / length(move));
    for (let i = 0; i < x.length; i++) x[i] = (x[i] as number) - shrink * (move[i] as number);
  }
  return false;
}

function length(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (x[i] as number);
  return Math.sqrt(sum);
}

function distance(x: Float64Array, y: Float64Array): number {
  return length(x.map((xi, i) => xi - (y[i] as number)));
}
