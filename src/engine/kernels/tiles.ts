// Tiles: 4 rows by 8 columns of sums of products, kept in registers.
import { at } from './memory';
import { multiplyAdd } from './multiply-add';

// @ts-ignore: decorator
@inline
function storeRow(c: usize, low: v128, high: v128, accumulate: bool): void {
  if (accumulate) {
    low = f32x4.add(v128.load(c), low);
    high = f32x4.add(v128.load(c, 16), high);
  }
  v128.store(c, low);
  v128.store(c, high, 16);
}

/**
 * c[i][0..7] (+)= sum over p < depth of a[p][i] b[p][0..7], for 4 rows i of c that lie `rowBytes`
 * apart. Where `shifted`, b[p] lies offsets[p] bytes after `b`; else 32 bytes after b[p - 1].
 */
// @ts-ignore: decorator
@inline
function sums(
  c: usize,
  rowBytes: usize,
  a: usize,
  b: usize,
  shifted: bool,
  offsets: usize,
  depth: u32,
  accumulate: bool,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  for (const end = a + at(4 * depth); a < end; a += 16) {
    const row = shifted ? b + load<u32>(offsets) : b;
    const low = v128.load(row);
    const high = v128.load(row, 16);
    const a0 = v128.load32_splat(a);
    c00 = multiplyAdd(a0, low, c00);
    c01 = multiplyAdd(a0, high, c01);
    const a1 = v128.load32_splat(a, 4);
    c10 = multiplyAdd(a1, low, c10);
    c11 = multiplyAdd(a1, high, c11);
    const a2 = v128.load32_splat(a, 8);
    c20 = multiplyAdd(a2, low, c20);
    c21 = multiplyAdd(a2, high, c21);
    const a3 = v128.load32_splat(a, 12);
    c30 = multiplyAdd(a3, low, c30);
    c31 = multiplyAdd(a3, high, c31);
    if (shifted) offsets += 4;
    else b += 32;
  }
  storeRow(c, c00, c01, accumulate);
  storeRow(c + rowBytes, c10, c11, accumulate);
  storeRow(c + 2 * rowBytes, c20, c21, accumulate);
  storeRow(c + 3 * rowBytes, c30, c31, accumulate);
}

/** c [4, 8] (+)= panel a [depth][4] times panel b [depth][8]; rows of c are `rowBytes` apart. */
export function tile(
  c: usize,
  rowBytes: usize,
  a: usize,
  b: usize,
  depth: u32,
  accumulate: bool,
): void {
  sums(c, rowBytes, a, b, false, 0, depth, accumulate);
}

/** c [4, 8] = panel a [depth][4] times rows of 8 that lie offsets[p] bytes after `from`. */
export function shiftedSums(
  c: usize,
  rowBytes: usize,
  a: usize,
  from: usize,
  offsets: usize,
  depth: u32,
): void {
  sums(c, rowBytes, a, from, true, offsets, depth, false);
}

/** shiftedSums for one row of 32 columns, whose factors are the first row of the panel. */
export function shiftedRow(c: usize, a: usize, from: usize, offsets: usize, depth: u32): void {
  let c0 = f32x4.splat(0);
  let c1 = c0;
  let c2 = c0;
  let c3 = c0;
  let c4 = c0;
  let c5 = c0;
  let c6 = c0;
  let c7 = c0;
  for (const end = a + at(4 * depth); a < end; a += 16) {
    const row = from + load<u32>(offsets);
    const factor = v128.load32_splat(a);
    c0 = multiplyAdd(factor, v128.load(row), c0);
    c1 = multiplyAdd(factor, v128.load(row, 16), c1);
    c2 = multiplyAdd(factor, v128.load(row, 32), c2);
    c3 = multiplyAdd(factor, v128.load(row, 48), c3);
    c4 = multiplyAdd(factor, v128.load(row, 64), c4);
    c5 = multiplyAdd(factor, v128.load(row, 80), c5);
    c6 = multiplyAdd(factor, v128.load(row, 96), c6);
    c7 = multiplyAdd(factor, v128.load(row, 112), c7);
    offsets += 4;
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
  v128.store(c, c4, 64);
  v128.store(c, c5, 80);
  v128.store(c, c6, 96);
  v128.store(c, c7, 112);
}

/** The sums of the lanes of each of four vectors. */
// @ts-ignore: decorator
@inline
function laneSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(
    v128.shuffle<i32>(a, b, 0, 1, 4, 5),
    v128.shuffle<i32>(a, b, 2, 3, 6, 7),
  );
  const cd = f32x4.add(
    v128.shuffle<i32>(c, d, 0, 1, 4, 5),
    v128.shuffle<i32>(c, d, 2, 3, 6, 7),
  );
  return f32x4.add(
    v128.shuffle<i32>(ab, cd, 0, 2, 4, 6),
    v128.shuffle<i32>(ab, cd, 1, 3, 5, 7),
  );
}

/**
 * Adds sum over j < n of y[i][j] x[j] to first[i], and of y[i][j] z[j] to second[i], for 4 rows i
 * of y that lie `rowBytes` apart, and all images; n is a multiple of 4.
 */
export function dotProducts(
  first: usize,
  second: usize,
  y: usize,
  rowBytes: usize,
  x: usize,
  z: usize,
  n: u32,
  images: u32,
  yBytes: usize,
  xBytes: usize,
): void {
  let x0 = f32x4.splat(0);
  let x1 = x0;
  let x2 = x0;
  let x3 = x0;
  let z0 = x0;
  let z1 = x0;
  let z2 = x0;
  let z3 = x0;
  for (let image: u32 = 0; image < images; image++) {
    const y1 = y + rowBytes;
    const y2 = y1 + rowBytes;
    const y3 = y2 + rowBytes;
    for (let j: usize = 0; j < at(n); j += 16) {
      const xj = v128.load(x + j);
      const zj = v128.load(z + j);
      const yj0 = v128.load(y + j);
      x0 = multiplyAdd(yj0, xj, x0);
      z0 = multiplyAdd(yj0, zj, z0);
      const yj1 = v128.load(y1 + j);
      x1 = multiplyAdd(yj1, xj, x1);
      z1 = multiplyAdd(yj1, zj, z1);
      const yj2 = v128.load(y2 + j);
      x2 = multiplyAdd(yj2, xj, x2);
      z2 = multiplyAdd(yj2, zj, z2);
      const yj3 = v128.load(y3 + j);
      x3 = multiplyAdd(yj3, xj, x3);
      z3 = multiplyAdd(yj3, zj, z3);
    }
    y += yBytes;
    x += xBytes;
    z += xBytes;
  }
  v128.store(first, f32x4.add(v128.load(first), laneSums(x0, x1, x2, x3)));
  v128.store(second, f32x4.add(v128.load(second), laneSums(z0, z1, z2, z3)));
}
