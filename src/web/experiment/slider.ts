// Sliders: whole positions from 0 to SLIDER_END stand for the range of a number parameter.
import type { NumberParam } from '../../model/index.ts';

export const SLIDER_END = 1000;

/** The position of a value, spread linearly or by its logarithm as the parameter says. */
export function toPosition(spec: NumberParam, value: number): number {
  const [low, high, at] =
    spec.scale === 'log'
      ? [Math.log(spec.min), Math.log(spec.max), Math.log(value)]
      : [spec.min, spec.max, value];
  return high > low ? Math.round((SLIDER_END * (at - low)) / (high - low)) : 0;
}

/** The value at a position: a multiple of the step, or on a log scale two significant digits. */
export function fromPosition(spec: NumberParam, position: number): number {
  const share = position / SLIDER_END;
  if (share <= 0 || spec.max === spec.min) return spec.min;
  if (share >= 1) return spec.max;
  const raw =
    spec.scale === 'log'
      ? spec.min * (spec.max / spec.min) ** share
      : spec.min + (spec.max - spec.min) * share;
  const step = stepOf(spec, raw);
  // Steps are counted from zero on a log scale and from the low end on a linear one.
  const origin = spec.scale === 'log' ? 0 : spec.min;
  const value = origin + Math.round((raw - origin) / step) * step;
  // Takes away what binary fractions add, such as 0.30000000000000004.
  return Number(Math.min(spec.max, Math.max(spec.min, value)).toPrecision(10));
}

/** The value a key press away: one step up or down, kept in the range. */
export function nudge(spec: NumberParam, value: number, by: number): number {
  const step = spec.scale === 'log' ? stepOf(spec, value) : (spec.step ?? stepOf(spec, value));
  const next = Number((value + by * step).toPrecision(10));
  return Math.min(spec.max, Math.max(spec.min, next));
}

function stepOf(spec: NumberParam, value: number): number {
  if (spec.scale === 'log') {
    const digit = 10 ** (Math.floor(Math.log10(value)) - 1);
    return spec.integer ? Math.max(1, digit) : digit;
  }
  if (spec.step !== undefined) return spec.step;
  return spec.integer ? 1 : 10 ** (Math.floor(Math.log10(spec.max - spec.min)) - 2);
}
