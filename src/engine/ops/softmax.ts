// Softmax over the rows of a matrix.
import { checkRank } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y[i, j] = e^x[i, j] / sum over j of e^x[i, j], for x [n, k], with each row's maximum subtracted
 * first. Backward: dx[i, j] = y[i, j] (dy[i, j] - sum over l of dy[i, l] y[i, l]) (Bridle 1990).
 */
export function softmax(tape: Tape, x: Tensor): Tensor {
  tape.check('softmax', x);
  checkRank('softmax', 'x', x.shape, '[n, k]');
  const [n, k] = x.shape as [number, number];
  const y = tape.tensor(x.shape);
  tape.kernels.softmax(y.pointer, x.pointer, n, k);
  return tape.record('softmax', y, [x], (dy) => {
    tape.addGradient(x, (dx) => tape.kernels.softmaxBackward(dx, dy, y.pointer, n, k));
  });
}
