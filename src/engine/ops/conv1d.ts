// One-dimensional convolution over sequences: a convolution of images of height 1.
import { EngineError } from '../engine-error.ts';
import { checkRank, checkWhole, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkGroups, convolve } from './conv2d.ts';
import { checkBias } from './convolution.ts';

export interface SequenceConvolutionOptions {
  stride?: number;
  /** Zeros at each end; with `causal`, dilation (kl - 1) zeros stand at the start alone. */
  padding?: number;
  dilation?: number;
  groups?: number;
  /** Whether y[t] sees x up to t only (van den Oord et al. 2016, WaveNet). */
  causal?: boolean;
}

/**
 * y [n, o, ol] from sequences x [n, c, l], kernels k [o, c / groups, kl] and biases b [o]:
 * y[n, o, t] = b[o] + sum over c, v of k[o, c, v] x[n, c, t stride + v dilation - padding].
 * Backward as for conv2d.
 */
export function conv1d(
  tape: Tape,
  x: Tensor,
  k: Tensor,
  b?: Tensor,
  options: SequenceConvolutionOptions = {},
): Tensor {
  const { stride = 1, dilation = 1, groups = 1, causal = false } = options;
  tape.check('conv1d', x, k);
  checkRank('conv1d', 'x', x.shape, '[n, c, l]');
  checkRank('conv1d', 'k', k.shape, '[o, c, kl]');
  checkWhole('conv1d', 'stride', stride, 1);
  checkWhole('conv1d', 'dilation', dilation, 1);
  checkWhole('conv1d', 'groups', groups, 1);
  const [n, c, l] = x.shape as [number, number, number];
  const [o, kc, kl] = k.shape as [number, number, number];
  checkGroups('conv1d', groups, c, o);
  if (c !== kc * groups) {
    throw new EngineError(
      `conv1d: x ${shapeText(x.shape)} has ${c} channels, k ${shapeText(k.shape)} expects ${kc * groups}; make k [${o}, ${c / groups}, ${kl}]`,
    );
  }
  checkBias(tape, 'conv1d', b, k, o);
  const reach = dilation * (kl - 1);
  if (causal && options.padding !== undefined) {
    throw new EngineError(
      `conv1d: padding ${options.padding} with causal: true, which pads by itself; leave one out`,
    );
  }
  const padding = causal ? reach : (options.padding ?? 0);
  checkWhole('conv1d', 'padding', padding, 0);
  const padded = l + (causal ? padding : 2 * padding);
  if (padded < reach + 1) {
    throw new EngineError(
      `conv1d: the kernel reaches over ${reach + 1} steps, the padded sequence has ${padded}; make it smaller or pad more`,
    );
  }
  const ol = Math.floor((padded - reach - 1) / stride) + 1;
  const outputs = o / groups;
  const grouped = {
    groups,
    geometry: [
      n,
      c * l,
      o * ol,
      kc,
      1,
      l,
      outputs,
      1,
      kl,
      1,
      stride,
      0,
      padding,
      1,
      dilation,
      1,
      ol,
    ] as const,
  };
  return convolve(tape, 'conv1d', x, k, b, grouped, [n, o, ol]);
}
