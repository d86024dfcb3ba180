// Shapes: sizes, text, and the checks that operations share.
import { EngineError } from './engine-error.ts';

/** Lengths along each dimension, outermost first. */
export type Shape = readonly number[];

/** Number of elements. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** `[2, 3]` */
export function shapeText(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, i) => length === b[i]);
}

/** Throws unless every length is a positive integer. */
export function checkShape(operation: string, shape: Shape): void {
  if (shape.length === 0 || !shape.every((length) => Number.isInteger(length) && length > 0)) {
    throw new EngineError(
      `${operation}: shape ${shapeText(shape)} is not valid; give at least one dimension, each a positive whole number`,
    );
  }
}

/** Throws unless the shape has as many dimensions as `layout` names, e.g. `[n, c, h, w]`. */
export function checkRank(operation: string, what: string, shape: Shape, layout: string): void {
  const rank = layout.split(',').length;
  if (shape.length !== rank) {
    throw new EngineError(
      `${operation}: ${what} has shape ${shapeText(shape)}, but must be ${layout}; reshape it to ${rank} ${rank === 1 ? 'dimension' : 'dimensions'}`,
    );
  }
}

/** Throws unless `value` is a whole number of at least `least`. */
export function checkWhole(operation: string, what: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new EngineError(
      `${operation}: ${what} is ${value}; give a whole number of at least ${least}`,
    );
  }
}
