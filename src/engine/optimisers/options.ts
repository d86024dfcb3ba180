// The ranges that the optimisers' numbers must lie in.
import { EngineError } from '../engine-error.ts';

interface Range {
  readonly holds: (value: number) => boolean;
  readonly text: string;
}

const atLeastZero: Range = {
  holds: (value) => value >= 0 && value < Number.POSITIVE_INFINITY,
  text: 'a finite number of at least 0',
};
/** A share of the old value that is kept; with 1 it would never fade. */
const share: Range = {
  holds: (value) => value >= 0 && value < 1,
  text: 'a number of at least 0 and below 1',
};
/** float32 must hold it as a normal number, or a gradient of 0 would be divided by 0. */
const positive: Range = {
  holds: (value) => value >= 1e-30 && value < Number.POSITIVE_INFINITY,
  text: 'a finite number of at least 1e-30',
};

const RANGES = {
  learningRate: atLeastZero,
  weightDecay: atLeastZero,
  momentum: share,
  decay: share,
  beta1: share,
  beta2: share,
  epsilon: positive,
} as const;

/** Throws, naming the optimiser, unless the option's value is in its range. */
export function checkOption(optimiser: string, option: keyof typeof RANGES, value: number): void {
  const { holds, text } = RANGES[option];
  if (typeof value !== 'number' || !holds(value)) {
    throw new EngineError(`${optimiser}: ${option} is ${value}; give ${text}`);
  }
}
