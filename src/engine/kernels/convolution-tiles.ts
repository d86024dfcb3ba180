// The inner loops of convolution over planes: sums of shifted copies, and sums of products.
import { at } from './memory';
import { multiplyAdd } from './multiply-add';

/**
 * to[i][0..7] = sum over p < depth of a[p][i] from[offsets[p] + 0..7], for 4 rows i that lie
 * `rowBytes` apart; offsets count bytes.
 */
export function shiftedSums(
  to: usize,
  rowBytes: usize,
  a: usize,
  from: usize,
  offsets: usize,
  depth: u32,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  for (const end = offsets + at(depth); offsets < end; offsets += 4) {
    const b = from + load<u32>(offsets);
    const low = v128.load(b);
    const high = v128.load(b, 16);
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
    a += 16;
  }
  v128.store(to, c00);
  v128.store(to, c01, 16);
  v128.store(to + rowBytes, c10);
  v128.store(to + rowBytes, c11, 16);
  v128.store(to + 2 * rowBytes, c20);
  v128.store(to + 2 * rowBytes, c21, 16);
  v128.store(to + 3 * rowBytes, c30);
  v128.store(to + 3 * rowBytes, c31, 16);
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
 * of y that lie `rowBytes` apart; n is a multiple of 4.
 */
export function dotProducts(
  first: usize,
  second: usize,
  y: usize,
  rowBytes: usize,
  x: usize,
  z: usize,
  n: u32,
): void {
  let x0 = f32x4.splat(0);
  let x1 = x0;
  let x2 = x0;
  let x3 = x0;
  let z0 = x0;
  let z1 = x0;
  let z2 = x0;
  let z3 = x0;
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
  v128.store(first, f32x4.add(v128.load(first), laneSums(x0, x1, x2, x3)));
  v128.store(second, f32x4.add(v128.load(second), laneSums(z0, z1, z2, z3)));
}
