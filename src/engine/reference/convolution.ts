// Reference kernels: convolution by its definition, and biases by channel.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { ConvolutionKernels, Geometry } from '../kernel-contracts/convolution.ts';
import type { Memory } from './memory.ts';

/** Calls `visit` with the cells of x, y and k of every product in the convolution. */
function eachProduct(
  [n, xStep, yStep, c, h, w, o, kh, kw, sy, sx, py, px, dy, dx, oh, ow]: Geometry,
  visit: (x: number, y: number, k: number) => void,
): void {
  for (let image = 0; image < n; image++) {
    for (let k = 0; k < o * c * kh * kw; k++) {
      const output = Math.floor(k / (c * kh * kw));
      const channel = Math.floor(k / (kh * kw)) % c;
      const [u, v] = [Math.floor(k / kw) % kh, k % kw];
      for (let cell = 0; cell < oh * ow; cell++) {
        const row = Math.floor(cell / ow) * sy + u * dy - py;
        const column = (cell % ow) * sx + v * dx - px;
        if (row < 0 || row >= h || column < 0 || column >= w) continue;
        const x = image * xStep + (channel * h + row) * w + column;
        visit(x, image * yStep + output * oh * ow + cell, k);
      }
    }
  }
}

export function convolutionKernels(memory: Memory): ConvolutionKernels {
  const fillWithBiases = (
    y: number,
    b: number,
    images: number,
    imageStep: number,
    channels: number,
    area: number,
  ): void => {
    const f = memory.at;
    for (let plane = 0; plane < images * channels; plane++) {
      const channel = plane % channels;
      const to = y + Math.floor(plane / channels) * imageStep + channel * area;
      f.fill(b === 0 ? 0 : f[b + channel]!, to, to + area);
    }
  };
  return {
    convolutionScratch: () => 1,
    convolution: (y, x, k, b, _scratch, ...geometry) => {
      const f = memory.at;
      const [n, , yStep, , , , o] = geometry;
      fillWithBiases(y, b, n, yStep, o, geometry[15] * geometry[16]);
      eachProduct(geometry, (ix, iy, ik) => {
        f[y + iy]! += f[k + ik]! * f[x + ix]!;
      });
    },
    convolutionTransposed: (x, y, k, b, _scratch, ...geometry) => {
      const f = memory.at;
      const [n, xStep, , c, h, w] = geometry;
      fillWithBiases(x, b, n, xStep, c, h * w);
      eachProduct(geometry, (ix, iy, ik) => {
        f[x + ix]! += f[k + ik]! * f[y + iy]!;
      });
    },
    convolutionKernelGradient: (k, kStep, x, y, _scratch, ...geometry) => {
      const f = memory.at;
      const [, , , c, , , o, kh, kw] = geometry;
      const depth = c * kh * kw;
      for (let i = 0; i < o; i++) f.fill(0, k + i * kStep, k + i * kStep + depth);
      eachProduct(geometry, (ix, iy, ik) => {
        f[k + Math.floor(ik / depth) * kStep + (ik % depth)]! += f[y + iy]! * f[x + ix]!;
      });
    },
    sumChannels: (b, y, images, imageStep, channels, area) => {
      const f = memory.at;
      f.fill(0, b, b + channels);
      for (let image = 0; image < images; image++) {
        for (let i = 0; i < channels * area; i++) {
          f[b + Math.floor(i / area)]! += f[y + image * imageStep + i]!;
        }
      }
    },
  };
}
