// Learning-rate schedules: from the number of a step, counted from 0, to its learning rate.
import { EngineError } from './engine-error.ts';
import { cos, pow } from './exact-math.ts';
import { checkWhole } from './shape.ts';

/** The learning rate of step 0, 1, 2, ...: `optimiser.learningRate = rate(step)`. */
export type Schedule = (step: number) => number;

/** The same learning rate at every step. */
export function constantRate({ rate }: { rate: number }): Schedule {
  checkRate('constantRate', 'rate', rate);
  return scheduleOf('constantRate', () => rate);
}

/** rate factor^floor(step / every): the learning rate drops by `factor` after each `every` steps. */
export function stepDecay({
  rate,
  factor,
  every,
}: {
  rate: number;
  factor: number;
  every: number;
}): Schedule {
  checkRate('stepDecay', 'rate', rate);
  checkShare('stepDecay', 'factor', factor);
  checkWhole('stepDecay', 'every', every, 1);
  return scheduleOf('stepDecay', (step) => rate * pow(factor, Math.floor(step / every)));
}

/** rate factor^(step / every): smooth, and equal to stepDecay at each multiple of `every`. */
export function exponentialDecay({
  rate,
  factor,
  every = 1,
}: {
  rate: number;
  factor: number;
  every?: number;
}): Schedule {
  checkRate('exponentialDecay', 'rate', rate);
  checkShare('exponentialDecay', 'factor', factor);
  checkWhole('exponentialDecay', 'every', every, 1);
  return scheduleOf('exponentialDecay', (step) => rate * pow(factor, step / every));
}

/**
 * floor + (rate - floor) (1 + cos(pi step / steps)) / 2, and `floor` from `steps` on (Loshchilov and
 * Hutter 2017, equation 5, with one run and no restarts).
 */
export function cosineDecay({
  rate,
  steps,
  floor = 0,
}: {
  rate: number;
  steps: number;
  floor?: number;
}): Schedule {
  checkRate('cosineDecay', 'rate', rate);
  checkRate('cosineDecay', 'floor', floor);
  checkWhole('cosineDecay', 'steps', steps, 1);
  return scheduleOf('cosineDecay', (step) => cosineBetween(rate, floor, step / steps));
}

/**
 * Rises in equal parts over `steps` steps to the first learning rate of `then`, which goes on from
 * there: then(0) (step + 1) / (steps + 1), and then(step - steps) from `steps` on. The first step
 * is above 0, and none is repeated (gradual warm-up: Goyal et al. 2017, section 2.2).
 */
export function linearWarmup(steps: number, then: Schedule): Schedule {
  checkWhole('linearWarmup', 'steps', steps, 0);
  return scheduleOf('linearWarmup', (step) =>
    step < steps ? (then(0) * (step + 1)) / (steps + 1) : then(step - steps),
  );
}

/**
 * scale modelSize^-0.5 min(t^-0.5, t warmup^-1.5) with t = step + 1: rises in equal parts over
 * `warmup` steps, then falls with the root of t (Vaswani et al. 2017, equation 3, where scale is 1).
 */
export function inverseSqrt({
  modelSize,
  warmup,
  scale = 1,
}: {
  modelSize: number;
  warmup: number;
  scale?: number;
}): Schedule {
  checkWhole('inverseSqrt', 'modelSize', modelSize, 1);
  checkWhole('inverseSqrt', 'warmup', warmup, 1);
  checkRate('inverseSqrt', 'scale', scale);
  return scheduleOf('inverseSqrt', (step) => {
    const t = step + 1;
    const factor = Math.min(1 / Math.sqrt(t), t / (warmup * Math.sqrt(warmup)));
    return (scale * factor) / Math.sqrt(modelSize);
  });
}

/**
 * One cycle over `steps` steps (Smith and Topin 2019): from peak / startDivisor up to `peak` at step
 * rise steps - 1, then down to peak / (startDivisor endDivisor) at the last step, and there it
 * stays. Both arcs are half cosines, and the defaults are PyTorch's; the paper's are straight lines.
 */
export function oneCycle({
  peak,
  steps,
  rise = 0.3,
  startDivisor = 25,
  endDivisor = 1e4,
}: {
  peak: number;
  steps: number;
  rise?: number;
  startDivisor?: number;
  endDivisor?: number;
}): Schedule {
  checkRate('oneCycle', 'peak', peak);
  checkWhole('oneCycle', 'steps', steps, 2);
  if (!(rise > 0 && rise < 1)) {
    throw new EngineError(`oneCycle: rise is ${rise}; give a number above 0 and below 1`);
  }
  checkDivisor('oneCycle', 'startDivisor', startDivisor);
  checkDivisor('oneCycle', 'endDivisor', endDivisor);
  const start = peak / startDivisor;
  const end = start / endDivisor;
  const top = Math.max(0, rise * steps - 1);
  const last = steps - 1;
  return scheduleOf('oneCycle', (step) =>
    step < top
      ? cosineBetween(start, peak, step / top)
      : cosineBetween(peak, end, (step - top) / (last - top)),
  );
}

/** From `from` at share 0 along half a cosine to `to` at share 1 and beyond; exact at both ends. */
function cosineBetween(from: number, to: number, share: number): number {
  if (share <= 0) return from;
  if (share >= 1) return to;
  return to + ((from - to) * (1 + cos(Math.PI * share))) / 2;
}

function scheduleOf(name: string, rateAt: Schedule): Schedule {
  return (step) => {
    checkWhole(name, 'step', step, 0);
    return rateAt(step);
  };
}

function checkRate(schedule: string, option: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new EngineError(`${schedule}: ${option} is ${value}; give a finite number of at least 0`);
  }
}

function checkShare(schedule: string, option: string, value: number): void {
  if (!(value > 0 && value <= 1)) {
    throw new EngineError(`${schedule}: ${option} is ${value}; give a number above 0, at most 1`);
  }
}

function checkDivisor(schedule: string, option: string, value: number): void {
  if (!(value >= 1 && value < Number.POSITIVE_INFINITY)) {
    throw new EngineError(`${schedule}: ${option} is ${value}; give a finite number of at least 1`);
  }
}
