// Chosen rows of a matrix: gathered and added to.
import { at } from './memory';

/** Byte address of row indices[i] of the matrix at `from`. */
// @ts-ignore: decorator
@inline
export function rowAt(from: u32, indices: u32, i: u32, width: u32): usize {
  return at(from + <u32>load<f32>(at(indices + i)) * width);
}

export function gatherRows(y: u32, x: u32, indices: u32, count: u32, width: u32): void {
  let py = at(y);
  for (let i: u32 = 0; i < count; i++) {
    let px = rowAt(x, indices, i, width);
    const end = py + at(width);
    for (const vectors = py + at(width & ~3); py < vectors; py += 16) {
      v128.store(py, v128.load(px));
      px += 16;
    }
    for (; py < end; py += 4) {
      store<f32>(py, load<f32>(px));
      px += 4;
    }
  }
}

export function accumulateRows(
  y: u32,
  x: u32,
  indices: u32,
  count: u32,
  width: u32,
  k: f32,
): void {
  const factor = f32x4.splat(k);
  for (let i: u32 = 0; i < count; i++) {
    let py = rowAt(y, indices, i, width);
    let px = at(x + i * width);
    const end = py + at(width);
    for (const vectors = py + at(width & ~3); py < vectors; py += 16) {
      v128.store(py, f32x4.add(v128.load(py), f32x4.mul(factor, v128.load(px))));
      px += 16;
    }
    for (; py < end; py += 4) {
      store<f32>(py, load<f32>(py) + k * load<f32>(px));
      px += 4;
    }
  }
}
