// A small convolutional network with batch normalisation behind each convolution.
import type { Engine, Rng, RunningStatistics, Tensor } from '../engine/index.ts';
import { initial } from '../engine/index.ts';
import { foldBatchNorm } from './fold-batch-norm.ts';

/** Channels of the two convolutions. */
const CHANNELS = [8, 16] as const;
const CLASSES = 10;

export interface NormalizedCnn {
  readonly parameters: readonly Tensor[];
  readonly statistics: readonly RunningStatistics[];
  /**
   * Images [n, 1, side, side] to logits [n, 10]; in training the batch's statistics enter the
   * running ones with weight `momentum`.
   */
  forward(x: Tensor, pass: { training: boolean; momentum?: number }): Tensor;
  /** The network without batch normalisation that computes the same as evaluation mode does now. */
  folded(): (x: Tensor) => Tensor;
}

/** Makes the network for square images whose side is a multiple of 4, or 2 more. */
export function createNormalizedCnn(e: Engine, rng: Rng, side: number): NormalizedCnn {
  const blocks = CHANNELS.map((outputs, layer) => {
    const inputs = layer === 0 ? 1 : (CHANNELS[layer - 1] as number);
    const shape = [outputs, inputs, 3, 3] as const;
    return {
      shape,
      kernel: e.parameter(initial(rng, 'he-normal', shape), shape),
      gain: e.parameter(new Float64Array(outputs).fill(1), [outputs]),
      shift: e.parameter(new Float64Array(outputs), [outputs]),
      running: e.runningStatistics(outputs),
    };
  });
  const end = Math.floor(Math.floor(side / 2) / 2);
  const flat = CHANNELS[1] * end * end;
  const weight = e.parameter(initial(rng, 'he-normal', [flat, CLASSES]), [flat, CLASSES]);
  const bias = e.parameter(new Float64Array(CLASSES), [CLASSES]);
  const rest = (h: Tensor) => e.dense(e.flatten(h), weight, bias);
  return {
    parameters: [
      ...blocks.flatMap(({ kernel, gain, shift }) => [kernel, gain, shift]),
      weight,
      bias,
    ],
    statistics: blocks.map(({ running }) => running),
    forward(x, pass) {
      const last = blocks.reduce((h, { kernel, gain, shift, running }) => {
        const z = e.conv2d(h, kernel, undefined, { padding: 1 });
        return e.maxPool2d(e.relu(e.batchNorm(z, gain, shift, running, pass)), 2);
      }, x);
      return rest(last);
    },
    folded() {
      const convolutions = blocks.map(({ shape, kernel, gain, shift, running }) => {
        const values = {
          ...{ mean: running.mean(), variance: running.variance() },
          ...{ gain: gain.values(), shift: shift.values() },
        };
        const one = foldBatchNorm(kernel.values(), values);
        return { k: e.parameter(one.kernel, shape), b: e.parameter(one.bias, [shape[0]]) };
      });
      return (x) =>
        rest(
          convolutions.reduce(
            (h, { k, b }) => e.maxPool2d(e.relu(e.conv2d(h, k, b, { padding: 1 })), 2),
            x,
          ),
        );
    },
  };
}
