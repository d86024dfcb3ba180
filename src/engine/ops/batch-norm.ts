// Batch normalisation.
import { EngineError } from '../engine-error.ts';
import { shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkEpsilon, checkVector } from './normalisation-checks.ts';
import type { RunningStatistics } from './running-statistics.ts';

export interface BatchNormOptions {
  /** Whether to normalise by the batch's statistics and update the running ones; true by default. */
  readonly training?: boolean;
  /** Share of the batch's statistics that enters the running ones, in [0, 1]; 0.1 by default. */
  readonly momentum?: number;
  readonly epsilon?: number;
}

/**
 * y = gain (x - m) / sqrt(v + epsilon) + bias for x [n, c] or [n, c, h, w], with gain, bias, and
 * mean m and variance v by channel: in training those of the batch (v divides by the count N), which
 * also move `running` by `momentum` (there the variance divides by N - 1); otherwise `running`'s
 * (Ioffe and Szegedy 2015, algorithms 1 and 2; momentum as in PyTorch).
 * Backward, with xn = (x - m) r and r = 1 / sqrt(v + epsilon): dgain = sum dy xn, dbias = sum dy; in
 * training m and v depend on x, so dx = r gain (dy - dbias / N - xn dgain / N); otherwise
 * dx = r gain dy.
 */
export function batchNorm(
  tape: Tape,
  x: Tensor,
  gain: Tensor,
  bias: Tensor,
  running: RunningStatistics,
  { training = true, momentum = 0.1, epsilon = 1e-5 }: BatchNormOptions = {},
): Tensor {
  const { n, c, area } = checkBatchNorm(tape, x, gain, bias, running, training);
  if (!(momentum >= 0 && momentum <= 1)) {
    throw new EngineError(`batchNorm: momentum is ${momentum}; give a number from 0 to 1`);
  }
  checkEpsilon('batchNorm', epsilon);
  const { kernels } = tape;
  const [mean, variance] = [tape.allocate(c), tape.allocate(c)];
  if (training) {
    kernels.channelMoments(mean, variance, x.pointer, n, c * area, c, area);
    const unbiased = (n * area) / (n * area - 1);
    kernels.scale(running.meanPointer, running.meanPointer, c, 1 - momentum);
    kernels.accumulate(running.meanPointer, mean, c, momentum);
    kernels.scale(running.variancePointer, running.variancePointer, c, 1 - momentum);
    kernels.accumulate(running.variancePointer, variance, c, momentum * unbiased);
  } else {
    // Copies, since training may move the running ones before the backward pass.
    kernels.scale(mean, running.meanPointer, c, 1);
    kernels.scale(variance, running.variancePointer, c, 1);
  }
  const y = tape.tensor(x.shape);
  const moments = [x.pointer, mean, variance] as const;
  const geometry = [n, c * area, c, area, epsilon] as const;
  kernels.normaliseChannels(y.pointer, ...moments, gain.pointer, bias.pointer, ...geometry);
  return tape.record(
    'batchNorm',
    y,
    [x, gain, bias],
    (dy) => {
      const [dGain, dBias] = [tape.allocate(c), tape.allocate(c)];
      kernels.normaliseChannelsSums(dGain, dBias, dy, ...moments, ...geometry);
      tape.addGradient(gain, (dg) => kernels.scale(dg, dGain, c, 1));
      tape.addGradient(bias, (db) => kernels.scale(db, dBias, c, 1));
      if (!training) {
        kernels.fill(dGain, c, 0);
        kernels.fill(dBias, c, 0);
      }
      tape.addGradient(x, (dx) => {
        const sums = [gain.pointer, dGain, dBias] as const;
        kernels.normaliseChannelsBackward(dx, dy, ...moments, ...sums, ...geometry);
      });
    },
    { inPlace: x },
  );
}

function checkBatchNorm(
  tape: Tape,
  x: Tensor,
  gain: Tensor,
  bias: Tensor,
  running: RunningStatistics,
  training: boolean,
) {
  tape.check('batchNorm', x, gain, bias);
  if (x.shape.length !== 2 && x.shape.length !== 4) {
    throw new EngineError(
      `batchNorm: x has shape ${shapeText(x.shape)}, but must be [n, c] or [n, c, h, w]; reshape it`,
    );
  }
  const [n, c] = x.shape as [number, number];
  const what = `x ${shapeText(x.shape)} has ${c} channels`;
  checkVector('batchNorm', 'gain', gain, c, what);
  checkVector('batchNorm', 'bias', bias, c, what);
  if (running.channels !== c) {
    throw new EngineError(
      `batchNorm: ${what}, but the running statistics have ${running.channels}; make them with e.runningStatistics(${c})`,
    );
  }
  if (running.tape !== tape) {
    throw new EngineError(
      'batchNorm: the running statistics belong to another engine; make them with this one',
    );
  }
  const area = x.size / (n * c);
  if (training && n * area === 1) {
    throw new EngineError(
      `batchNorm: ${what} of one value each, which have no variance; give a larger batch, or { training: false }`,
    );
  }
  return { n, c, area };
}
