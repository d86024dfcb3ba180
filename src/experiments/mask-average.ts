// Averages over dropout masks, against the one pass without masks.
import type { Engine, Rng } from '../engine/index.ts';
import { createRng } from '../engine/index.ts';
import type { DigitSet } from './digits.ts';
import type { LayeredMlp, Pass } from './layered-mlp.ts';
import { logitsOf } from './layered-training.ts';

/**
 * Relative distance of the mean logits over 1, 2, 4, ... masks from the logits without masks (root
 * mean square of the difference over that of the logits), yielded as [masks, distance].
 */
export function* logitDistances(
  e: Engine,
  mlp: LayeredMlp,
  set: DigitSet,
  { most, masks, rng }: { most: number; masks: NonNullable<Pass['masks']>; rng: Rng },
): Generator<[number, number], void, void> {
  const run = (pass: Pass) => e.step(() => e.noGrad(() => logitsOf(e, mlp, set, pass).values()));
  const whole = run({ training: false, rng });
  const sum = new Float64Array(whole.length);
  for (let count = 1, next = 1; count <= most; count++) {
    const masked = run({ training: false, rng, masks });
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (masked[i] as number);
    if (count !== next) continue;
    const difference = sum.map((total, i) => total / count - (whole[i] as number));
    yield [count, rootMeanSquare(difference) / rootMeanSquare(whole)];
    next *= 2;
  }
}

export interface Ensemble {
  /** Class probabilities averaged over masks, [count, classes]. */
  readonly mean: Float64Array;
  /** Class probabilities of the pass without masks, [count, classes]. */
  readonly whole: Float64Array;
  /** Standard deviation over masks of the probability of the class that the average prefers. */
  readonly spread: Float64Array;
}

/** Runs `set` through `count` randomly masked networks, and once through the whole one. */
export function runEnsemble(
  e: Engine,
  mlp: LayeredMlp,
  set: DigitSet,
  count: number,
  rng: Rng,
): Ensemble {
  const run = (pass: Pass) =>
    e.step(() =>
      e.noGrad(() => Float64Array.from(e.softmax(logitsOf(e, mlp, set, pass)).values())),
    );
  const whole = run({ training: false, rng });
  const mean = new Float64Array(whole.length);
  const square = new Float64Array(whole.length);
  for (let k = 0; k < count; k++) {
    run({ training: false, rng, masks: 'everywhere' }).forEach((p, i) => {
      mean[i] = (mean[i] as number) + p / count;
      square[i] = (square[i] as number) + (p * p) / count;
    });
  }
  const { outputs } = mlp.spec;
  const spread = Float64Array.from(largestOfRows(mean, outputs), (best, row) => {
    const i = row * outputs + best;
    const m = mean[i] as number;
    return Math.sqrt(Math.max(0, (square[i] as number) - m * m));
  });
  return { mean, whole, spread };
}

/** The column of the largest value of each row of [rows, columns]. */
export function largestOfRows(values: Float64Array, columns: number): number[] {
  return Array.from({ length: values.length / columns }, (_, row) => {
    const part = values.subarray(row * columns, (row + 1) * columns);
    return part.indexOf(part.reduce((most, value) => Math.max(most, value), -1));
  });
}

/**
 * |exact mean over all 2^n masks of sum w x m / (1 - rate) - sum w x| for n drawn weights and
 * inputs: a linear unit, so that it is 0 but for rounding.
 */
export function linearMaskGap(rate: number, seed: number, n = 10): number {
  const rng = createRng(seed);
  const terms = Array.from({ length: n }, () => rng.normal() * rng.normal());
  let mean = 0;
  for (let mask = 0; mask < 1 << n; mask++) {
    let [probability, sum] = [1, 0];
    for (const [i, term] of terms.entries()) {
      const isKept = (mask >> i) & 1;
      probability *= isKept ? 1 - rate : rate;
      if (isKept) sum += term / (1 - rate);
    }
    mean += probability * sum;
  }
  return Math.abs(mean - terms.reduce((sum, term) => sum + term, 0));
}

function rootMeanSquare(values: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] as number) * (values[i] as number);
  return Math.sqrt(squares / values.length);
}
