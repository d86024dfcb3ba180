// Large matrix products: packed, blocked, with a register tile of 4 rows by 8 columns.
// The scheme is that of Goto and van de Geijn (Anatomy of high-performance matrix multiplication,
// ACM TOMS 34(3), 2008): a block of b stays in the outer cache, a block of a in the inner one, and
// both are packed into the order in which the tile reads them.
import { at, edgeTile, packedA, packedB } from './memory';
import { tile } from './tiles';

/** Block sizes; memory.ts reserves packing areas of these sizes. */
const BLOCK_M: u32 = 128;
export const BLOCK_K: u32 = 256;
const BLOCK_N: u32 = 1024;

// @ts-ignore: decorator
@inline
function min(a: u32, b: u32): u32 {
  return a < b ? a : b;
}

/** Four vectors as columns of a 4 x 4 block: writes its rows, `step` bytes apart. */
// @ts-ignore: decorator
@inline
function storeTransposed(to: usize, step: usize, a: v128, b: v128, c: v128, d: v128): void {
  const abLow = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
  const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cdLow = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i32>(abLow, cdLow, 0, 1, 4, 5));
  v128.store(to + step, v128.shuffle<i32>(abLow, cdLow, 2, 3, 6, 7));
  v128.store(to + 2 * step, v128.shuffle<i32>(abHigh, cdHigh, 0, 1, 4, 5));
  v128.store(to + 3 * step, v128.shuffle<i32>(abHigh, cdHigh, 2, 3, 6, 7));
}

/**
 * Four lines of `depth` floats, `lineBytes` apart, interleaved: to[p][0..3] with `step` bytes
 * between p. Lines from `count` on are zeros.
 */
// @ts-ignore: decorator
@inline
function interleave(
  to: usize,
  step: usize,
  from: usize,
  lineBytes: usize,
  count: u32,
  depth: u32,
): void {
  const zero = f32x4.splat(0);
  let p: u32 = 0;
  for (; p + 4 <= depth; p += 4) {
    const line = from + at(p);
    storeTransposed(
      to + p * step,
      step,
      count > 0 ? v128.load(line) : zero,
      count > 1 ? v128.load(line + lineBytes) : zero,
      count > 2 ? v128.load(line + 2 * lineBytes) : zero,
      count > 3 ? v128.load(line + 3 * lineBytes) : zero,
    );
  }
  for (; p < depth; p++) {
    for (let i: u32 = 0; i < 4; i++) {
      const value = i < count ? load<f32>(from + at(p) + i * lineBytes) : 0;
      store<f32>(to + p * step + at(i), value);
    }
  }
}

/** Copies `width` (4 or 8) floats of each of `depth` lines; those from `count` on become zeros. */
// @ts-ignore: decorator
@inline
function copyLines(
  width: u32,
  to: usize,
  from: usize,
  lineBytes: usize,
  count: u32,
  depth: u32,
): void {
  for (let p: u32 = 0; p < depth; p++) {
    if (count >= 4) v128.store(to, v128.load(from));
    if (count >= width) {
      if (width == 8) v128.store(to, v128.load(from, 16), 16);
    } else {
      for (let i: u32 = count & 4; i < width; i++) {
        store<f32>(to + at(i), i < count ? load<f32>(from + at(i)) : 0);
      }
    }
    to += at(width);
    from += lineBytes;
  }
}

/** copyLines for `16 / width` panels at once, so that a cache line is read whole. */
// @ts-ignore: decorator
@inline
function copyLinesWide(width: u32, to: usize, from: usize, lineBytes: usize, depth: u32): void {
  const panel = at(width * depth);
  for (let p: u32 = 0; p < depth; p++) {
    v128.store(to, v128.load(from));
    if (width == 8) {
      v128.store(to, v128.load(from, 16), 16);
      v128.store(to + panel, v128.load(from, 32));
      v128.store(to + panel, v128.load(from, 48), 16);
    } else {
      v128.store(to + panel, v128.load(from, 16));
      v128.store(to + 2 * panel, v128.load(from, 32));
      v128.store(to + 3 * panel, v128.load(from, 48));
    }
    to += at(width);
    from += lineBytes;
  }
}

