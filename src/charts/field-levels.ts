// The round values at which contours are drawn, and how they are labelled.
import { makeScale, type Tick, tickLabel } from './scale.ts';

/** At most about this many contours in a picture. */
const WANTED = 10;
/** On a log scale contours begin where this share of the values lies below: one deep point is no shape. */
const LOWEST_SHARE = 0.01;

/**
 * Round values between the ends of the finite `values`, increasing. On a log scale only values above
 * 0 count, and levels are 1, 2 and 5, or 1 and 3, or 1 times powers of ten, as the range is long.
 */
export function fieldLevels(values: Float32Array, scale: 'linear' | 'log'): readonly Tick[] {
  const usable = values.filter(
    (value) => Number.isFinite(value) && (scale === 'linear' || value > 0),
  );
  usable.sort();
  const low = usable[scale === 'log' ? Math.floor(LOWEST_SHARE * usable.length) : 0];
  const high = usable.at(-1);
  if (low === undefined || high === undefined || !(high > low)) return [];
  const decades = scale === 'log' ? Math.log10(high / low) : 0;
  const levels = decades < 1 ? linearLevels(low, high) : logLevels(low, high, decades);
  return levels.filter(({ value }) => value > low && value < high);
}

function linearLevels(low: number, high: number): readonly Tick[] {
  return makeScale([low, high], { scale: 'linear', tickCount: WANTED, nice: false }).ticks;
}

function logLevels(low: number, high: number, decades: number): Tick[] {
  const factors = decades < 2.5 ? [1, 2, 5] : decades < 5 ? [1, 3] : [1];
  const every = Math.max(1, Math.ceil(decades / WANTED));
  const levels: Tick[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power += every) {
    for (const factor of factors) {
      const value = factor * 10 ** power;
      levels.push({ value, label: tickLabel(value, 10 ** power) });
    }
  }
  return levels;
}
