// A loss of any number of parameters that counts how often it is asked, for comparing searches.
import { exact, type Rng } from '../engine/index.ts';

export interface SearchTask {
  readonly dimension: number;
  /** Largest second derivative of the smooth loss, as every method is told. */
  readonly smoothness: number;
  /** The loss at theta; 1 at theta = 0, where searches start, and 0 at a distance of 1. Counted. */
  value(theta: Float64Array): number;
  /** Forward and backward pass: the loss with its derivatives. Counted as a gradient. */
  gradient(theta: Float64Array): { loss: number; slope: Float64Array };
  readonly count: { evaluations: number; gradients: number };
}

/** How many treads a loss of stairs has between 1 and 0. */
const TREADS = 50;

/**
 * Draws sum c_i (theta_i - w_i)^2 / sum c_i w_i^2, where the c_i run from 1 to `condition` in even
 * ratios and w is a unit vector. As stairs it is rounded up to fiftieths, so that its gradient is 0
 * wherever it has one. Returns a function that gives the loss with fresh counts, for each method.
 */
export function drawTask(
  dimension: number,
  { condition, stairs }: { condition: number; stairs: boolean },
  rng: Rng,
): () => SearchTask {
  const target = drawDirection(new Float64Array(dimension), rng);
  const curvature = Float64Array.from({ length: dimension }, (_, i) =>
    dimension === 1 ? 1 : exact.pow(condition, i / (dimension - 1)),
  );
  const whole = curvature.reduce((sum, c, i) => sum + c * square(target[i] as number), 0);
  const smoothness = (2 * (curvature[dimension - 1] as number)) / whole;
  const loss = (theta: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < dimension; i++) {
      sum += (curvature[i] as number) * square((theta[i] as number) - (target[i] as number));
    }
    return stairs ? Math.ceil((sum / whole) * TREADS) / TREADS : sum / whole;
  };
  const slope = (theta: Float64Array): Float64Array =>
    theta.map((t, i) =>
      stairs ? 0 : (2 * (curvature[i] as number) * (t - (target[i] as number))) / whole,
    );
  return () => {
    const count = { evaluations: 0, gradients: 0 };
    return {
      dimension,
      smoothness,
      count,
      value(theta) {
        count.evaluations++;
        return loss(theta);
      },
      gradient(theta) {
        count.gradients++;
        return { loss: loss(theta), slope: slope(theta) };
      },
    };
  };
}

/** Fills `vector` with a direction drawn evenly from the sphere, of length 1. */
export function drawDirection(vector: Float64Array, rng: Rng): Float64Array {
  let squares = 0;
  for (let i = 0; i < vector.length; i++) {
    vector[i] = rng.normal();
    squares += square(vector[i] as number);
  }
  const norm = Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) / norm;
  return vector;
}

const square = (x: number): number => x * x;
