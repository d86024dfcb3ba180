// Elementwise arithmetic and sums. Sums run in float64, in an order that depends on lengths alone.
import { at, vectorEnd } from './memory';

export function fill(y: u32, n: u32, value: f32): void {
  const v = f32x4.splat(value);
  const end = vectorEnd(at(y), n);
  for (let py = at(y); py < end; py += 16) v128.store(py, v);
}

export function accumulate(y: u32, x: u32, n: u32, k: f32): void {
  const factor = f32x4.splat(k);
  let px = at(x);
  const end = vectorEnd(at(y), n);
  for (let py = at(y); py < end; py += 16) {
    v128.store(py, f32x4.add(v128.load(py), f32x4.mul(factor, v128.load(px))));
    px += 16;
  }
}

export function scale(y: u32, x: u32, n: u32, k: f32): void {
  const factor = f32x4.splat(k);
  let px = at(x);
  const end = vectorEnd(at(y), n);
  for (let py = at(y); py < end; py += 16) {
    v128.store(py, f32x4.mul(factor, v128.load(px)));
    px += 16;
  }
}

/** Which binary operation combineRows compiles to. */
const ADD = 0;
const SUBTRACT = 1;
const MULTIPLY = 2;
const DIVIDE = 3;

// @ts-ignore: decorator
@inline
function combine4(operation: i32, a: v128, b: v128): v128 {
  if (operation == ADD) return f32x4.add(a, b);
  if (operation == SUBTRACT) return f32x4.sub(a, b);
  if (operation == MULTIPLY) return f32x4.mul(a, b);
  return f32x4.div(a, b);
}

// @ts-ignore: decorator
@inline
function combine1(operation: i32, a: f32, b: f32): f32 {
  if (operation == ADD) return a + b;
  if (operation == SUBTRACT) return a - b;
  if (operation == MULTIPLY) return a * b;
  return a / b;
}

/** Row after row of m elements against the same b. */
// @ts-ignore: decorator
@inline
function combineRows(operation: i32, y: u32, a: u32, b: u32, n: u32, m: u32): void {
  let py = at(y);
  let pa = at(a);
  const end = py + at(n);
  while (py < end) {
    let pb = at(b);
    const rowEnd = py + at(m);
    const vectors = py + at(m & ~3);
    for (; py < vectors; py += 16) {
      v128.store(py, combine4(operation, v128.load(pa), v128.load(pb)));
      pa += 16;
      pb += 16;
    }
    for (; py < rowEnd; py += 4) {
      store<f32>(py, combine1(operation, load<f32>(pa), load<f32>(pb)));
      pa += 4;
      pb += 4;
    }
  }
}

export function add(y: u32, a: u32, b: u32, n: u32, m: u32): void {
  combineRows(ADD, y, a, b, n, m);
}

export function subtract(y: u32, a: u32, b: u32, n: u32, m: u32): void {
  combineRows(SUBTRACT, y, a, b, n, m);
}

export function multiply(y: u32, a: u32, b: u32, n: u32, m: u32): void {
  combineRows(MULTIPLY, y, a, b, n, m);
}

export function divide(y: u32, a: u32, b: u32, n: u32, m: u32): void {
  combineRows(DIVIDE, y, a, b, n, m);
}

// @ts-ignore: decorator
@inline
export function highHalf(v: v128): v128 {
  return v128.shuffle<i32>(v, v, 2, 3, 2, 3);
}

/** Column sums of x, or of x times z where `withFactor`, four columns at a time. */
// @ts-ignore: decorator
@inline
function sumColumns(withFactor: bool, y: u32, x: u32, z: u32, rows: u32, m: u32, k: f64): void {
  const rowBytes = at(m);
  for (let j: u32 = 0; j + 4 <= m; j += 4) {
    let px = at(x + j);
    let pz = at(z + j);
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    for (let i: u32 = 0; i < rows; i++) {
      let v = v128.load(px);
      if (withFactor) v = f32x4.mul(v, v128.load(pz));
      low = f64x2.add(low, f64x2.promote_low_f32x4(v));
      high = f64x2.add(high, f64x2.promote_low_f32x4(highHalf(v)));
      px += rowBytes;
      pz += rowBytes;
    }
    const factor = f64x2.splat(k);
    const lowSum = f32x4.demote_f64x2_zero(f64x2.mul(low, factor));
    const highSum = f32x4.demote_f64x2_zero(f64x2.mul(high, factor));
    const sums = v128.shuffle<i32>(lowSum, highSum, 0, 1, 4, 5);
    v128.store(at(y + j), sums);
  }
  for (let j: u32 = m & ~3; j < m; j++) {
    let sum: f64 = 0;
    for (let i: u32 = 0; i < rows; i++) {
      const cell = <usize>i * rowBytes;
      let v = load<f32>(at(x + j) + cell);
      if (withFactor) v *= load<f32>(at(z + j) + cell);
      sum += <f64>v;
    }
    store<f32>(at(y + j), <f32>(k * sum));
  }
}

export function sumRows(y: u32, x: u32, rows: u32, m: u32, k: f64): void {
  sumColumns(false, y, x, x, rows, m, k);
}

export function multiplySumRows(y: u32, a: u32, b: u32, rows: u32, m: u32): void {
  sumColumns(true, y, a, b, rows, m, 1);
}

/** Sum of n floats from a byte address. */
export function sumOf(from: usize, n: u32): f64 {
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  let p = from;
  for (const vectors = from + at(n & ~3); p < vectors; p += 16) {
    const v = v128.load(p);
    low = f64x2.add(low, f64x2.promote_low_f32x4(v));
    high = f64x2.add(high, f64x2.promote_low_f32x4(highHalf(v)));
  }
  const both = f64x2.add(low, high);
  let sum = f64x2.extract_lane(both, 0) + f64x2.extract_lane(both, 1);
  for (const end = from + at(n); p < end; p += 4) sum += <f64>load<f32>(p);
  return sum;
}

export function sum(y: u32, x: u32, n: u32, k: f64): void {
  store<f32>(at(y), <f32>(k * sumOf(at(x), n)));
}

export function sumBackward(dx: u32, dy: u32, n: u32, k: f32): void {
  const step = f32x4.splat(k * load<f32>(at(dy)));
  const end = vectorEnd(at(dx), n);
  for (let p = at(dx); p < end; p += 16) v128.store(p, step);
}
