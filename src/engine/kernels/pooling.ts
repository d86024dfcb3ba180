// Maximum and average pooling.
import { fill } from './elementwise';
import { at } from './memory';

/** Four floats, `step` bytes apart. */
// @ts-ignore: decorator
@inline
function gather4(from: usize, step: usize): v128 {
  let v = v128.load32_zero(from);
  v = v128.load_lane<f32>(from + step, v, 1);
  v = v128.load_lane<f32>(from + 2 * step, v, 2);
  return v128.load_lane<f32>(from + 3 * step, v, 3);
}

/** Four windows side by side, without branches on the data. */
// @ts-ignore: decorator
@inline
function maxOfFour(
  output: usize,
  image: usize,
  corner: u32,
  w: u32,
  size: u32,
  stride: u32,
): void {
  let largest = gather4(image + at(corner), at(stride));
  for (let dy: u32 = 0; dy < size; dy++) {
    for (let dx: u32 = 0; dx < size; dx++) {
      const value = gather4(image + at(corner + dy * w + dx), at(stride));
      largest = v128.bitselect(value, largest, f32x4.gt(value, largest));
    }
  }
  v128.store(output, largest);
}

/**
 * Where the first of the largest cells lies, counted from the start of the image, for four windows
 * side by side.
 */
// @ts-ignore: decorator
@inline
function largestCells(image: usize, corner: u32, w: u32, size: u32, stride: u32): v128 {
  const corners = i32x4.add(
    i32x4.splat(corner),
    i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(stride)),
  );
  let largest = gather4(image + at(corner), at(stride));
  let cells = corners;
  for (let dy: u32 = 0; dy < size; dy++) {
    for (let dx: u32 = 0; dx < size; dx++) {
      const offset = dy * w + dx;
      const value = gather4(image + at(corner + offset), at(stride));
      const wins = f32x4.gt(value, largest);
      largest = v128.bitselect(value, largest, wins);
      cells = v128.bitselect(i32x4.add(corners, i32x4.splat(offset)), cells, wins);
    }
  }
  return cells;
}

// @ts-ignore: decorator
@inline
function largestCell(image: usize, corner: u32, w: u32, size: u32): u32 {
  let cell = corner;
  let largest = load<f32>(image + at(corner));
  for (let dy: u32 = 0; dy < size; dy++) {
    for (let dx: u32 = 0; dx < size; dx++) {
      const value = load<f32>(image + at(corner + dy * w + dx));
      if (value > largest) {
        cell = corner + dy * w + dx;
        largest = value;
      }
    }
  }
  return cell;
}

export function maxPool(
  y: u32,
  x: u32,
  planes: u32,
  h: u32,
  w: u32,
  size: u32,
  stride: u32,
): void {
  const oh = (h - size) / stride + 1;
  const ow = (w - size) / stride + 1;
  for (let row: u32 = 0; row < planes * oh; row++) {
    const image = at(x + (row / oh) * h * w);
    const rowCorner = (row % oh) * stride * w;
    const output = at(y + row * ow);
    if (ow < 4) {
      for (let ox: u32 = 0; ox < ow; ox++) {
        const cell = largestCell(image, rowCorner + ox * stride, w, size);
        store<f32>(output + at(ox), load<f32>(image + at(cell)));
      }
      continue;
    }
    for (let group: u32 = 0; group < ow; group += 4) {
      // The last four overlap the ones before where ow is no multiple of 4.
      const ox = group + 4 <= ow ? group : ow - 4;
      maxOfFour(output + at(ox), image, rowCorner + ox * stride, w, size, stride);
    }
  }
}

// @ts-ignore: decorator
@inline
function addAt(image: usize, cell: u32, gradient: usize): void {
  const to = image + at(cell);
  store<f32>(to, load<f32>(to) + load<f32>(gradient));
}

export function maxPoolBackward(
  dx: u32,
  dy: u32,
  x: u32,
  planes: u32,
  h: u32,
  w: u32,
  size: u32,
  stride: u32,
): void {
  const oh = (h - size) / stride + 1;
  const ow = (w - size) / stride + 1;
  fill(dx, planes * h * w, 0);
  for (let row: u32 = 0; row < planes * oh; row++) {
    const plane = (row / oh) * h * w;
    const from = at(x + plane);
    const to = at(dx + plane);
    const rowCorner = (row % oh) * stride * w;
    const gradient = at(dy + row * ow);
    if (ow < 4) {
      for (let ox: u32 = 0; ox < ow; ox++) {
        addAt(to, largestCell(from, rowCorner + ox * stride, w, size), gradient + at(ox));
      }
      continue;
    }
    for (let group: u32 = 0; group < ow; group += 4) {
      const ox = group + 4 <= ow ? group : ow - 4;
      const cells = largestCells(from, rowCorner + ox * stride, w, size, stride);
      // Windows of an overlap have got theirs already.
      if (ox >= group) addAt(to, i32x4.extract_lane(cells, 0), gradient + at(ox));
      if (ox + 1 >= group) addAt(to, i32x4.extract_lane(cells, 1), gradient + at(ox + 1));
      if (ox + 2 >= group) addAt(to, i32x4.extract_lane(cells, 2), gradient + at(ox + 2));
      addAt(to, i32x4.extract_lane(cells, 3), gradient + at(ox + 3));
    }
  }
}

export function averagePool(
  y: u32,
  x: u32,
  planes: u32,
  h: u32,
  w: u32,
  size: u32,
  stride: u32,
): void {
  const oh = (h - size) / stride + 1;
  const ow = (w - size) / stride + 1;
  const share: f32 = 1 / <f32>(size * size);
  let output = at(y);
  for (let plane: u32 = 0; plane < planes; plane++) {
    for (let oy: u32 = 0; oy < oh; oy++) {
      for (let ox: u32 = 0; ox < ow; ox++) {
        const corner = at(x + (plane * h + oy * stride) * w + ox * stride);
        let sum: f32 = 0;
        for (let dy: u32 = 0; dy < size; dy++) {
          for (let dx: u32 = 0; dx < size; dx++) sum += load<f32>(corner + at(dy * w + dx));
        }
        store<f32>(output, sum * share);
        output += 4;
      }
    }
  }
}

export function averagePoolBackward(
  dx: u32,
  dy: u32,
  planes: u32,
  h: u32,
  w: u32,
  size: u32,
  stride: u32,
): void {
  const oh = (h - size) / stride + 1;
  const ow = (w - size) / stride + 1;
  const share: f32 = 1 / <f32>(size * size);
  fill(dx, planes * h * w, 0);
  let gradient = at(dy);
  for (let plane: u32 = 0; plane < planes; plane++) {
    for (let oy: u32 = 0; oy < oh; oy++) {
      for (let ox: u32 = 0; ox < ow; ox++) {
        const corner = at(dx + (plane * h + oy * stride) * w + ox * stride);
        const part = load<f32>(gradient) * share;
        for (let i: u32 = 0; i < size; i++) {
          for (let j: u32 = 0; j < size; j++) {
            const to = corner + at(i * w + j);
            store<f32>(to, load<f32>(to) + part);
          }
        }
        gradient += 4;
      }
    }
  }
}
