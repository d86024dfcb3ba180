// Sums, means and extremes of all elements or along one axis.
import type { Kernels } from '../backend.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { type AxisView, copyStrided, viewAxis } from './axes.ts';

/**
 * Sum along `axis` (negative: from the end), which the result lacks; of all elements without an
 * axis. A result without dimensions has shape [1]. Backward: dx = dy everywhere.
 */
export function sum(tape: Tape, x: Tensor, axis?: number): Tensor {
  return scaledSum(tape, 'sum', x, axis, () => 1);
}

/** Mean, as sum. Backward: dx = dy / n everywhere, n the number of elements in each mean. */
export function mean(tape: Tape, x: Tensor, axis?: number): Tensor {
  return scaledSum(tape, 'mean', x, axis, (n) => 1 / n);
}

/** Largest element along `axis`, as sum; NaN if there is one. Backward: the first largest gets dy. */
export function max(tape: Tape, x: Tensor, axis: number): Tensor {
  return extreme(tape, 'max', x, axis, tape.kernels.largestIndices);
}

/** Smallest element along `axis`, as max. */
export function min(tape: Tape, x: Tensor, axis: number): Tensor {
  return extreme(tape, 'min', x, axis, tape.kernels.smallestIndices);
}

function scaledSum(
  tape: Tape,
  operation: string,
  x: Tensor,
  axis: number | undefined,
  factor: (n: number) => number,
): Tensor {
  tape.check(operation, x);
  if (axis === undefined) {
    const k = factor(x.size);
    const y = tape.tensor([1]);
    tape.kernels.sum(y.pointer, x.pointer, x.size, k);
    return tape.record(operation, y, [x], (dy) => {
      tape.addGradient(x, (dx) => tape.kernels.sumBackward(dx, dy, x.size, k));
    });
  }
  const view = viewAxis(operation, x.shape, axis);
  const { outer, n, inner } = view;
  const k = factor(n);
  const y = withoutAxis(tape, x, view);
  tape.kernels.sumAxis(y.pointer, x.pointer, outer, n, inner, k);
  return tape.record(operation, y, [x], (dy) => {
    tape.addGradient(x, (dx) => {
      copyStrided(tape, dx, [n * inner, inner, 1], dy, [inner, 0, 1], [outer, n, inner]);
      if (k !== 1) tape.kernels.scale(dx, dx, x.size, k);
    });
  });
}

function extreme(
  tape: Tape,
  operation: string,
  x: Tensor,
  axis: number,
  findIndices: Kernels['largestIndices'],
): Tensor {
  tape.check(operation, x);
  const view = viewAxis(operation, x.shape, axis);
  const { outer, n, inner } = view;
  const y = withoutAxis(tape, x, view);
  const indices = tape.allocate(y.size);
  findIndices(indices, x.pointer, outer, n, inner);
  tape.kernels.pickAxis(y.pointer, x.pointer, indices, outer, n, inner);
  return tape.record(operation, y, [x], (dy) => {
    tape.addGradient(x, (dx) => {
      tape.kernels.fill(dx, x.size, 0);
      tape.kernels.pickAxisBackward(dx, dy, indices, outer, n, inner);
    });
  });
}

/** A tensor of x's shape without the axis; [1] if nothing is left. */
function withoutAxis(tape: Tape, x: Tensor, { axis }: AxisView): Tensor {
  const shape = x.shape.toSpliced(axis, 1);
  return tape.tensor(shape.length === 0 ? [1] : shape);
}
