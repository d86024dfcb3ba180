// Contract of kernels: convolution of images, its transpose, and its gradient for the kernel.
import type { Pointer } from '../backend.ts';

/**
 * The geometry that the three convolutions share, in this order, for one group of channels:
 * images [n, c, h, w] with `xStep` elements from image to image, k [o, c, kh, kw], and outputs
 * [n, o, oh, ow] with `yStep`; oh and ow say how much padding there is below and to the right.
 */
export type Geometry = readonly [
  n: number,
  xStep: number,
  yStep: number,
  c: number,
  h: number,
  w: number,
  o: number,
  kh: number,
  kw: number,
  strideY: number,
  strideX: number,
  paddingY: number,
  paddingX: number,
  dilationY: number,
  dilationX: number,
  oh: number,
  ow: number,
];

export interface ConvolutionKernels {
  /** Elements of scratch memory that each of the three needs. */
  convolutionScratch(...geometry: Geometry): number;
  /** y[o, i, j] = sum over c, u, v of k[o, c, u, v] x[c, i stride + u dilation - padding, ...]. */
  convolution(y: Pointer, x: Pointer, k: Pointer, scratch: Pointer, ...geometry: Geometry): void;
  /** x[c, r, s] = sum of k[o, c, u, v] y[o, i, j] over all that convolution takes from x[c, r, s]. */
  convolutionTransposed(
    x: Pointer,
    y: Pointer,
    k: Pointer,
    scratch: Pointer,
    ...geometry: Geometry
  ): void;
  /** k[o, c, u, v] = sum over n, i, j of y[o, i, j] x[c, i stride + u dilation - padding, ...]. */
  convolutionKernelGradient(
    k: Pointer,
    x: Pointer,
    y: Pointer,
    scratch: Pointer,
    ...geometry: Geometry
  ): void;
  /** y [images, channels, area] += b [channels]; accumulates. */
  addChannels(y: Pointer, b: Pointer, images: number, channels: number, area: number): void;
  /** b [channels] = sums over images and area */
  sumChannels(b: Pointer, y: Pointer, images: number, channels: number, area: number): void;
}
