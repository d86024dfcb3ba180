// Two-dimensional convolution (cross-correlation, as is usual in networks).
import { EngineError } from '../engine-error.ts';
import { checkRank, checkWhole, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkBias, type Grouped, type Pair, pairOf, runConvolution } from './convolution.ts';

export interface ConvolutionOptions {
  /** Step between windows, in pixels; default 1. */
  stride?: Pair;
  /** Rows and columns of zeros at each side of the image; default 0. */
  padding?: Pair;
  /** Distance of a window's pixels; default 1: without gaps (Yu and Koltun 2016). */
  dilation?: Pair;
  /** Parts of the channels that see only each other; default 1 (Krizhevsky et al. 2012). */
  groups?: number;
}

/**
 * y [n, o, oh, ow] from images x [n, c, h, w], kernels k [o, c / groups, kh, kw] and biases b [o],
 * with oh = floor((h + 2 padding - dilation (kh - 1) - 1) / stride) + 1:
 * y[n, o, i, j] = b[o] + sum over c, u, v of
 * k[o, c, u, v] x[n, c, i stride + u dilation - padding, ...].
 * Backward: dk[o, c, u, v] = sum of dy x over images and positions; dx = the transposed
 * convolution of dy with k; db = sum of dy (Dumoulin and Visin 2016, ch. 4).
 */
export function conv2d(
  tape: Tape,
  x: Tensor,
  k: Tensor,
  b?: Tensor,
  options: ConvolutionOptions = {},
): Tensor {
  tape.check('conv2d', x, k);
  const { geometry, groups } = geometryOf('conv2d', x, k, options);
  const [n, , , , , , perGroup, , , , , , , , , oh, ow] = geometry;
  const o = perGroup * groups;
  checkBias(tape, 'conv2d', b, k, o);
  return convolve(tape, 'conv2d', x, k, b, { geometry, groups }, [n, o, oh, ow]);
}

/** The recorded convolution of checked operands; y gets the shape given. */
export function convolve(
  tape: Tape,
  operation: string,
  x: Tensor,
  k: Tensor,
  b: Tensor | undefined,
  grouped: Grouped,
  shape: readonly number[],
): Tensor {
  const [n, o] = shape as [number, number];
  const y = tape.tensor(shape);
  const area = y.size / n / o;
  const at = { x: x.pointer, y: y.pointer, k: k.pointer };
  runConvolution(tape, 'convolution', grouped, { ...at, b: b?.pointer });
  return tape.record(operation, y, [x, k, b], (dy) => {
    tape.addGradient(b, (db) => tape.kernels.sumChannels(db, dy, n, o * area, o, area));
    tape.addGradient(k, (dk) =>
      runConvolution(tape, 'convolutionKernelGradient', grouped, { ...at, y: dy, k: dk }),
    );
    tape.addGradient(x, (dx) =>
      runConvolution(tape, 'convolutionTransposed', grouped, { ...at, y: dy, x: dx }),
    );
  });
}

function geometryOf(
  operation: string,
  x: Tensor,
  k: Tensor,
  { stride = 1, padding = 0, dilation = 1, groups = 1 }: ConvolutionOptions,
): Grouped {
  checkRank(operation, 'x', x.shape, '[n, c, h, w]');
  checkRank(operation, 'k', k.shape, '[o, c, kh, kw]');
  const [strideY, strideX] = pairOf(operation, 'stride', stride, 1);
  const [padY, padX] = pairOf(operation, 'padding', padding, 0);
  const [dilationY, dilationX] = pairOf(operation, 'dilation', dilation, 1);
  checkWhole(operation, 'groups', groups, 1);
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const [o, kc, kh, kw] = k.shape as [number, number, number, number];
  checkGroups(operation, groups, c, o);
  if (c !== kc * groups) {
    throw new EngineError(
      `${operation}: x ${shapeText(x.shape)} has ${c} channels, k ${shapeText(k.shape)} expects ${kc * groups}; make k [${o}, ${c / groups}, ${kh}, ${kw}]`,
    );
  }
  const reachY = dilationY * (kh - 1) + 1;
  const reachX = dilationX * (kw - 1) + 1;
  if (h + 2 * padY < reachY || w + 2 * padX < reachX) {
    throw new EngineError(
      `${operation}: the kernel ${reachY} x ${reachX} is larger than the padded image ${h + 2 * padY} x ${w + 2 * padX}; make it smaller or pad more`,
    );
  }
  const oh = Math.floor((h + 2 * padY - reachY) / strideY) + 1;
  const ow = Math.floor((w + 2 * padX - reachX) / strideX) + 1;
  const [xStep, yStep] = [c * h * w, o * oh * ow];
  const outputs = o / groups;
  return {
    groups,
    geometry: [
      n,
      xStep,
      yStep,
      kc,
      h,
      w,
      outputs,
      kh,
      kw,
      strideY,
      strideX,
      padY,
      padX,
      dilationY,
      dilationX,
      oh,
      ow,
    ],
  };
}

/** Throws unless the groups divide both channel counts. */
export function checkGroups(operation: string, groups: number, c: number, o: number): void {
  if (c % groups !== 0 || o % groups !== 0) {
    throw new EngineError(
      `${operation}: ${groups} groups do not divide ${c} input and ${o} output channels; give a common divisor`,
    );
  }
}
