// Checks that the normalising operations share.
import { EngineError } from '../engine-error.ts';
import { shapeText } from '../shape.ts';
import type { Tensor } from '../tensor.ts';

/** Throws unless the tensor is [length], which `reason` explains. */
export function checkVector(
  operation: string,
  what: string,
  tensor: Tensor,
  length: number,
  reason: string,
): void {
  if (tensor.shape.length !== 1 || tensor.size !== length) {
    throw new EngineError(
      `${operation}: ${what} has shape ${shapeText(tensor.shape)}, but ${reason}; make it [${length}]`,
    );
  }
}

/** Throws unless epsilon is positive: it keeps a variance of 0 from being divided by. */
export function checkEpsilon(operation: string, epsilon: number): void {
  if (!(epsilon > 0 && epsilon < Number.POSITIVE_INFINITY)) {
    throw new EngineError(`${operation}: epsilon is ${epsilon}; give a finite number above 0`);
  }
}
