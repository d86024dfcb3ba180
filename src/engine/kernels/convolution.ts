// Convolution, its transpose and its kernel gradient, without columns: on padded planes (see
// convolution-planes.ts) each tap of the kernel is one shifted copy of the image.
import {
  copyEvery, emptyPlane, endInside, fillPlane, firstInside, max, min, zeroFloats,
} from './convolution-planes';
import { dotProducts, shiftedRow, shiftedSums } from './tiles';
import { at, edgeTile } from './memory';

/** The geometry of ../kernel-contracts/convolution.ts, set at the start of each call. */
let n: i32, xStep: i32, yStep: i32, c: i32, h: i32, w: i32, o: i32, kh: i32, kw: i32;
let strideY: i32, strideX: i32, paddingY: i32, paddingX: i32, dilationY: i32, dilationX: i32;
let oh: i32, ow: i32;
/** Planes of x: rows, distance of rows, zeros after the last, size. Of y: the same. */
let xRows: i32, xPitch: i32, xTail: i32, xPlane: i32;
let yRows: i32, yPitch: i32, yTail: i32, yPlane: i32;
/** Zeros before the first row and column of y's planes. */
let leadY: i32, leadX: i32;
/** Images that the kernel gradient takes at once, so that its sums run over enough cells. */
let group: i32;
/** Areas of the scratch memory, in bytes from its start. */
let packed: usize, planes: usize, rows: usize, scratchEnd: usize;

/** Cells of small images that make sums long enough. */
const MANY_CELLS = 224;
/** What tiles read past the end of the planes. */
const PAST_END = 32;

// @ts-ignore: decorator
@inline
function up(value: i32, step: i32): i32 {
  return ((value + step - 1) / step) * step;
}

/** Furthest that a tap reaches, in steps of the stride. */
// @ts-ignore: decorator
@inline
function reach(size: i32, dilation: i32, stride: i32): i32 {
  return ((size - 1) * dilation) / stride;
}

/** Zeros that each phase of x has at both ends of its rows of `columns`. */
function sharedZeros(columns: i32): i32 {
  let shared = columns;
  for (let phase = 0; phase < strideX; phase++) {
    const lead = min(firstInside(phase - paddingX, strideX), columns);
    const end = max(lead, min(endInside(phase - paddingX, strideX, w), columns));
    shared = min(shared, min(lead, columns - end));
  }
  return shared;
}

function setGeometry(
  n_: i32, xStep_: i32, yStep_: i32, c_: i32, h_: i32, w_: i32, o_: i32, kh_: i32, kw_: i32,
  strideY_: i32, strideX_: i32, paddingY_: i32, paddingX_: i32, dilationY_: i32, dilationX_: i32,
  oh_: i32, ow_: i32,
): void {
  n = n_; xStep = xStep_; yStep = yStep_;
  c = c_; h = h_; w = w_; o = o_; kh = kh_; kw = kw_;
  strideY = strideY_; strideX = strideX_; paddingY = paddingY_; paddingX = paddingX_;
  dilationY = dilationY_; dilationX = dilationX_; oh = oh_; ow = ow_;

  const columns = ow + reach(kw, dilationX, strideX);
  // No more than leaves room for a row of outputs.
  xTail = min(sharedZeros(columns), columns - ow);
  xRows = oh + reach(kh, dilationY, strideY);
  xPitch = columns - xTail;
  xPlane = xRows * xPitch + xTail;

  leadY = max(0, reach(kh, dilationY, strideY) - paddingY / strideY);
  leadX = max(0, reach(kw, dilationX, strideX) - paddingX / strideX);
  const yColumns = leadX + max(ow, (w - 1 + paddingX) / strideX + 1);
  yTail = min(leadX, yColumns - leadX - ow);
  yRows = leadY + max(oh, (h - 1 + paddingY) / strideY + 1);
  yPitch = yColumns - yTail;
  yPlane = yRows * yPitch + yTail;

  const taps = kh * kw;
  const xCells = cellsOf(oh, xPitch, ow, o);
  const yCells = up(h * yPitch + w, 32);
  group = min(n, max(1, MANY_CELLS / xCells));
  packed = at(up(max(o, c) * taps, 16));
  planes = packed + at(max(up(o, 4) * c, up(c, 4) * o) * taps + 16);
  rows = planes + at(max(group * c * strideY * strideX * xPlane, o * yPlane) + PAST_END);
  scratchEnd = rows + at(max(up(o, 4) * group * xCells, up(c, 4) * yCells) + 16);
}

