// Activation and elementary functions and their derivatives, four elements at a time over whole blocks.
import { at, vectorEnd } from './memory';
import { exp4, log, logOnePlus4, logistic4, tanh4 } from './vector-math';

/** Which function `value4` and `slope4` compile to; `constant` is the slope or alpha of some. */
const RELU = 0;
const LEAKY_RELU = 1;
const ELU = 2;
const SIGMOID = 3;
const TANH = 4;
const GELU = 5;
const SILU = 6;
const SOFTPLUS = 7;
const EXP = 8;
const SQRT = 9;
const ABS = 10;

const TWICE_SQRT_2_OVER_PI: f32 = 1.5957691216057308;
const GELU_CUBIC: f32 = 0.044715;

/** e^x - 1 for x <= 0, without cancellation near 0: 2 t / (1 - t) with t = tanh(x / 2). */
// @ts-ignore: decorator
@inline
function expMinusOne4(x: v128): v128 {
  const t = tanh4(f32x4.mul(x, f32x4.splat(0.5)));
  return f32x4.div(f32x4.add(t, t), f32x4.sub(f32x4.splat(1), t));
}

/** (1 + tanh u) / 2 = logistic(2 u) with u = sqrt(2/pi) (x + 0.044715 x^3). */
// @ts-ignore: decorator
@inline
function geluGate4(x: v128): v128 {
  const cubic = f32x4.mul(f32x4.mul(f32x4.mul(x, x), x), f32x4.splat(GELU_CUBIC));
  return logistic4(f32x4.mul(f32x4.add(x, cubic), f32x4.splat(TWICE_SQRT_2_OVER_PI)));
}

// @ts-ignore: decorator
@inline
function value4(kind: i32, x: v128, constant: v128): v128 {
  const zero = f32x4.splat(0);
  if (kind == RELU) return f32x4.pmax(x, zero);
  if (kind == LEAKY_RELU) {
    return v128.bitselect(x, f32x4.mul(constant, x), f32x4.gt(x, zero));
  }
  if (kind == ELU) {
    const curve = f32x4.mul(constant, expMinusOne4(f32x4.pmin(x, zero)));
    return v128.bitselect(x, curve, f32x4.gt(x, zero));
  }
  if (kind == SIGMOID) return logistic4(x);
  if (kind == TANH) return tanh4(x);
  if (kind == GELU) return f32x4.mul(x, geluGate4(x));
  if (kind == SOFTPLUS) {
    const tail = logOnePlus4(exp4(f32x4.neg(f32x4.abs(x))));
    return f32x4.add(f32x4.pmax(x, zero), tail);
  }
  if (kind == EXP) return exp4(x);
  if (kind == SQRT) return f32x4.sqrt(x);
  if (kind == ABS) return f32x4.abs(x);
  return f32x4.mul(x, logistic4(x));
}

/** f'(x); for sigmoid and tanh from the output in place of x. */
// @ts-ignore: decorator
@inline
function slope4(kind: i32, x: v128, constant: v128): v128 {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  if (kind == LEAKY_RELU) return v128.bitselect(one, constant, f32x4.gt(x, zero));
  if (kind == ELU) {
    return v128.bitselect(one, f32x4.mul(constant, exp4(x)), f32x4.gt(x, zero));
  }
  if (kind == SIGMOID) return f32x4.mul(x, f32x4.sub(one, x));
  if (kind == TANH) return f32x4.sub(one, f32x4.mul(x, x));
  if (kind == SOFTPLUS) return logistic4(x);
  if (kind == ABS) {
    const positive = v128.and(one, f32x4.gt(x, zero));
    return f32x4.sub(positive, v128.and(one, f32x4.lt(x, zero)));
  }
  // Both are x g(x) with a logistic gate g: slope g + x g (1 - g) u', u' = 1 for SiLU.
  const gate = kind == GELU ? geluGate4(x) : logistic4(x);
  let bend = f32x4.mul(x, f32x4.mul(gate, f32x4.sub(one, gate)));
  if (kind == GELU) {
    const inner = f32x4.add(one, f32x4.mul(f32x4.mul(x, x), f32x4.splat(3 * GELU_CUBIC)));
    bend = f32x4.mul(bend, f32x4.mul(inner, f32x4.splat(TWICE_SQRT_2_OVER_PI)));
  }
  return f32x4.add(gate, bend);
}

