// Reference kernels: im2col and its transpose, channel biases.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels } from '../backend.ts';
import type { Memory } from './memory.ts';

type ConvolutionKernels = Pick<Kernels, 'im2col' | 'col2im' | 'addChannels' | 'sumChannels'>;

export function convolutionKernels(memory: Memory): ConvolutionKernels {
  /** Calls `visit` for each column entry, with the pixel it shows, or -1 in the padding. */
  const eachEntry = (
    c: number,
    h: number,
    w: number,
    kh: number,
    kw: number,
    stride: number,
    padding: number,
    visit: (entry: number, pixel: number) => void,
  ): void => {
    const oh = Math.floor((h + 2 * padding - kh) / stride) + 1;
    const ow = Math.floor((w + 2 * padding - kw) / stride) + 1;
    let entry = 0;
    for (let row = 0; row < c * kh * kw; row++) {
      const channel = Math.floor(row / (kh * kw));
      const dy = Math.floor(row / kw) % kh;
      const dx = row % kw;
      for (let oy = 0; oy < oh; oy++) {
        for (let ox = 0; ox < ow; ox++) {
          const y = oy * stride + dy - padding;
          const x = ox * stride + dx - padding;
          const inside = y >= 0 && y < h && x >= 0 && x < w;
          visit(entry++, inside ? (channel * h + y) * w + x : -1);
        }
      }
    }
  };
  return {
    im2col: (columns, image, c, h, w, kh, kw, stride, padding) => {
      const f = memory.at;
      eachEntry(c, h, w, kh, kw, stride, padding, (entry, pixel) => {
        f[columns + entry] = pixel < 0 ? 0 : f[image + pixel]!;
      });
    },
    col2im: (image, columns, c, h, w, kh, kw, stride, padding) => {
      const f = memory.at;
      eachEntry(c, h, w, kh, kw, stride, padding, (entry, pixel) => {
        if (pixel >= 0) f[image + pixel]! += f[columns + entry]!;
      });
    },
    addChannels: (y, b, images, channels, area) => {
      const f = memory.at;
      for (let i = 0; i < images * channels * area; i++) {
        f[y + i]! += f[b + (Math.floor(i / area) % channels)]!;
      }
    },
    sumChannels: (b, y, images, channels, area) => {
      const f = memory.at;
      for (let i = 0; i < images * channels * area; i++) {
        f[b + (Math.floor(i / area) % channels)]! += f[y + i]!;
      }
    },
  };
}
