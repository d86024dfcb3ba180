// Axes: checking them, and copies between strided arrays.
import type { Pointer } from '../backend.ts';
import { EngineError } from '../engine-error.ts';
import { type Shape, shapeText, sizeOf } from '../shape.ts';
import type { Tape } from '../tape.ts';

/** A tensor seen as [outer, n, inner] around one axis. */
export interface AxisView {
  readonly axis: number;
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
}

/** The view around `axis`, which counts from the end if negative; throws if there is no such axis. */
export function viewAxis(operation: string, shape: Shape, axis: number): AxisView {
  const found = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(axis) || found < 0 || found >= shape.length) {
    throw new EngineError(
      `${operation}: axis ${axis} of a tensor of shape ${shapeText(shape)}; give a whole number from ${-shape.length} to ${shape.length - 1}`,
    );
  }
  return {
    axis: found,
    outer: sizeOf(shape.slice(0, found)),
    n: shape[found] as number,
    inner: sizeOf(shape.slice(found + 1)),
  };
}

/** Throws for a shape of more dimensions than strided copies take. */
export function checkCopyRank(operation: string, shape: Shape): void {
  if (shape.length > 5) {
    throw new EngineError(
      `${operation}: shape ${shapeText(shape)} has ${shape.length} dimensions, at most 5 are possible; merge some with e.reshape()`,
    );
  }
}

/** Elements from one cell to the next along each dimension, row-major. */
export function stridesOf(shape: Shape): number[] {
  return shape.map((_, i) => sizeOf(shape.slice(i + 1)));
}

/** Copies `lengths` cells, at most 5 dimensions, from x to y, each with its own strides. */
export function copyStrided(
  tape: Tape,
  y: Pointer,
  yStrides: readonly number[],
  x: Pointer,
  xStrides: readonly number[],
  lengths: Shape,
): void {
  type Five = [number, number, number, number, number];
  const missing = 5 - lengths.length;
  const padded = (numbers: readonly number[], padding: number): Five =>
    [...new Array<number>(missing).fill(padding), ...numbers] as Five;
  tape.kernels.copyStrided(
    y,
    x,
    ...padded(lengths, 1),
    ...padded(yStrides, 0),
    ...padded(xStrides, 0),
  );
}

/** Writes x, of that shape, to y with its dimensions in the order `axes`. */
export function copyPermuted(
  tape: Tape,
  y: Pointer,
  x: Pointer,
  shape: Shape,
  axes: readonly number[],
): void {
  const strides = stridesOf(shape);
  const lengths = axes.map((axis) => shape[axis] as number);
  const xStrides = axes.map((axis) => strides[axis] as number);
  copyStrided(tape, y, stridesOf(lengths), x, xStrides, lengths);
}
