// Reference kernels: activation and elementary functions and their derivatives.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels, Pointer } from '../backend.ts';
import { exp, log, tanh } from '../exact-math.ts';
import type { Memory } from './memory.ts';

type ActivationKernels = Pick<
  Kernels,
  | 'relu'
  | 'reluBackward'
  | 'leakyRelu'
  | 'leakyReluBackward'
  | 'elu'
  | 'eluBackward'
  | 'sigmoid'
  | 'sigmoidBackward'
  | 'tanh'
  | 'tanhBackward'
  | 'gelu'
  | 'geluBackward'
  | 'silu'
  | 'siluBackward'
  | 'softplus'
  | 'softplusBackward'
  | 'exp'
  | 'log'
  | 'sqrt'
  | 'abs'
  | 'absBackward'
>;

const SQRT_2_OVER_PI = Math.sqrt(2 / Math.PI);

/** 1 / (1 + e^-x) */
export const logistic = (x: number): number => 1 / (1 + exp(-x));

/** e^x - 1 without cancellation near 0: 2 t / (1 - t) with t = tanh(x / 2); x at most 0. */
function expMinusOne(x: number): number {
  const t = tanh(x / 2);
  return (2 * t) / (1 - t);
}

/** (1 + tanh u) / 2 = logistic(2 u) */
const geluGate = (x: number): number => logistic(2 * SQRT_2_OVER_PI * (x + 0.044715 * x * x * x));

function geluSlope(x: number): number {
  const gate = geluGate(x);
  return gate + x * gate * (1 - gate) * 2 * SQRT_2_OVER_PI * (1 + 3 * 0.044715 * x * x);
}

function siluSlope(x: number): number {
  const s = logistic(x);
  return s + x * s * (1 - s);
}

/** ln(1 + e^x), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + log(1 + exp(-Math.abs(x)));

export function activationKernels(memory: Memory): ActivationKernels {
  const map = (y: Pointer, x: Pointer, n: number, f: (x: number) => number): void => {
    const cells = memory.at;
    for (let i = 0; i < n; i++) cells[y + i] = f(cells[x + i]!);
  };
  const chain = (
    dx: Pointer,
    dy: Pointer,
    x: Pointer,
    n: number,
    slope: (x: number) => number,
  ): void => {
    const cells = memory.at;
    for (let i = 0; i < n; i++) cells[dx + i] = cells[dy + i]! * slope(cells[x + i]!);
  };
  return {
    relu: (y, x, n) => map(y, x, n, (v) => Math.max(v, 0)),
    reluBackward: (dx, dy, x, n) => chain(dx, dy, x, n, (v) => (v > 0 ? 1 : 0)),
    leakyRelu: (y, x, n, slope) => map(y, x, n, (v) => (v > 0 ? v : slope * v)),
    leakyReluBackward: (dx, dy, x, n, slope) => chain(dx, dy, x, n, (v) => (v > 0 ? 1 : slope)),
    elu: (y, x, n, alpha) => map(y, x, n, (v) => (v > 0 ? v : alpha * expMinusOne(v))),
    eluBackward: (dx, dy, x, n, alpha) => chain(dx, dy, x, n, (v) => (v > 0 ? 1 : alpha * exp(v))),
    sigmoid: (y, x, n) => map(y, x, n, logistic),
    sigmoidBackward: (dx, dy, y, n) => chain(dx, dy, y, n, (v) => v * (1 - v)),
    tanh: (y, x, n) => map(y, x, n, tanh),
    tanhBackward: (dx, dy, y, n) => chain(dx, dy, y, n, (v) => 1 - v * v),
    gelu: (y, x, n) => map(y, x, n, (v) => v * geluGate(v)),
    geluBackward: (dx, dy, x, n) => chain(dx, dy, x, n, geluSlope),
    silu: (y, x, n) => map(y, x, n, (v) => v * logistic(v)),
    siluBackward: (dx, dy, x, n) => chain(dx, dy, x, n, siluSlope),
    softplus: (y, x, n) => map(y, x, n, softplus),
    softplusBackward: (dx, dy, x, n) => chain(dx, dy, x, n, logistic),
    exp: (y, x, n) => map(y, x, n, exp),
    log: (y, x, n) => map(y, x, n, log),
    sqrt: (y, x, n) => map(y, x, n, Math.sqrt),
    abs: (y, x, n) => map(y, x, n, Math.abs),
    absBackward: (dx, dy, x, n) => chain(dx, dy, x, n, Math.sign),
  };
}
