// Chosen rows of a matrix: gathered, added to, and updated.
import { at } from './memory';

/** Byte address of row indices[i] of the matrix at `from`. */
// @ts-ignore: decorator
@inline
function rowAt(from: u32, indices: u32, i: u32, width: u32): usize {
  return at(from + <u32>load<f32>(at(indices + i)) * width);
}

export function gatherRows(y: u32, x: u32, indices: u32, count: u32, width: u32): void {
  const bytes = at(width);
  for (let i: u32 = 0; i < count; i++) {
    memory.copy(at(y + i * width), rowAt(x, indices, i, width), bytes);
  }
}

export function scatterRows(y: u32, x: u32, indices: u32, count: u32, width: u32): void {
  let px = at(x);
  for (let i: u32 = 0; i < count; i++) {
    let py = rowAt(y, indices, i, width);
    const end = py + at(width);
    for (const vectors = py + at(width & ~3); py < vectors; py += 16) {
      v128.store(py, f32x4.add(v128.load(py), v128.load(px)));
      px += 16;
    }
    for (; py < end; py += 4) {
      store<f32>(py, load<f32>(py) + load<f32>(px));
      px += 4;
    }
  }
}

export function sgdRowsUpdate(
  w: u32,
  g: u32,
  indices: u32,
  count: u32,
  width: u32,
  learningRate: f32,
): void {
  const rate4 = f32x4.splat(learningRate);
  const zero4 = f32x4.splat(0);
  for (let i: u32 = 0; i < count; i++) {
    let pw = rowAt(w, indices, i, width);
    let pg = rowAt(g, indices, i, width);
    const end = pw + at(width);
    for (const vectors = pw + at(width & ~3); pw < vectors; pw += 16) {
      v128.store(pw, f32x4.sub(v128.load(pw), f32x4.mul(rate4, v128.load(pg))));
      v128.store(pg, zero4);
      pg += 16;
    }
    for (; pw < end; pw += 4) {
      store<f32>(pw, load<f32>(pw) - learningRate * load<f32>(pg));
      store<f32>(pg, 0);
      pg += 4;
    }
  }
}
