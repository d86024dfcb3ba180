// Polynomial fits to random samples of a curve on [-1, 1], and their bias and variance.
import type { Rng } from '../engine/index.ts';
import { evaluateFit, legendreRows, nestedLeastSquares } from './least-squares.ts';

/** Where fits are compared with the truth: 101 equally spaced points of [-1, 1]. */
export const TEST_XS: readonly number[] = Array.from({ length: 101 }, (_, t) => t / 50 - 1);

export interface Sample {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/**
 * A noisy sample of `curve`: one x drawn from each of `points` equal cells of [-1, 1], so that no
 * sample leaves a large gap, and normal noise of standard deviation `noise` on y.
 */
export function drawSample(
  curve: (x: number) => number,
  { points, noise }: { points: number; noise: number },
  rng: Rng,
): Sample {
  const xs = Float64Array.from(
    { length: points },
    (_, i) => (2 * (i + rng.uniform())) / points - 1,
  );
  return { xs, ys: xs.map((x) => curve(x) + rng.normal(0, noise)) };
}

/** A fitted polynomial: its coefficients in the Legendre basis and its values at TEST_XS. */
export interface Fit {
  readonly coefficients: Float64Array;
  readonly values: Float64Array;
}

const MAX_DEGREE = 15;
const TEST_ROWS = legendreRows(TEST_XS, MAX_DEGREE);

/** Least-squares fits of degree 0, 1, ..., `degree` (at most 15) to a sample. */
export function fitPolynomials(sample: Sample, degree: number): Fit[] {
  return nestedLeastSquares(legendreRows(sample.xs, degree), sample.ys).map((coefficients) => ({
    coefficients,
    values: Float64Array.from(TEST_ROWS, (row) => evaluateFit(coefficients, row)),
  }));
}

/** Mean over TEST_XS of (values - targets)^2. */
export function meanSquaredGap(values: ArrayLike<number>, targets: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 0; t < TEST_XS.length; t++) {
    const gap = (values[t] as number) - (targets[t] as number);
    sum += gap * gap;
  }
  return sum / TEST_XS.length;
}

/** Running mean and variance of fits of one degree over many samples (Welford 1962). */
export class FitMoments {
  /** The average fit at TEST_XS. */
  readonly mean = new Float64Array(TEST_XS.length);
  readonly #squares = new Float64Array(TEST_XS.length);
  #count = 0;
  #constants = 0;

  add(fit: Fit): void {
    this.#count++;
    this.#constants += fit.coefficients[0] as number;
    for (let t = 0; t < TEST_XS.length; t++) {
      const value = fit.values[t] as number;
      const before = value - (this.mean[t] as number);
      this.mean[t] = (this.mean[t] as number) + before / this.#count;
      this.#squares[t] = (this.#squares[t] as number) + before * (value - (this.mean[t] as number));
    }
  }

  /** Variance of the fits, averaged over TEST_XS. */
  get variance(): number {
    return this.#squares.reduce((sum, value) => sum + value, 0) / this.#count / TEST_XS.length;
  }

  /** The coefficient of the constant (the bias parameter), averaged over samples. */
  get biasParameter(): number {
    return this.#constants / this.#count;
  }
}
