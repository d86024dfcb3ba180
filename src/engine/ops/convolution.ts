// What the convolutions share: options, their checks, and the three kernels over groups of channels.
import { EngineError } from '../engine-error.ts';
import type { Geometry } from '../kernel-contracts/convolution.ts';
import { checkWhole, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** One number for both directions, or [vertical, horizontal]. */
export type Pair = number | readonly [number, number];

/** Both numbers of a pair; throws unless they are whole and at least `least`. */
export function pairOf(operation: string, what: string, value: Pair, least: number) {
  const [y, x] = typeof value === 'number' ? [value, value] : value;
  checkWhole(operation, what, y, least);
  checkWhole(operation, what, x, least);
  return [y, x] as const;
}

/** A convolution of all groups: the geometry of one, and how many there are. */
export interface Grouped {
  readonly geometry: Geometry;
  readonly groups: number;
}

type Side = 'convolution' | 'convolutionTransposed' | 'convolutionKernelGradient';

/** Runs a kernel for every group; b holds a bias for each channel of the result, if given. */
export function runConvolution(
  tape: Tape,
  side: Side,
  { geometry, groups }: Grouped,
  pointers: {
    readonly x: number;
    readonly y: number;
    readonly k: number;
    readonly b?: number | undefined;
  },
): void {
  const [, , , c, h, w, o, kh, kw, , , , , , , oh, ow] = geometry;
  const { kernels } = tape;
  const size = kernels.convolutionScratch(...geometry) * tape.backend.threads;
  tape.withScratch(size, (scratch) => {
    for (let group = 0; group < groups; group++) {
      const x = pointers.x + group * c * h * w;
      const y = pointers.y + group * o * oh * ow;
      const k = pointers.k + group * o * c * kh * kw;
      const biases = (channels: number) =>
        pointers.b === undefined ? 0 : pointers.b + group * channels;
      if (side === 'convolution') kernels.convolution(y, x, k, biases(o), scratch, ...geometry);
      else if (side === 'convolutionTransposed') {
        kernels.convolutionTransposed(x, y, k, biases(c), scratch, ...geometry);
      } else kernels.convolutionKernelGradient(k, c * kh * kw, x, y, scratch, ...geometry);
    }
  });
}

/** Throws unless b is undefined or holds one number for each of `channels`. */
export function checkBias(
  tape: Tape,
  operation: string,
  b: Tensor | undefined,
  k: Tensor,
  channels: number,
): void {
  if (b === undefined) return;
  tape.check(operation, b);
  if (b.shape.length !== 1 || b.size !== channels) {
    throw new EngineError(
      `${operation}: b has shape ${shapeText(b.shape)}, but k ${shapeText(k.shape)} gives ${channels} channels; make b [${channels}]`,
    );
  }
}
