// Transposed convolution: what the gradient of a convolution does to its input, as a layer.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkBias, type Pair, pairOf, runConvolution } from './convolution.ts';

export interface TransposedConvolutionOptions {
  /** Factor by which the image grows; default 1. */
  stride?: Pair;
  /** Rows and columns cut from each side of the result; default 0. */
  padding?: Pair;
  /** Rows and columns added below and to the right; less than the stride; default 0. */
  outputPadding?: Pair;
}

/**
 * y [n, o, oh, ow] from images x [n, c, h, w], kernels k [c, o, kh, kw] and biases b [o], with
 * oh = (h - 1) stride - 2 padding + kh + outputPadding: every pixel of x adds its multiple of the
 * kernel to y, `stride` pixels apart. It is the transpose of the convolution with k from y's shape
 * to x's (Zeiler et al. 2010; Dumoulin and Visin 2016, ch. 4).
 * Backward: dx = that convolution of dy; dk = its kernel gradient with x in the output's place.
 */
export function convTranspose2d(
  tape: Tape,
  x: Tensor,
  k: Tensor,
  b?: Tensor,
  { stride = 1, padding = 0, outputPadding = 0 }: TransposedConvolutionOptions = {},
): Tensor {
  const operation = 'convTranspose2d';
  tape.check(operation, x, k);
  checkRank(operation, 'x', x.shape, '[n, c, h, w]');
  checkRank(operation, 'k', k.shape, '[c, o, kh, kw]');
  const [strideY, strideX] = pairOf(operation, 'stride', stride, 1);
  const [padY, padX] = pairOf(operation, 'padding', padding, 0);
  const [extraY, extraX] = pairOf(operation, 'outputPadding', outputPadding, 0);
  const [n, c, h, w] = x.shape as [number, number, number, number];
  const [kc, o, kh, kw] = k.shape as [number, number, number, number];
  if (c !== kc) {
    throw new EngineError(
      `${operation}: x ${shapeText(x.shape)} has ${c} channels, k ${shapeText(k.shape)} expects ${kc}; make k [${c}, ${o}, ${kh}, ${kw}]`,
    );
  }
  if (extraY >= strideY || extraX >= strideX) {
    throw new EngineError(
      `${operation}: outputPadding ${extraY} x ${extraX} must be smaller than the stride ${strideY} x ${strideX}; make it smaller`,
    );
  }
  checkBias(tape, operation, b, k, o);
  const oh = (h - 1) * strideY - 2 * padY + kh + extraY;
  const ow = (w - 1) * strideX - 2 * padX + kw + extraX;
  if (oh < 1 || ow < 1) {
    throw new EngineError(
      `${operation}: padding ${padY} x ${padX} leaves an image of ${oh} x ${ow} from ${shapeText(x.shape)}; pad less`,
    );
  }
  const y = tape.tensor([n, o, oh, ow]);
  // The convolution whose transpose this is: from y (its input) to x (its output).
  const grouped = {
    groups: 1,
    geometry: [
      n,
      o * oh * ow,
      c * h * w,
      o,
      oh,
      ow,
      c,
      kh,
      kw,
      strideY,
      strideX,
      padY,
      padX,
      1,
      1,
      h,
      w,
    ] as const,
  };
  const at = { x: y.pointer, y: x.pointer, k: k.pointer };
  runConvolution(tape, 'convolutionTransposed', grouped, { ...at, b: b?.pointer });
  return tape.record(operation, y, [x, k, b], (dy) => {
    tape.addGradient(b, (db) => tape.kernels.sumChannels(db, dy, n, o * oh * ow, o, oh * ow));
    tape.addGradient(k, (dk) =>
      runConvolution(tape, 'convolutionKernelGradient', grouped, { ...at, x: dy, k: dk }),
    );
    tape.addGradient(x, (dx) =>
      runConvolution(tape, 'convolution', grouped, { ...at, x: dy, y: dx }),
    );
  });
}
