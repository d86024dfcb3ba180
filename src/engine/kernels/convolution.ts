// im2col, its transpose, and biases by channel.
import { sumOf } from './elementwise';
import { at } from './memory';

/** First output index whose window position `offset` is at or after input index 0. */
// @ts-ignore: decorator
@inline
function firstInside(offset: i32, stride: i32, count: i32): i32 {
  const first = offset >= 0 ? 0 : (stride - 1 - offset) / stride;
  return first < count ? first : count;
}

/** One past the last output index whose window position is before `length`; at least `first`. */
// @ts-ignore: decorator
@inline
function endInside(offset: i32, stride: i32, count: i32, length: i32, first: i32): i32 {
  if (offset >= length) return first;
  const end = (length - 1 - offset) / stride + 1;
  const capped = end < count ? end : count;
  return capped > first ? capped : first;
}

// @ts-ignore: decorator
@inline
function zeroFloats(to: usize, count: i32): void {
  for (const end = to + at(count); to < end; to += 4) store<f32>(to, 0);
}

export function im2col(
  columns: u32,
  x: u32,
  c: i32,
  h: i32,
  w: i32,
  kh: i32,
  kw: i32,
  stride: i32,
  padding: i32,
): void {
  const oh = (h + 2 * padding - kh) / stride + 1;
  const ow = (w + 2 * padding - kw) / stride + 1;
  let to = at(columns);
  for (let channel = 0; channel < c; channel++) {
    const plane = at(x) + at(channel * h * w);
    for (let u = 0; u < kh; u++) {
      for (let v = 0; v < kw; v++) {
        const first = firstInside(v - padding, stride, ow);
        const end = endInside(v - padding, stride, ow, w, first);
        for (let oy = 0; oy < oh; oy++) {
          const row = oy * stride + u - padding;
          if (row < 0 || row >= h) {
            zeroFloats(to, ow);
            to += at(ow);
            continue;
          }
          zeroFloats(to, first);
          to += at(first);
          let from = plane + at(row * w + first * stride + v - padding);
          let left = end - first;
          if (stride == 1) {
            for (; left >= 4; left -= 4) {
              v128.store(to, v128.load(from));
              to += 16;
              from += 16;
            }
          }
          for (; left > 0; left--) {
            store<f32>(to, load<f32>(from));
            to += 4;
            from += at(stride);
          }
          zeroFloats(to, ow - end);
          to += at(ow - end);
        }
      }
    }
  }
}

export function col2im(
  x: u32,
  columns: u32,
  c: i32,
  h: i32,
  w: i32,
  kh: i32,
  kw: i32,
  stride: i32,
  padding: i32,
): void {
  const oh = (h + 2 * padding - kh) / stride + 1;
  const ow = (w + 2 * padding - kw) / stride + 1;
  let from = at(columns);
  for (let channel = 0; channel < c; channel++) {
    const plane = at(x) + at(channel * h * w);
    for (let u = 0; u < kh; u++) {
      for (let v = 0; v < kw; v++) {
        const first = firstInside(v - padding, stride, ow);
        const end = endInside(v - padding, stride, ow, w, first);
        for (let oy = 0; oy < oh; oy++) {
          const row = oy * stride + u - padding;
          if (row >= 0 && row < h) {
            let to = plane + at(row * w + first * stride + v - padding);
            let cell = from + at(first);
            let left = end - first;
            if (stride == 1) {
              for (; left >= 4; left -= 4) {
                v128.store(to, f32x4.add(v128.load(to), v128.load(cell)));
                to += 16;
                cell += 16;
              }
            }
            for (; left > 0; left--) {
              store<f32>(to, load<f32>(to) + load<f32>(cell));
              to += at(stride);
              cell += 4;
            }
          }
          from += at(ow);
        }
      }
    }
  }
}

export function addChannels(y: u32, b: u32, images: u32, channels: u32, area: u32): void {
  let p = at(y);
  for (let i: u32 = 0; i < images; i++) {
    for (let channel: u32 = 0; channel < channels; channel++) {
      const bias = load<f32>(at(b + channel));
      const bias4 = f32x4.splat(bias);
      const end = p + at(area);
      for (const vectors = p + at(area & ~3); p < vectors; p += 16) {
        v128.store(p, f32x4.add(v128.load(p), bias4));
      }
      for (; p < end; p += 4) store<f32>(p, load<f32>(p) + bias);
    }
  }
}

export function sumChannels(b: u32, y: u32, images: u32, channels: u32, area: u32): void {
  for (let channel: u32 = 0; channel < channels; channel++) {
    let sum: f64 = 0;
    for (let i: u32 = 0; i < images; i++) {
      sum += sumOf(at(y + (i * channels + channel) * area), area);
    }
    store<f32>(at(b + channel), load<f32>(at(b + channel)) + <f32>sum);
  }
}
