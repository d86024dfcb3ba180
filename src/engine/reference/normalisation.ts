// Reference kernels: normalisation by channel.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { NormalisationKernels } from '../kernel-contracts/normalisation.ts';
import type { Memory } from './memory.ts';

export function normalisationKernels(memory: Memory): NormalisationKernels {
  const channelOf = (i: number, channels: number, area: number) => Math.floor(i / area) % channels;
  const inverseDeviation = (variance: number, epsilon: number) =>
    1 / Math.sqrt(memory.at[variance]! + epsilon);
  return {
    channelMoments: (mean, variance, x, images, channels, area) => {
      const f = memory.at;
      const n = images * area;
      f.fill(0, mean, mean + channels);
      f.fill(0, variance, variance + channels);
      for (let i = 0; i < n * channels; i++) {
        f[mean + channelOf(i, channels, area)]! += f[x + i]! / n;
      }
      for (let i = 0; i < n * channels; i++) {
        const c = channelOf(i, channels, area);
        const deviation = f[x + i]! - f[mean + c]!;
        f[variance + c]! += (deviation * deviation) / n;
      }
    },
    normaliseChannels: (y, x, mean, variance, gain, bias, images, channels, area, epsilon) => {
      const f = memory.at;
      for (let i = 0; i < images * channels * area; i++) {
        const c = channelOf(i, channels, area);
        const normalised = (f[x + i]! - f[mean + c]!) * inverseDeviation(variance + c, epsilon);
        f[y + i] = normalised * f[gain + c]! + f[bias + c]!;
      }
    },
    normaliseChannelsSums: (dGain, dBias, dy, x, mean, variance, images, channels, area, eps) => {
      const f = memory.at;
      f.fill(0, dGain, dGain + channels);
      f.fill(0, dBias, dBias + channels);
      for (let i = 0; i < images * channels * area; i++) {
        const c = channelOf(i, channels, area);
        const normalised = (f[x + i]! - f[mean + c]!) * inverseDeviation(variance + c, eps);
        f[dGain + c]! += f[dy + i]! * normalised;
        f[dBias + c]! += f[dy + i]!;
      }
    },
    normaliseChannelsBackward: (
      dx,
      dy,
      x,
      mean,
      variance,
      gain,
      dGain,
      dBias,
      images,
      channels,
      area,
      epsilon,
    ) => {
      const f = memory.at;
      const n = images * area;
      for (let i = 0; i < n * channels; i++) {
        const c = channelOf(i, channels, area);
        const inverse = inverseDeviation(variance + c, epsilon);
        const normalised = (f[x + i]! - f[mean + c]!) * inverse;
        const rest = f[dy + i]! - f[dBias + c]! / n - (normalised * f[dGain + c]!) / n;
        f[dx + i] = f[gain + c]! * inverse * rest;
      }
    },
  };
}