/** Cells of `count` rows, `pitch` apart, of which the last has `width`; in whole tiles. */
// @ts-ignore: decorator
@inline
function cellsOf(count: i32, pitch: i32, width: i32, channels: i32): i32 {
  return up((count - 1) * pitch + width, channels == 1 ? 32 : 8);
}

export function convolutionScratch(
  n_: i32, xStep_: i32, yStep_: i32, c_: i32, h_: i32, w_: i32, o_: i32, kh_: i32, kw_: i32,
  strideY_: i32, strideX_: i32, paddingY_: i32, paddingX_: i32, dilationY_: i32, dilationX_: i32,
  oh_: i32, ow_: i32,
): u32 {
  setGeometry(
    n_, xStep_, yStep_, c_, h_, w_, o_, kh_, kw_, strideY_, strideX_, paddingY_, paddingX_,
    dilationY_, dilationX_, oh_, ow_,
  );
  return <u32>(scratchEnd >> 2);
}

/** Planes of one image of x: for each channel, strideY x strideX phases. */
function fillPlanesOfX(to: usize, image: usize): void {
  const phases = strideY * strideX;
  for (let x = 0; x < strideX; x++) {
    const offset = x - paddingX;
    const first = min(firstInside(offset, strideX), xPitch);
    const end = max(first, min(endInside(offset, strideX, w), xPitch));
    for (let y = 0; y < strideY; y++) {
      let plane = to + at((y * strideX + x) * xPlane);
      for (let channel = 0; channel < c; channel++) {
        fillPlane(
          plane, xRows, xPitch, xTail, image + at(channel * h * w), h, w, strideY, strideX,
          y - paddingY, offset, first, end,
        );
        plane += at(phases * xPlane);
      }
    }
  }
  // What tiles read past the end must be numbers, since it is multiplied by 0.
  memory.fill(to + at(c * phases * xPlane), 0, at(PAST_END));
}

/** Byte offset of each tap (channel, u, v) in the planes of x. */
function writeOffsetsOfX(to: usize): void {
  for (let channel = 0; channel < c; channel++) {
    for (let u = 0; u < kh; u++) {
      for (let v = 0; v < kw; v++) {
        const down = u * dilationY;
        const right = v * dilationX;
        const phase = (channel * strideY + (down % strideY)) * strideX + (right % strideX);
        const offset = phase * xPlane + (down / strideY) * xPitch + right / strideX;
        store<u32>(to, <u32>at(offset));
        to += 4;
      }
    }
  }
}

/** All tiles of to [rows, cells] = a, in panels of 4 rows, times shifted copies. */
function sums(
  to: usize, rowCount: i32, cells: i32, a: usize, from: usize, offsets: usize, depth: i32,
): void {
  if (rowCount == 1) {
    for (let j = 0; j < cells; j += 32) {
      shiftedRow(to + at(j), a, from + at(j), offsets, depth);
    }
    return;
  }
  for (let i = 0; i < rowCount; i += 4) {
    for (let j = 0; j < cells; j += 8) {
      shiftedSums(
        to + at(i * cells + j), at(cells), a + at(i * depth), from + at(j), offsets, depth,
      );
    }
  }
}

// @ts-ignore: decorator
@inline
function biasOf(b: u32, channel: u32): f32 {
  return b == 0 ? 0 : load<f32>(at(b + channel));
}

