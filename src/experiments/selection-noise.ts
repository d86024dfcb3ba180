// How far the best of many equally good models looks better than it is: by formula.
import { exact } from '../engine/index.ts';

/**
 * Expected best share of right answers among k independent models that are each right on each of n
 * examples with probability p: with F the distribution function of the binomial, the mean of the
 * maximum is sum over j = 1..n of 1 - F(j - 1)^k, divided by n. p in (0, 1).
 */
export function expectedBest(k: number, n: number, p: number): number {
  let logPower = n * exact.log(1 - p);
  let below = 0;
  let sum = 0;
  for (let j = 1; j <= n; j++) {
    below = Math.min(1, below + exact.exp(logPower));
    sum += below === 0 ? 1 : 1 - exact.exp(k * exact.log(below));
    logPower += exact.log(((n - j + 1) * p) / (j * (1 - p)));
  }
  return sum / n;
}

/** The bound sigma sqrt(2 ln k) on the mean of the largest of k normal errors. */
export function optimismBound(k: number, n: number, p: number): number {
  return Math.sqrt((p * (1 - p)) / n) * Math.sqrt(2 * exact.log(k));
}

/**
 * The same with the first correction of extreme-value theory: sigma (a - (ln ln k + ln 4 pi - 2 gamma)
 * / (2 a)) with a = sqrt(2 ln k) and gamma Euler's constant (Cramér 1946, section 28.6). For k >= 3.
 */
export function optimismAsymptote(k: number, n: number, p: number): number {
  const a = Math.sqrt(2 * exact.log(k));
  const correction = exact.log(exact.log(k)) + exact.log(4 * Math.PI) - 2 * 0.5772156649015329;
  return Math.sqrt((p * (1 - p)) / n) * (a - correction / (2 * a));
}
