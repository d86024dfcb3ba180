// Contract of kernels: convolution of images, its transpose, and its gradient for the kernel.
import type { Pointer } from '../backend.ts';

/**
 * The geometry that the three convolutions share, in this order, for one group of channels:
 * images [n, c, h, w] with `xStep` elements from image to image, k [o, c, kh, kw], and outputs
 * [n, o, oh, ow] with `yStep`; oh and ow say how much padding there is below and to the right.
 */
// biome-ignore format: one line for each group of names
export const GEOMETRY = [
  'n', 'xStep', 'yStep', 'c', 'h', 'w', 'o', 'kh', 'kw',
  'strideY', 'strideX', 'paddingY', 'paddingX', 'dilationY', 'dilationX', 'oh', 'ow',
] as const;

type Numbers<Names> = { readonly [K in keyof Names]: number };

/** A number for each name. */
export type Geometry = Numbers<typeof GEOMETRY>;

export interface ConvolutionKernels {
  /** Elements of scratch memory that each of the three needs. */
  convolutionScratch(...geometry: Geometry): number;
  /**
   * y[o, i, j] = b[o] + sum over c, u, v of k[o, c, u, v] x[c, i stride + u dilation - padding, ...];
   * without biases where b is 0.
   */
  convolution(
    y: Pointer,
    x: Pointer,
    k: Pointer,
    b: Pointer,
    scratch: Pointer,
    ...geometry: Geometry
  ): void;
  /**
   * x[c, r, s] = b[c] + sum of k[o, c, u, v] y[o, i, j] over all that convolution takes from
   * x[c, r, s]; without biases where b is 0.
   */
  convolutionTransposed(
    x: Pointer,
    y: Pointer,
    k: Pointer,
    b: Pointer,
    scratch: Pointer,
    ...geometry: Geometry
  ): void;
  /**
   * k[o, c, u, v] = sum over n, i, j of y[o, i, j] x[c, i stride + u dilation - padding, ...]; k has
   * `kStep` elements from output to output.
   */
  convolutionKernelGradient(
    k: Pointer,
    kStep: number,
    x: Pointer,
    y: Pointer,
    scratch: Pointer,
    ...geometry: Geometry
  ): void;
  /** b [channels] = sums over the images, which are `imageStep` elements apart, and area */
  sumChannels(
    b: Pointer,
    y: Pointer,
    images: number,
    imageStep: number,
    channels: number,
    area: number,
  ): void;
}