export function convolution(
  y: u32, x: u32, k: u32, b: u32, scratch: u32,
  n_: i32, xStep_: i32, yStep_: i32, c_: i32, h_: i32, w_: i32, o_: i32, kh_: i32, kw_: i32,
  strideY_: i32, strideX_: i32, paddingY_: i32, paddingX_: i32, dilationY_: i32, dilationX_: i32,
  oh_: i32, ow_: i32,
): void {
  setGeometry(
    n_, xStep_, yStep_, c_, h_, w_, o_, kh_, kw_, strideY_, strideX_, paddingY_, paddingX_,
    dilationY_, dilationX_, oh_, ow_,
  );
  const base = at(scratch);
  const depth = c * kh * kw;
  writeOffsetsOfX(base);
  packRows(base + packed, at(k), o, depth, depth, 1);
  const cells = cellsOf(oh, xPitch, ow, o);
  for (let image = 0; image < n; image++) {
    fillPlanesOfX(base + planes, at(x + image * xStep));
    sums(base + rows, o, cells, base + packed, base + planes, base, depth);
    for (let output = 0; output < o; output++) {
      const plane = at(y + image * yStep + output * oh * ow);
      const from = base + rows + at(output * cells);
      emptyPlane(biasOf(b, output), from, oh, ow, xPitch, plane, ow, 1, 1, 0, 0);
    }
  }
}

/** Panels of 4 rows of a [count, depth], each as [depth][4], zeros beyond; steps in floats. */
function packRows(
  to: usize, a: usize, count: i32, depth: i32, rowStep: i32, columnStep: i32,
): void {
  for (let i = 0; i < count; i += 4) {
    for (let p = 0; p < depth; p++) {
      for (let row = i; row < i + 4; row++) {
        const value = row < count ? load<f32>(a + at(row * rowStep + p * columnStep)) : 0;
        store<f32>(to, value);
        to += 4;
      }
    }
  }
}

/** Taps of a kernel of `size` that fall on a phase. */
// @ts-ignore: decorator
@inline
function tapsOf(size: i32, dilation: i32, stride: i32, phase: i32): i32 {
  let count = 0;
  for (let tap = 0; tap < size; tap++) {
    if ((tap * dilation) % stride == phase) count++;
  }
  return count;
}

/**
 * The taps of one phase of x: writes their offsets into the planes of y and their weights, packed
 * by channels of x.
 */
function packPhase(offsets: usize, weights: usize, k: usize, phaseY: i32, phaseX: i32): void {
  const taps = kh * kw;
  const depth =
    o * tapsOf(kh, dilationY, strideY, phaseY) * tapsOf(kw, dilationX, strideX, phaseX);
  let tap = 0;
  for (let u = 0; u < kh; u++) {
    for (let v = 0; v < kw; v++) {
      if ((u * dilationY) % strideY != phaseY || (v * dilationX) % strideX != phaseX) continue;
      const up = (u * dilationY) / strideY;
      const left = (v * dilationX) / strideX;
      const offset = (leadY - up) * yPitch + leadX - left;
      for (let output = 0; output < o; output++) {
        store<i32>(offsets + at(tap * o + output), (output * yPlane + offset) << 2);
        for (let i = 0; i < c; i += 4) {
          const to = weights + at(i * depth + 4 * (tap * o + output));
          for (let row = 0; row < 4; row++) {
            const cell = (output * c + i + row) * taps + u * kw + v;
            store<f32>(to + at(row), i + row < c ? load<f32>(k + at(cell)) : 0);
          }
        }
      }
      tap++;
    }
  }
}

function fillPlanesOfY(to: usize, image: usize): void {
  const end = leadX + ow;
  for (let output = 0; output < o; output++) {
    const plane = image + at(output * oh * ow);
    fillPlane(to, yRows, yPitch, yTail, plane, oh, ow, 1, 1, -leadY, -leadX, leadX, end);
    to += at(yPlane);
  }
  memory.fill(to, 0, at(PAST_END));
}

