// Softmax and its logarithm over the last dimension.
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y[i, j] = e^x[i, j] / sum over j of e^x[i, j], for x [..., k] seen as rows of k, with each row's
 * maximum subtracted first. Backward: dx[i, j] = y[i, j] (dy[i, j] - sum over l of dy[i, l] y[i, l])
 * (Bridle 1990).
 */
export function softmax(tape: Tape, x: Tensor): Tensor {
  tape.check('softmax', x);
  const k = x.shape.at(-1) as number;
  const n = x.size / k;
  const y = tape.tensor(x.shape);
  tape.kernels.softmax(y.pointer, x.pointer, n, k);
  return tape.record('softmax', y, [x], (dy) => {
    tape.addGradient(x, (dx) => tape.kernels.softmaxBackward(dx, dy, y.pointer, n, k));
  });
}

/**
 * y[i, j] = x[i, j] - log sum over j of e^x[i, j], shapes as for softmax, without overflow.
 * Backward: dx[i, j] = dy[i, j] - e^y[i, j] sum over l of dy[i, l].
 */
export function logSoftmax(tape: Tape, x: Tensor): Tensor {
  tape.check('logSoftmax', x);
  const k = x.shape.at(-1) as number;
  const n = x.size / k;
  const y = tape.tensor(x.shape);
  tape.kernels.logSoftmax(y.pointer, x.pointer, n, k);
  return tape.record('logSoftmax', y, [x], (dy) => {
    tape.addGradient(x, (dx) => tape.kernels.logSoftmaxBackward(dx, dy, y.pointer, n, k));
  });
}
