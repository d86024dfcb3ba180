// Sum and mean of all elements.
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** Sum of all elements; shape [1]. Backward: dx = dy everywhere. */
export function sum(tape: Tape, x: Tensor): Tensor {
  return scaledSum(tape, 'sum', x, 1);
}

/** Mean of all elements; shape [1]. Backward: dx = dy / size everywhere. */
export function mean(tape: Tape, x: Tensor): Tensor {
  return scaledSum(tape, 'mean', x, 1 / x.size);
}

function scaledSum(tape: Tape, operation: string, x: Tensor, k: number): Tensor {
  tape.check(operation, x);
  const y = tape.tensor([1]);
  tape.kernels.sum(y.pointer, x.pointer, x.size, k);
  return tape.record(operation, y, [x], (dy) => {
    tape.addGradient(x, (dx) => tape.kernels.sumBackward(dx, dy, x.size, k));
  });
}