/** y = f(x) */
// @ts-ignore: decorator
@inline
function forward(kind: i32, y: u32, x: u32, n: u32, constant: f32): void {
  const c = f32x4.splat(constant);
  let px = at(x);
  const end = vectorEnd(at(y), n);
  for (let py = at(y); py < end; py += 16) {
    v128.store(py, value4(kind, v128.load(px), c));
    px += 16;
  }
}

/** dx = dy f'(x) */
// @ts-ignore: decorator
@inline
function backward(kind: i32, dx: u32, dy: u32, x: u32, n: u32, constant: f32): void {
  const c = f32x4.splat(constant);
  let pdy = at(dy);
  let px = at(x);
  const end = vectorEnd(at(dx), n);
  for (let pdx = at(dx); pdx < end; pdx += 16) {
    const slope = slope4(kind, v128.load(px), c);
    v128.store(pdx, f32x4.mul(v128.load(pdy), slope));
    pdy += 16;
    px += 16;
  }
}

export function relu(y: u32, x: u32, n: u32): void {
  forward(RELU, y, x, n, 0);
}

/** The slope is 0 or 1: a mask on dy. */
export function reluBackward(dx: u32, dy: u32, x: u32, n: u32): void {
  const zero = f32x4.splat(0);
  let pdy = at(dy);
  let px = at(x);
  const end = vectorEnd(at(dx), n);
  for (let pdx = at(dx); pdx < end; pdx += 16) {
    v128.store(pdx, v128.and(v128.load(pdy), f32x4.gt(v128.load(px), zero)));
    pdy += 16;
    px += 16;
  }
}

export function leakyRelu(y: u32, x: u32, n: u32, slope: f32): void {
  forward(LEAKY_RELU, y, x, n, slope);
}

export function leakyReluBackward(dx: u32, dy: u32, x: u32, n: u32, slope: f32): void {
  backward(LEAKY_RELU, dx, dy, x, n, slope);
}

export function elu(y: u32, x: u32, n: u32, alpha: f32): void {
  forward(ELU, y, x, n, alpha);
}

export function eluBackward(dx: u32, dy: u32, x: u32, n: u32, alpha: f32): void {
  backward(ELU, dx, dy, x, n, alpha);
}

export function sigmoid(y: u32, x: u32, n: u32): void {
  forward(SIGMOID, y, x, n, 0);
}

export function sigmoidBackward(dx: u32, dy: u32, y: u32, n: u32): void {
  backward(SIGMOID, dx, dy, y, n, 0);
}

export function tanh(y: u32, x: u32, n: u32): void {
  forward(TANH, y, x, n, 0);
}

export function tanhBackward(dx: u32, dy: u32, y: u32, n: u32): void {
  backward(TANH, dx, dy, y, n, 0);
}

export function gelu(y: u32, x: u32, n: u32): void {
  forward(GELU, y, x, n, 0);
}

export function geluBackward(dx: u32, dy: u32, x: u32, n: u32): void {
  backward(GELU, dx, dy, x, n, 0);
}

export function silu(y: u32, x: u32, n: u32): void {
  forward(SILU, y, x, n, 0);
}

export function siluBackward(dx: u32, dy: u32, x: u32, n: u32): void {
  backward(SILU, dx, dy, x, n, 0);
}

export function softplus(y: u32, x: u32, n: u32): void {
  forward(SOFTPLUS, y, x, n, 0);
}

export function softplusBackward(dx: u32, dy: u32, x: u32, n: u32): void {
  backward(SOFTPLUS, dx, dy, x, n, 0);
}

export function exp(y: u32, x: u32, n: u32): void {
  forward(EXP, y, x, n, 0);
}

/** By element, in float64. */
export function logarithm(y: u32, x: u32, n: u32): void {
  for (let i: u32 = 0; i < n; i++) {
    const value = <f64>load<f32>(at(x + i));
    let result = value;
    if (value <= 0) result = value == 0 ? -Infinity : NaN;
    else if (value < Infinity) result = log(value);
    store<f32>(at(y + i), <f32>result);
  }
}

export function sqrt(y: u32, x: u32, n: u32): void {
  forward(SQRT, y, x, n, 0);
}

export function absolute(y: u32, x: u32, n: u32): void {
  forward(ABS, y, x, n, 0);
}

export function absoluteBackward(dx: u32, dy: u32, x: u32, n: u32): void {
  backward(ABS, dx, dy, x, n, 0);
}