export function convolutionTransposed(
  x: u32, y: u32, k: u32, b: u32, scratch: u32,
  n_: i32, xStep_: i32, yStep_: i32, c_: i32, h_: i32, w_: i32, o_: i32, kh_: i32, kw_: i32,
  strideY_: i32, strideX_: i32, paddingY_: i32, paddingX_: i32, dilationY_: i32, dilationX_: i32,
  oh_: i32, ow_: i32,
): void {
  setGeometry(
    n_, xStep_, yStep_, c_, h_, w_, o_, kh_, kw_, strideY_, strideX_, paddingY_, paddingX_,
    dilationY_, dilationX_, oh_, ow_,
  );
  const base = at(scratch);
  for (let image = -1; image < n; image++) {
    // Before the first image, the weights and offsets of all phases, one after the other.
    if (image >= 0) fillPlanesOfY(base + planes, at(y + image * yStep));
    let offsets = base;
    let weights = base + packed;
    for (let phaseY = 0; phaseY < strideY; phaseY++) {
      const top = firstInside(phaseY - paddingY, strideY);
      const height = endInside(phaseY - paddingY, strideY, h) - top;
      const tapsY = tapsOf(kh, dilationY, strideY, phaseY);
      for (let phaseX = 0; phaseX < strideX; phaseX++) {
        const left = firstInside(phaseX - paddingX, strideX);
        const width = endInside(phaseX - paddingX, strideX, w) - left;
        const depth = o * tapsY * tapsOf(kw, dilationX, strideX, phaseX);
        if (image < 0) packPhase(offsets, weights, at(k), phaseY, phaseX);
        else if (height > 0 && width > 0) {
          const cells = cellsOf(height, yPitch, width, c);
          const origin = base + planes + at(top * yPitch + left);
          sums(base + rows, c, cells, weights, origin, offsets, depth);
          for (let channel = 0; channel < c; channel++) {
            const plane = at(x + image * xStep + channel * h * w);
            emptyPlane(
              biasOf(b, channel), base + rows + at(channel * cells), height, width, yPitch, plane, w, strideY, strideX,
              top * strideY + phaseY - paddingY, left * strideX + phaseX - paddingX,
            );
          }
        }
        offsets += at(depth);
        weights += at(up(c, 4) * depth);
      }
    }
  }
}

export function convolutionKernelGradient(
  k: u32, kStep: u32, x: u32, y: u32, scratch: u32,
  n_: i32, xStep_: i32, yStep_: i32, c_: i32, h_: i32, w_: i32, o_: i32, kh_: i32, kw_: i32,
  strideY_: i32, strideX_: i32, paddingY_: i32, paddingX_: i32, dilationY_: i32, dilationX_: i32,
  oh_: i32, ow_: i32,
): void {
  setGeometry(
    n_, xStep_, yStep_, c_, h_, w_, o_, kh_, kw_, strideY_, strideX_, paddingY_, paddingX_,
    dilationY_, dilationX_, oh_, ow_,
  );
  const base = at(scratch);
  const gradients = base + packed;
  const depth = c * kh * kw;
  const count = up(o, 4);
  writeOffsetsOfX(base);
  memory.fill(gradients, 0, at(count * depth));
  const cells = cellsOf(oh, xPitch, ow, o);
  const xBytes = at(c * strideY * strideX * xPlane);
  const yBytes = at(count * cells);
  for (let i = 0; i < group; i++) {
    const outputs = base + rows + i * yBytes;
    memory.fill(outputs + at(o * cells), 0, at((count - o) * cells));
  }
  for (let image = 0; image < n; image += group) {
    const images = min(group, n - image);
    for (let i = 0; i < images; i++) {
      fillPlanesOfX(base + planes + i * xBytes, at(x + (image + i) * xStep));
      fillRowsOfY(base + rows + i * yBytes, at(y + (image + i) * yStep), cells);
    }
    for (let i = 0; i < o; i += 4) {
      const y4 = base + rows + at(i * cells);
      for (let p = 0; p < depth; p += 2) {
        const isPair = p + 1 < depth;
        const first = gradients + at(p * count + i);
        const x0 = base + planes + load<u32>(base + at(p));
        const x1 = isPair ? base + planes + load<u32>(base + at(p + 1)) : x0;
        const second = isPair ? first + at(count) : edgeTile();
        dotProducts(first, second, y4, at(cells), x0, x1, cells, images, yBytes, xBytes);
      }
    }
  }
  for (let output = 0; output < o; output++) {
    for (let p = 0; p < depth; p++) {
      store<f32>(at(k + output * kStep + p), load<f32>(gradients + at(p * count + output)));
    }
  }
}

/** Rows of y as far apart as those of x, with zeros between, so that the products there are 0. */
function fillRowsOfY(to: usize, image: usize, cells: i32): void {
  for (let output = 0; output < o; output++) {
    const end = to + at(cells);
    for (let i = 0; i < oh; i++) {
      copyEvery(to, image, ow, 1);
      image += at(ow);
      to += at(ow);
      const gap = i + 1 < oh ? xPitch - ow : <i32>((end - to) >> 2);
      zeroFloats(to, gap);
      to += at(gap);
    }
  }
}
