// Elementary functions, by element.
import type { Pointer } from '../backend.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** e^x. Backward: dx = dy y. */
export function exp(tape: Tape, x: Tensor): Tensor {
  const { kernels } = tape;
  return map(tape, 'exp', x, kernels.exp, (dx, dy, y) => {
    kernels.multiply(dx, dy, y, x.size, x.size);
  });
}

/** Natural logarithm; -Infinity at 0, NaN below. Backward: dx = dy / x. */
export function log(tape: Tape, x: Tensor): Tensor {
  const { kernels } = tape;
  return map(tape, 'log', x, kernels.log, (dx, dy) => {
    kernels.divide(dx, dy, x.pointer, x.size, x.size);
  });
}

/** Square root; NaN below 0. Backward: dx = dy / (2 y), infinite at 0. */
export function sqrt(tape: Tape, x: Tensor): Tensor {
  const { kernels } = tape;
  return map(tape, 'sqrt', x, kernels.sqrt, (dx, dy, y) => {
    kernels.divide(dx, dy, y, x.size, x.size);
    kernels.scale(dx, dx, x.size, 0.5);
  });
}

/** x^2. Backward: dx = 2 x dy. */
export function square(tape: Tape, x: Tensor): Tensor {
  const { kernels } = tape;
  const forward = (y: Pointer, from: Pointer, n: number) => kernels.multiply(y, from, from, n, n);
  return map(tape, 'square', x, forward, (dx, dy) => {
    kernels.multiply(dx, dy, x.pointer, x.size, x.size);
    kernels.scale(dx, dx, x.size, 2);
  });
}

/** |x|. Backward: dx = dy sign(x), so 0 at 0. */
export function abs(tape: Tape, x: Tensor): Tensor {
  const { kernels } = tape;
  return map(tape, 'abs', x, kernels.abs, (dx, dy) => {
    kernels.absBackward(dx, dy, x.pointer, x.size);
  });
}

function map(
  tape: Tape,
  operation: string,
  x: Tensor,
  forward: (y: Pointer, x: Pointer, n: number) => void,
  backward: (dx: Pointer, dy: Pointer, y: Pointer) => void,
): Tensor {
  tape.check(operation, x);
  const y = tape.tensor(x.shape);
  forward(y.pointer, x.pointer, x.size);
  return tape.record(
    operation,
    y,
    [x],
    (dy) => {
      tape.addGradient(x, (dx) => backward(dx, dy, y.pointer));
    },
    { inPlace: x },
  );
}
