// The dimensions of a tensor in another order.
import { EngineError } from '../engine-error.ts';
import { shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkCopyRank, copyPermuted } from './axes.ts';

/**
 * Dimension i of the result is dimension axes[i] of x, which has at most 5; by default in reverse.
 * Backward: dy in the opposite order.
 */
export function transpose(tape: Tape, x: Tensor, axes?: readonly number[]): Tensor {
  tape.check('transpose', x);
  checkCopyRank('transpose', x.shape);
  const rank = x.shape.length;
  const order = axes ?? x.shape.map((_, i) => rank - 1 - i);
  const inverse = x.shape.map((_, i) => order.indexOf(i));
  if (order.length !== rank || inverse.includes(-1)) {
    throw new EngineError(
      `transpose: axes ${shapeText(order)} for shape ${shapeText(x.shape)}; give each of 0 to ${rank - 1} once`,
    );
  }
  const y = tape.tensor(order.map((axis) => x.shape[axis] as number));
  copyPermuted(tape, y.pointer, x.pointer, x.shape, order);
  return tape.record('transpose', y, [x], (dy) => {
    tape.addGradient(x, (dx) => copyPermuted(tape, dx, dy, y.shape, inverse));
  });
}
