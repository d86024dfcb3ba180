// Copies between strided arrays, and reductions along the middle axis of [outer, n, inner].
import { sumOf, sumRows } from './elementwise';
import { at } from './memory';

/** The innermost loop of copyStrided: n floats at byte addresses; strides in bytes. */
// @ts-ignore: decorator
@inline
function copyLine(y: usize, x: usize, n: u32, yStep: usize, xStep: usize): void {
  let i: u32 = 0;
  if (yStep == 4 && xStep == 4) {
    for (; i + 4 <= n; i += 4) v128.store(y + at(i), v128.load(x + at(i)));
  } else if (yStep == 4 && xStep == 0) {
    const value = v128.load32_splat(x);
    for (; i + 4 <= n; i += 4) v128.store(y + at(i), value);
  }
  for (; i < n; i++) store<f32>(y + i * yStep, load<f32>(x + i * xStep));
}

export function copyStrided(
  y: u32, x: u32,
  n0: u32, n1: u32, n2: u32, n3: u32, n4: u32,
  y0: u32, y1: u32, y2: u32, y3: u32, y4: u32,
  x0: u32, x1: u32, x2: u32, x3: u32, x4: u32,
): void {
  for (let a: u32 = 0; a < n0; a++) {
    for (let b: u32 = 0; b < n1; b++) {
      for (let c: u32 = 0; c < n2; c++) {
        let to = at(y + a * y0 + b * y1 + c * y2);
        let from = at(x + a * x0 + b * x1 + c * x2);
        for (let d: u32 = 0; d < n3; d++) {
          copyLine(to, from, n4, at(y4), at(x4));
          to += at(y3);
          from += at(x3);
        }
      }
    }
  }
}

export function sumAxis(y: u32, x: u32, outer: u32, n: u32, inner: u32, k: f64): void {
  for (let o: u32 = 0; o < outer; o++) {
    const block = x + o * n * inner;
    if (inner == 1) store<f32>(at(y + o), <f32>(k * sumOf(at(block), n)));
    else sumRows(y + o * inner, block, n, inner, k);
  }
}

/** The first largest of n floats that lie `inner` apart, by comparison of sign times each. */
function firstLargest(line: u32, n: u32, inner: u32, sign: f32): u32 {
  let best = sign * load<f32>(at(line));
  let winner: u32 = 0;
  for (let j: u32 = 1; j < n; j++) {
    const value = sign * load<f32>(at(line + j * inner));
    // Not `value > best`: a NaN wins too, and is not beaten.
    if (!(value <= best) && best == best) {
      best = value;
      winner = j;
    }
  }
  return winner;
}

function winners(indices: u32, x: u32, outer: u32, n: u32, inner: u32, sign: f32): void {
  for (let o: u32 = 0; o < outer; o++) {
    for (let i: u32 = 0; i < inner; i++) {
      const winner = firstLargest(x + o * n * inner + i, n, inner, sign);
      store<f32>(at(indices + o * inner + i), <f32>winner);
    }
  }
}

export function largestIndices(indices: u32, x: u32, outer: u32, n: u32, inner: u32): void {
  winners(indices, x, outer, n, inner, 1);
}

export function smallestIndices(indices: u32, x: u32, outer: u32, n: u32, inner: u32): void {
  winners(indices, x, outer, n, inner, -1);
}

/** Address of x[o, indices[o, i], i]. */
// @ts-ignore: decorator
@inline
function picked(x: u32, indices: u32, o: u32, i: u32, n: u32, inner: u32): usize {
  const index = <u32>load<f32>(at(indices + o * inner + i));
  return at(x + (o * n + index) * inner + i);
}

export function pickAxis(y: u32, x: u32, indices: u32, outer: u32, n: u32, inner: u32): void {
  for (let o: u32 = 0; o < outer; o++) {
    for (let i: u32 = 0; i < inner; i++) {
      store<f32>(at(y + o * inner + i), load<f32>(picked(x, indices, o, i, n, inner)));
    }
  }
}

export function pickAxisBackward(
  dx: u32, dy: u32, indices: u32, outer: u32, n: u32, inner: u32,
): void {
  for (let o: u32 = 0; o < outer; o++) {
    for (let i: u32 = 0; i < inner; i++) {
      const cell = picked(dx, indices, o, i, n, inner);
      store<f32>(cell, load<f32>(cell) + load<f32>(at(dy + o * inner + i)));
    }
  }
}
