// The exponent of a power law, read off measurements.
import { exact } from '../engine/index.ts';
import { mean } from './statistics.ts';

/** Least-squares slope of log y against log x over points (x, y), all positive. */
export function logLogSlope(points: readonly (readonly [number, number])[]): number {
  const xs = points.map(([x]) => exact.log(x));
  const ys = points.map(([, y]) => exact.log(y));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, i) => sum + (x - meanX) * ((ys[i] as number) - meanY), 0);
  return covariance / xs.reduce((sum, x) => sum + (x - meanX) * (x - meanX), 0);
}
