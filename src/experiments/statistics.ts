// What numbers have in common: mean, variance, median, and how many of a list are of some kind.

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** The mean squared distance from the mean. */
export function variance(values: ArrayLike<number>): number {
  return squaredDeviations(values) / values.length;
}

/** The unbiased estimate of the variance that the values are drawn from: divided by n - 1. */
export function sampleVariance(values: ArrayLike<number>): number {
  return squaredDeviations(values) / (values.length - 1);
}

function squaredDeviations(values: ArrayLike<number>): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - centre;
    sum += deviation * deviation;
  }
  return sum;
}

/** The middle value; the upper one of the two of an even number. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** The share of the items for which `holds`. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}
