// Padded planes: the layout in which a convolution is a sum of shifted copies.
// A window's step of `stride` pixels becomes a step of 1 when every stride-th row and column stand
// together (a phase). Rows of zeros around the pixels make the copies uniform; where the zeros at
// the end of one row can be those at the start of the next, they are stored once.
import { at } from './memory';

// @ts-ignore: decorator
@inline
export function zeroFloats(to: usize, count: i32): void {
  for (const end = to + at(count); to < end; to += 4) store<f32>(to, 0);
}

/** Smallest i >= 0 with i stride + offset >= 0. */
// @ts-ignore: decorator
@inline
export function firstInside(offset: i32, stride: i32): i32 {
  return offset >= 0 ? 0 : (stride - 1 - offset) / stride;
}

/** One past the largest i with i stride + offset < length, or 0. */
// @ts-ignore: decorator
@inline
export function endInside(offset: i32, stride: i32, length: i32): i32 {
  return offset >= length ? 0 : (length - 1 - offset) / stride + 1;
}

// @ts-ignore: decorator
@inline
export function min(a: i32, b: i32): i32 {
  return a < b ? a : b;
}

// @ts-ignore: decorator
@inline
export function max(a: i32, b: i32): i32 {
  return a > b ? a : b;
}

/** Copies every `stride`-th of the floats at `from`, `count` of them. */
// @ts-ignore: decorator
@inline
export function copyEvery(to: usize, from: usize, count: i32, stride: i32): void {
  if (stride > 2 || count < 4) {
    for (const end = to + at(count); to < end; to += 4) {
      store<f32>(to, load<f32>(from));
      from += at(stride);
    }
    return;
  }
  for (let i = 0; i < count; i += 4) {
    // The last four overlap the ones before where count is no multiple of 4.
    const j = i + 4 <= count ? i : count - 4;
    const source = from + at(j * stride);
    const four = v128.load(source);
    v128.store(
      to + at(j),
      stride == 1 ? four : v128.shuffle<i32>(four, v128.load(source, 12), 0, 2, 5, 7),
    );
  }
}

/**
 * One plane of `rows` rows, `pitch` floats apart: cell (i, j) is pixel
 * (i strideY + offsetY, j strideX + offsetX) of an image [h, w] for j from `first` to `end`, or 0
 * outside it. Writes `tail` zeros after the last row. `first` and `end` are those of
 * firstInside and endInside, within the pitch.
 */
export function fillPlane(
  to: usize,
  rows: i32,
  pitch: i32,
  tail: i32,
  image: usize,
  h: i32,
  w: i32,
  strideY: i32,
  strideX: i32,
  offsetY: i32,
  offsetX: i32,
  first: i32,
  end: i32,
): void {
  for (let i = 0; i < rows; i++) {
    const row = i * strideY + offsetY;
    if (row < 0 || row >= h) {
      zeroFloats(to, pitch);
      to += at(pitch);
      continue;
    }
    zeroFloats(to, first);
    to += at(first);
    copyEvery(to, image + at(row * w + first * strideX + offsetX), end - first, strideX);
    to += at(end - first);
    zeroFloats(to, pitch - end);
    to += at(pitch - end);
  }
  zeroFloats(to, tail);
}

/**
 * Cells (i, j) of rows `pitch` apart, plus `bias`, go to pixels
 * (i strideY + offsetY, j strideX + offsetX).
 */
export function emptyPlane(
  bias: f32,
  from: usize,
  rows: i32,
  columns: i32,
  pitch: i32,
  image: usize,
  w: i32,
  strideY: i32,
  strideX: i32,
  offsetY: i32,
  offsetX: i32,
): void {
  const bias4 = f32x4.splat(bias);
  for (let i = 0; i < rows; i++) {
    let cell = from + at(i * pitch);
    let to = image + at((i * strideY + offsetY) * w + offsetX);
    let left = columns;
    if (strideX == 1 && columns >= 4) {
      for (; left > 4; left -= 4) {
        v128.store(to, f32x4.add(v128.load(cell), bias4));
        to += 16;
        cell += 16;
      }
      // The last four overlap the ones before where columns are no multiple of 4.
      const back = at(4 - left);
      v128.store(to - back, f32x4.add(v128.load(cell - back), bias4));
      continue;
    }
    for (; left > 0; left--) {
      store<f32>(to, load<f32>(cell) + bias);
      to += at(strideX);
      cell += 4;
    }
  }
}