/** Panels of `width` of `count` columns, each as [depth][width], zeros beyond. */
// @ts-ignore: decorator
@inline
function copyPanels(
  width: u32,
  to: usize,
  from: usize,
  lineBytes: usize,
  count: u32,
  depth: u32,
): void {
  let j: u32 = 0;
  for (; j + 16 <= count; j += 16) {
    copyLinesWide(width, to + at(j * depth), from + at(j), lineBytes, depth);
  }
  for (; j < count; j += width) {
    copyLines(width, to + at(j * depth), from + at(j), lineBytes, count - j, depth);
  }
}

/** Panels of 4 rows of op(a), each as [depth][4]; stored lines are `lineBytes` apart. */
function packA(from: usize, lineBytes: usize, transposed: bool, rows: u32, depth: u32): void {
  const to = packedA();
  if (transposed) {
    copyPanels(4, to, from, lineBytes, rows, depth);
    return;
  }
  for (let i: u32 = 0; i < rows; i += 4) {
    interleave(to + at(i * depth), 16, from + i * lineBytes, lineBytes, rows - i, depth);
  }
}

/** Panels of 8 columns of op(b), each as [depth][8]. */
function packB(from: usize, lineBytes: usize, transposed: bool, depth: u32, columns: u32): void {
  const to = packedB();
  if (!transposed) {
    copyPanels(8, to, from, lineBytes, columns, depth);
    return;
  }
  for (let j: u32 = 0; j < columns; j += 8) {
    const panel = to + at(j * depth);
    const lines = from + j * lineBytes;
    const left = columns - j;
    interleave(panel, 32, lines, lineBytes, left, depth);
    interleave(panel + 16, 32, lines + 4 * lineBytes, lineBytes, left > 4 ? left - 4 : 0, depth);
  }
}

/** A tile of which only rows x columns lie inside c. */
function tileAtEdge(
  c: usize,
  rowBytes: usize,
  a: usize,
  b: usize,
  depth: u32,
  accumulate: bool,
  rows: u32,
  columns: u32,
): void {
  tile(edgeTile(), 32, a, b, depth, false);
  for (let i: u32 = 0; i < rows; i++) {
    for (let j: u32 = 0; j < columns; j++) {
      const to = c + i * rowBytes + at(j);
      const value = load<f32>(edgeTile() + at(8 * i + j));
      store<f32>(to, accumulate ? load<f32>(to) + value : value);
    }
  }
}

/** All tiles of one block of c. */
function block(c: usize, cRow: u32, rows: u32, columns: u32, depth: u32, accumulate: bool): void {
  for (let j: u32 = 0; j < columns; j += 8) {
    const b = packedB() + at(j * depth);
    for (let i: u32 = 0; i < rows; i += 4) {
      const a = packedA() + at(i * depth);
      const to = c + at(i * cRow + j);
      if (rows - i >= 4 && columns - j >= 8) tile(to, at(cRow), a, b, depth, accumulate);
      else {
        tileAtEdge(to, at(cRow), a, b, depth, accumulate, min(4, rows - i), min(8, columns - j));
      }
    }
  }
}

/** c = a b, with the layout of gemm in ../kernel-contracts/products.ts. */
export function blockedProduct(
  c: u32,
  cRow: u32,
  a: u32,
  aRow: u32,
  aColumn: u32,
  b: u32,
  bRow: u32,
  bColumn: u32,
  m: u32,
  n: u32,
  k: u32,
): void {
  for (let j: u32 = 0; j < n; j += BLOCK_N) {
    const columns = min(BLOCK_N, n - j);
    for (let p: u32 = 0; p < k; p += BLOCK_K) {
      const depth = min(BLOCK_K, k - p);
      packB(at(b + p * bRow + j * bColumn), at(bRow * bColumn), bColumn != 1, depth, columns);
      for (let i: u32 = 0; i < m; i += BLOCK_M) {
        const rows = min(BLOCK_M, m - i);
        packA(at(a + i * aRow + p * aColumn), at(aRow * aColumn), aColumn != 1, rows, depth);
        block(at(c + i * cRow + j), cRow, rows, columns, depth, p > 0);
      }
    }
  }
}
