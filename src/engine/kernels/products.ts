// Matrix products by batches: large ones in blocks, small ones and those with vectors row by row.
import { BLOCK_K, blockedProduct } from './gemm';
import { at } from './memory';
import { multiplyAdd } from './multiply-add';

/** Below so many multiplications, packing costs more than it saves. */
const SMALL: u32 = 16384;

/**
 * c[0..n - 1] = sum over p < k of a[p] b[p][0..n - 1]; byte addresses and steps. The sums are those
 * of blockedProduct to the last bit, so that which of the two computes a row does not matter.
 */
function rowTimesMatrix(
  c: usize, a: usize, aStep: usize, b: usize, bStep: usize, n: u32, k: u32,
): void {
  for (let block: u32 = 0; block < k; block += BLOCK_K) {
    const depth = k - block < BLOCK_K ? k - block : BLOCK_K;
    const end = a + depth * aStep;
    let j: u32 = 0;
    for (; j + 16 <= n; j += 16) {
      let c0 = f32x4.splat(0);
      let c1 = c0;
      let c2 = c0;
      let c3 = c0;
      let row = b + at(j);
      for (let pa = a; pa != end; pa += aStep) {
        const factor = v128.load32_splat(pa);
        c0 = multiplyAdd(factor, v128.load(row), c0);
        c1 = multiplyAdd(factor, v128.load(row, 16), c1);
        c2 = multiplyAdd(factor, v128.load(row, 32), c2);
        c3 = multiplyAdd(factor, v128.load(row, 48), c3);
        row += bStep;
      }
      const to = c + at(j);
      if (block > 0) {
        c0 = f32x4.add(v128.load(to), c0);
        c1 = f32x4.add(v128.load(to, 16), c1);
        c2 = f32x4.add(v128.load(to, 32), c2);
        c3 = f32x4.add(v128.load(to, 48), c3);
      }
      v128.store(to, c0);
      v128.store(to, c1, 16);
      v128.store(to, c2, 32);
      v128.store(to, c3, 48);
    }
    for (; j + 4 <= n; j += 4) {
      let sum = f32x4.splat(0);
      let row = b + at(j);
      for (let pa = a; pa != end; pa += aStep) {
        sum = multiplyAdd(v128.load32_splat(pa), v128.load(row), sum);
        row += bStep;
      }
      const to = c + at(j);
      v128.store(to, block > 0 ? f32x4.add(v128.load(to), sum) : sum);
    }
    for (; j < n; j++) {
      let sum = f32x4.splat(0);
      let row = b + at(j);
      for (let pa = a; pa != end; pa += aStep) {
        sum = multiplyAdd(v128.load32_splat(pa), v128.load32_splat(row), sum);
        row += bStep;
      }
      const to = c + at(j);
      const value = f32x4.extract_lane(sum, 0);
      store<f32>(to, block > 0 ? load<f32>(to) + value : value);
    }
    a += depth * aStep;
    b += depth * bStep;
  }
}

/** The sum of a vector's four lanes. */
// @ts-ignore: decorator
@inline
export function sumOfLanes(four: v128): f32 {
  const two = f32x4.add(four, v128.shuffle<i32>(four, four, 2, 3, 0, 1));
  return f32x4.extract_lane(two, 0) + f32x4.extract_lane(two, 1);
}

/** The sum of products of k floats at two byte addresses. */
export function dot(a: usize, b: usize, k: u32): f32 {
  let even = f32x4.splat(0);
  let odd = f32x4.splat(0);
  let p: u32 = 0;
  for (; p + 8 <= k; p += 8) {
    even = multiplyAdd(v128.load(a + at(p)), v128.load(b + at(p)), even);
    odd = multiplyAdd(v128.load(a + at(p), 16), v128.load(b + at(p), 16), odd);
  }
  if (p + 4 <= k) {
    even = multiplyAdd(v128.load(a + at(p)), v128.load(b + at(p)), even);
    p += 4;
  }
  let sum = sumOfLanes(f32x4.add(even, odd));
  for (; p < k; p++) sum += load<f32>(a + at(p)) * load<f32>(b + at(p));
  return sum;
}

/** One matrix of the batch. Which way is taken depends on n and k, never on how m is cut. */
// @ts-ignore: decorator
@inline
function product(
  c: u32, cRow: u32, a: u32, aRow: u32, aColumn: u32, b: u32, bRow: u32, bColumn: u32,
  m: u32, n: u32, k: u32,
): void {
  if (n == 1 && bRow == 1 && aColumn == 1) {
    for (let i: u32 = 0; i < m; i++) {
      store<f32>(at(c + i * cRow), dot(at(a + i * aRow), at(b), k));
    }
  } else if (n == 1 && cRow == 1 && aRow == 1) {
    rowTimesMatrix(at(c), at(b), at(bRow), at(a), at(aColumn), m, k);
  } else if (bColumn == 1 && (m == 1 || k == 1 || m * n * k < SMALL)) {
    for (let i: u32 = 0; i < m; i++) {
      rowTimesMatrix(at(c + i * cRow), at(a + i * aRow), at(aColumn), at(b), at(bRow), n, k);
    }
  } else blockedProduct(c, cRow, a, aRow, aColumn, b, bRow, bColumn, m, n, k);
}

export function gemm(
  c: u32, cRow: u32, a: u32, aRow: u32, aColumn: u32, b: u32, bRow: u32, bColumn: u32,
  m: u32, n: u32, k: u32, batch: u32,
): void {
  for (let i: u32 = 0; i < batch; i++) {
    product(c, cRow, a, aRow, aColumn, b, bRow, bColumn, m, n, k);
    c += m * cRow;
    a += m * k;
    b += k * n;
  }
}
