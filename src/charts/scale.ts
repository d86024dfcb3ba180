// Scales: from values to a share of the axis (0 to 1), with ticks at round numbers.
import { formatNumber } from '../model/index.ts';
import { drawable } from './points.ts';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
  /** 0 at the low end, 1 at the high end; beyond the ends below 0 or above 1. */
  position(value: number): number;
}

export interface ScaleOptions {
  readonly scale: 'linear' | 'log';
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** About how many ticks to place. */
  readonly tickCount: number;
  /** Widen free ends to the next tick. */
  readonly nice: boolean;
}

/** A scale over drawable `values`; fixed ends, where they are drawable, win over the values. */
export function makeScale(values: readonly number[], options: ScaleOptions): Scale {
  const usable = (end: number | undefined) =>
    end !== undefined && drawable(end, options.scale) ? end : undefined;
  const checked = { ...options, min: usable(options.min), max: usable(options.max) };
  return options.scale === 'log' ? logScale(values, checked) : linearScale(values, checked);
}

function ends(values: readonly number[], options: ScaleOptions, fallback: [number, number]) {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) [low, high] = fallback;
  return { low: options.min ?? low, high: options.max ?? high };
}

function linearScale(values: readonly number[], options: ScaleOptions): Scale {
  let { low, high } = ends(values, options, [0, 1]);
  // A range this narrow has no digits left to label, and may underflow: widen it around the value.
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (!(high - low > size * 1e-9) || high - low < 1e-150) {
    const half = size > 1e-140 ? size / 2 : 0.5;
    if (options.min === undefined || options.max !== undefined) low = high - half;
    if (options.max === undefined) high = low + 2 * half;
  }
  const step = niceStep((high - low) / options.tickCount);
  if (options.nice && options.min === undefined) low = Math.floor(low / step + 1e-9) * step;
  if (options.nice && options.max === undefined) high = Math.ceil(high / step - 1e-9) * step;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks: Tick[] = [];
  for (let k = first; k <= last; k++) {
    const value = k * step;
    ticks.push({ value, label: tickLabel(value, step) });
  }
  const span = high - low;
  return { low, high, ticks, position: (value) => (value - low) / span };
}

/** 1, 2 or 5 times a power of ten, not below `raw`. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  for (const factor of [1, 2, 5]) {
    if (factor * power >= raw * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

function logScale(values: readonly number[], options: ScaleOptions): Scale {
  const found = ends(values, options, [1, 10]);
  let low = Math.log10(found.low);
  let high = Math.log10(found.high);
  if (!(high - low > 1e-6)) {
    if (options.min === undefined || options.max !== undefined) low = high - 0.5;
    if (options.max === undefined) high = low + 1;
  }
  if (options.nice && options.min === undefined) low = Math.floor(low + 1e-9);
  if (options.nice && options.max === undefined) high = Math.ceil(high - 1e-9);
  const span = high - low;
  return {
    low: 10 ** low,
    high: 10 ** high,
    ticks: logTicks(low, high, options.tickCount),
    position: (value) => (Math.log10(value) - low) / span,
  };
}

/** Ticks at decades, or at 1, 2, 5 times a decade where less than two decades are in view. */
function logTicks(low: number, high: number, tickCount: number): Tick[] {
  const first = Math.ceil(low - 1e-9);
  const last = Math.floor(high + 1e-9);
  const ticks: Tick[] = [];
  if (last - first >= 2) {
    const every = Math.ceil((last - first) / tickCount);
    for (let power = first; power <= last; power += every) {
      ticks.push({ value: 10 ** power, label: tickLabel(10 ** power, 10 ** power) });
    }
    return ticks;
  }
  for (let power = Math.floor(low); power <= last; power++) {
    for (const factor of [1, 2, 5]) {
      const value = factor * 10 ** power;
      const log = Math.log10(value);
      if (log >= low - 1e-9 && log <= high + 1e-9) {
        ticks.push({ value, label: tickLabel(value, 10 ** power) });
      }
    }
  }
  return ticks;
}

/** A tick's number with the digits that its step needs. */
export function tickLabel(value: number, step: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-3) {
    const digits = Math.round(Math.log10(size / step));
    return formatNumber(value, { style: 'scientific', digits: clamp(digits + 1, 1, 4) }).replace(
      /^(-?)1×/,
      '$1',
    );
  }
  const decimals = clamp(-Math.floor(Math.log10(step) + 1e-9), 0, 9);
  if (decimals === 0) return formatNumber(value, { style: 'integer' });
  return formatNumber(value, { style: 'fixed', digits: decimals });
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
