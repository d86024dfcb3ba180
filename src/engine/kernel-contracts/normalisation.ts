// Contract of kernels: normalisation of images x [images, channels, area] by channel, the images
// `imageStep` elements apart.
import type { Pointer } from '../backend.ts';

/** With N = images area, mean m and variance v by channel, and r = 1 / sqrt(v + epsilon). */
export interface NormalisationKernels {
  /** Mean and biased variance (division by N), each [channels]. */
  channelMoments(
    mean: Pointer,
    variance: Pointer,
    x: Pointer,
    images: number,
    imageStep: number,
    channels: number,
    area: number,
  ): void;
  /** y = (x - m) r gain + bias */
  normaliseChannels(
    y: Pointer,
    x: Pointer,
    mean: Pointer,
    variance: Pointer,
    gain: Pointer,
    bias: Pointer,
    images: number,
    imageStep: number,
    channels: number,
    area: number,
    epsilon: number,
  ): void;
  /** dGain = r sum dy (x - m); dBias = sum dy */
  normaliseChannelsSums(
    dGain: Pointer,
    dBias: Pointer,
    dy: Pointer,
    x: Pointer,
    mean: Pointer,
    variance: Pointer,
    images: number,
    imageStep: number,
    channels: number,
    area: number,
    epsilon: number,
  ): void;
  /**
   * dx = r gain (dy - dBias / N - (x - m) r dGain / N), where m and v are those of x; with dGain and
   * dBias zero, where they are constants. dx may be dy.
   */
  normaliseChannelsBackward(
    dx: Pointer,
    dy: Pointer,
    x: Pointer,
    mean: Pointer,
    variance: Pointer,
    gain: Pointer,
    dGain: Pointer,
    dBias: Pointer,
    images: number,
    imageStep: number,
    channels: number,
    area: number,
    epsilon: number,
  ): void;
}
