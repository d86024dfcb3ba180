// Two-dimensional convolution (cross-correlation, as is usual in networks).
import { EngineError } from '../engine-error.ts';
import { checkRank, checkWhole, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

export interface ConvolutionOptions {
  /** Step between windows, in pixels; default 1. */
  stride?: number;
  /** Rings of zeros around the image; default 0. */
  padding?: number;
}

/**
 * y [n, o, oh, ow] from images x [n, c, h, w], kernels k [o, c, kh, kw] and biases b [o], with
 * oh = floor((h + 2 padding - kh) / stride) + 1:
 * y[n, o, i, j] = b[o] + sum over c, u, v of k[o, c, u, v] x[n, c, i stride + u - padding, ...].
 * Each image is laid out as columns, so that the sum is a matrix product (im2col: Chellapilla et
 * al. 2006): y = k col(x); dk = dy col(x)^T; dx = col^T(k^T dy).
 */
export function conv2d(
  tape: Tape,
  x: Tensor,
  k: Tensor,
  b: Tensor | undefined,
  { stride = 1, padding = 0 }: ConvolutionOptions,
): Tensor {
  tape.check('conv2d', x, k);
  checkRank('conv2d', 'x', x.shape, '[n, c, h, w]');
  checkRank('conv2d', 'k', k.shape, '[o, c, kh, kw]');
  checkWhole('conv2d', 'stride', stride, 1);
  checkWhole('conv2d', 'padding', padding, 0);
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const [o, kc, kh, kw] = k.shape as [number, number, number, number];
  if (c !== kc) {
    throw new EngineError(
      `conv2d: x ${shapeText(x.shape)} has ${c} channels, k ${shapeText(k.shape)} expects ${kc}; make k [${o}, ${c}, ${kh}, ${kw}]`,
    );
  }
  if (h + 2 * padding < kh || w + 2 * padding < kw) {
    throw new EngineError(
      `conv2d: the kernel ${kh} x ${kw} is larger than the padded image ${h + 2 * padding} x ${w + 2 * padding}; make it smaller or pad more`,
    );
  }
  if (b !== undefined) {
    tape.check('conv2d', b);
    if (b.shape.length !== 1 || b.size !== o) {
      throw new EngineError(
        `conv2d: b has shape ${shapeText(b.shape)}, but k ${shapeText(k.shape)} gives ${o} channels; make b [${o}]`,
      );
    }
  }
  const oh = Math.floor((h + 2 * padding - kh) / stride) + 1;
  const ow = Math.floor((w + 2 * padding - kw) / stride) + 1;
  const { kernels } = tape;
  const patch = c * kh * kw;
  const area = oh * ow;
  const y = tape.tensor([n, o, oh, ow]);
  tape.withScratch(patch * area, (columns) => {
    for (let image = 0; image < n; image++) {
      const from = x.pointer + image * c * h * w;
      kernels.im2col(columns, from, c, h, w, kh, kw, stride, padding);
      const to = y.pointer + image * o * area;
      kernels.gemm(to, k.pointer, columns, o, area, patch, 0, 0, 0);
    }
  });
  if (b !== undefined) kernels.addChannels(y.pointer, b.pointer, n, o, area);
  return tape.record(y, [x, k, b], (dy) => {
    if (b?.tracked) kernels.sumChannels(tape.gradientOf(b), dy, n, o, area);
    const dk = k.tracked ? tape.gradientOf(k) : undefined;
    const dx = x.tracked ? tape.gradientOf(x) : undefined;
    tape.withScratch(patch * area, (columns) => {
      for (let image = 0; image < n; image++) {
        const dyImage = dy + image * o * area;
        if (dk !== undefined) {
          const from = x.pointer + image * c * h * w;
          kernels.im2col(columns, from, c, h, w, kh, kw, stride, padding);
          kernels.gemm(dk, dyImage, columns, o, patch, area, 0, 1, 1);
        }
        if (dx !== undefined) {
          kernels.gemm(columns, k.pointer, dyImage, patch, area, o, 1, 0, 0);
          kernels.col2im(dx + image * c * h * w, columns, c, h, w, kh, kw, stride, padding);
        }
      }
    });
  });
}
