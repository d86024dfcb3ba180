// Reference kernels: normalisation by channel.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { NormalisationKernels } from '../kernel-contracts/normalisation.ts';
import type { Memory } from './memory.ts';

export function normalisationKernels(memory: Memory): NormalisationKernels {
  /** Calls `visit` for each cell: its place from the start of the first image, and its channel. */
  const eachCell = (
    images: number,
    imageStep: number,
    channels: number,
    area: number,
    visit: (cell: number, channel: number) => void,
  ): void => {
    for (let image = 0; image < images; image++) {
      for (let i = 0; i < channels * area; i++) visit(image * imageStep + i, Math.floor(i / area));
    }
  };
  const inverseDeviation = (variance: number, epsilon: number) =>
    1 / Math.sqrt(memory.at[variance]! + epsilon);
  return {
    channelMoments: (mean, variance, x, images, imageStep, channels, area) => {
      const f = memory.at;
      const n = images * area;
      f.fill(0, mean, mean + channels);
      f.fill(0, variance, variance + channels);
      eachCell(images, imageStep, channels, area, (cell, c) => {
        f[mean + c]! += f[x + cell]! / n;
      });
      eachCell(images, imageStep, channels, area, (cell, c) => {
        const deviation = f[x + cell]! - f[mean + c]!;
        f[variance + c]! += (deviation * deviation) / n;
      });
    },
    normaliseChannels: (y, x, mean, variance, gain, bias, images, imageStep, channels, ...rest) => {
      const f = memory.at;
      const [area, epsilon] = rest;
      eachCell(images, imageStep, channels, area, (cell, c) => {
        const normalised = (f[x + cell]! - f[mean + c]!) * inverseDeviation(variance + c, epsilon);
        f[y + cell] = normalised * f[gain + c]! + f[bias + c]!;
      });
    },
    normaliseChannelsSums: (dGain, dBias, dy, x, mean, variance, images, imageStep, ...rest) => {
      const f = memory.at;
      const [channels, area, epsilon] = rest;
      f.fill(0, dGain, dGain + channels);
      f.fill(0, dBias, dBias + channels);
      eachCell(images, imageStep, channels, area, (cell, c) => {
        const normalised = (f[x + cell]! - f[mean + c]!) * inverseDeviation(variance + c, epsilon);
        f[dGain + c]! += f[dy + cell]! * normalised;
        f[dBias + c]! += f[dy + cell]!;
      });
    },
    normaliseChannelsBackward: (dx, dy, x, mean, variance, gain, dGain, dBias, images, ...rest) => {
      const f = memory.at;
      const [imageStep, channels, area, epsilon] = rest;
      const n = images * area;
      eachCell(images, imageStep, channels, area, (cell, c) => {
        const inverse = inverseDeviation(variance + c, epsilon);
        const normalised = (f[x + cell]! - f[mean + c]!) * inverse;
        const change = f[dy + cell]! - f[dBias + c]! / n - (normalised * f[dGain + c]!) / n;
        f[dx + cell] = f[gain + c]! * inverse * change;
      });
    },
  };
}
