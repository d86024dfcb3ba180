// Products with chosen rows of a table, which are read and written where they lie. Rows come from
// anywhere in memory, so each loop works on three at once: while one is on its way, so are the others.
import { at } from './memory';
import { multiplyAdd } from './multiply-add';
import { dot, sumOfLanes } from './products';
import { rowAt } from './rows';

export function rowProducts(
  y: u32, x: u32, table: u32, indices: u32, n: u32, m: u32, width: u32,
): void {
  for (let i: u32 = 0; i < n; i++) {
    let j: u32 = 0;
    for (; j + 3 <= m; j += 3) threeDots(at(y + j), x, table, indices + j, width);
    for (; j < m; j++) {
      store<f32>(at(y + j), dot(rowAt(table, indices, j, width), at(x), width));
    }
    x += width;
    y += m;
    indices += m;
  }
}

/** dot of x with each of three rows, to the same bits. */
function threeDots(y: usize, x: u32, table: u32, indices: u32, width: u32): void {
  let a = rowAt(table, indices, 0, width);
  let b = rowAt(table, indices, 1, width);
  let c = rowAt(table, indices, 2, width);
  let aEven = f32x4.splat(0);
  let aOdd = aEven;
  let bEven = aEven;
  let bOdd = aEven;
  let cEven = aEven;
  let cOdd = aEven;
  let px = at(x);
  for (const pairs = px + at(width & ~7); px < pairs; px += 32) {
    const even = v128.load(px);
    const odd = v128.load(px, 16);
    aEven = multiplyAdd(v128.load(a), even, aEven);
    aOdd = multiplyAdd(v128.load(a, 16), odd, aOdd);
    bEven = multiplyAdd(v128.load(b), even, bEven);
    bOdd = multiplyAdd(v128.load(b, 16), odd, bOdd);
    cEven = multiplyAdd(v128.load(c), even, cEven);
    cOdd = multiplyAdd(v128.load(c, 16), odd, cOdd);
    a += 32;
    b += 32;
    c += 32;
  }
  if (width & 4) {
    const even = v128.load(px);
    aEven = multiplyAdd(v128.load(a), even, aEven);
    bEven = multiplyAdd(v128.load(b), even, bEven);
    cEven = multiplyAdd(v128.load(c), even, cEven);
    px += 16;
    a += 16;
    b += 16;
    c += 16;
  }
  let aSum = sumOfLanes(f32x4.add(aEven, aOdd));
  let bSum = sumOfLanes(f32x4.add(bEven, bOdd));
  let cSum = sumOfLanes(f32x4.add(cEven, cOdd));
  for (const end = at(x + width); px < end; px += 4) {
    const value = load<f32>(px);
    aSum += load<f32>(a) * value;
    bSum += load<f32>(b) * value;
    cSum += load<f32>(c) * value;
    a += 4;
    b += 4;
    c += 4;
  }
  store<f32>(y, aSum);
  store<f32>(y, bSum, 4);
  store<f32>(y, cSum, 8);
}

export function rowProductsBackward(
  dx: u32, dy: u32, table: u32, indices: u32, n: u32, m: u32, width: u32,
): void {
  memory.fill(at(dx), 0, at(n * width));
  for (let i: u32 = 0; i < n; i++) {
    let j: u32 = 0;
    for (; j + 3 <= m; j += 3) addThreeRows(dx, table, indices + j, at(dy + j), width);
    for (; j < m; j++) addTimes(at(dx), rowAt(table, indices, j, width), at(dy + j), width, 1);
    dx += width;
    dy += m;
    indices += m;
  }
}

/** y += three rows, each times its factor at the byte address `factors`. */
function addThreeRows(y: u32, table: u32, indices: u32, factors: usize, width: u32): void {
  const aFactor = v128.load32_splat(factors);
  const bFactor = v128.load32_splat(factors, 4);
  const cFactor = v128.load32_splat(factors, 8);
  let a = rowAt(table, indices, 0, width);
  let b = rowAt(table, indices, 1, width);
  let c = rowAt(table, indices, 2, width);
  let py = at(y);
  for (const vectors = py + at(width & ~3); py < vectors; py += 16) {
    let sum = multiplyAdd(aFactor, v128.load(a), v128.load(py));
    sum = multiplyAdd(bFactor, v128.load(b), sum);
    v128.store(py, multiplyAdd(cFactor, v128.load(c), sum));
    a += 16;
    b += 16;
    c += 16;
  }
  for (const end = at(y + width); py < end; py += 4) {
    let sum = load<f32>(py) + load<f32>(factors) * load<f32>(a);
    sum += load<f32>(factors, 4) * load<f32>(b);
    store<f32>(py, sum + load<f32>(factors, 8) * load<f32>(c));
    a += 4;
    b += 4;
    c += 4;
  }
}

export function accumulateProductRows(
  y: u32, x: u32, factors: u32, indices: u32, n: u32, m: u32, width: u32, k: f32,
): void {
  for (let i: u32 = 0; i < n; i++) {
    let j: u32 = 0;
    for (; j + 3 <= m; j += 3) addToThreeRows(y, indices + j, x, at(factors + j), width, k);
    for (; j < m; j++) addTimes(rowAt(y, indices, j, width), at(x), at(factors + j), width, k);
    x += width;
    factors += m;
    indices += m;
  }
}

/**
 * Adds k x, times the factor of each at the byte address `factors`, to three rows of y. Where two are
 * the same row, the second finds in each cell what the first has written.
 */
function addToThreeRows(y: u32, indices: u32, x: u32, factors: usize, width: u32, k: f32): void {
  const scale = f32x4.splat(k);
  const aFactor = v128.load32_splat(factors);
  const bFactor = v128.load32_splat(factors, 4);
  const cFactor = v128.load32_splat(factors, 8);
  let a = rowAt(y, indices, 0, width);
  let b = rowAt(y, indices, 1, width);
  let c = rowAt(y, indices, 2, width);
  let px = at(x);
  for (const vectors = px + at(width & ~3); px < vectors; px += 16) {
    const values = v128.load(px);
    v128.store(a, multiplyAdd(scale, f32x4.mul(aFactor, values), v128.load(a)));
    v128.store(b, multiplyAdd(scale, f32x4.mul(bFactor, values), v128.load(b)));
    v128.store(c, multiplyAdd(scale, f32x4.mul(cFactor, values), v128.load(c)));
    a += 16;
    b += 16;
    c += 16;
  }
  for (const end = at(x + width); px < end; px += 4) {
    const value = load<f32>(px);
    store<f32>(a, load<f32>(a) + k * (load<f32>(factors) * value));
    store<f32>(b, load<f32>(b) + k * (load<f32>(factors, 4) * value));
    store<f32>(c, load<f32>(c) + k * (load<f32>(factors, 8) * value));
    a += 4;
    b += 4;
    c += 4;
  }
}

/** y += k factor x; byte addresses. */
function addTimes(y: usize, x: usize, factor: usize, width: u32, k: f32): void {
  const scale = f32x4.splat(k);
  const only = v128.load32_splat(factor);
  const end = y + at(width);
  for (const vectors = y + at(width & ~3); y < vectors; y += 16) {
    v128.store(y, multiplyAdd(scale, f32x4.mul(only, v128.load(x)), v128.load(y)));
    x += 16;
  }
  for (; y < end; y += 4) {
    store<f32>(y, load<f32>(y) + k * (load<f32>(factor) * load<f32>(x)));
    x += 4;
  }
}
