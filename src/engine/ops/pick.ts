// One element of each row.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y[i] = x[i, columns i], for x [n, k] and n columns in 0..k-1; shape [n]. Backward: each picked
 * element gets its dy, the others 0.
 */
export function pick(tape: Tape, x: Tensor, columns: ArrayLike<number>): Tensor {
  tape.check('pick', x);
  checkRank('pick', 'x', x.shape, '[n, k]');
  const [n, k] = x.shape as [number, number];
  if (columns.length !== n) {
    throw new EngineError(
      `pick: ${columns.length} columns for x ${shapeText(x.shape)}; give ${n}, one for each row`,
    );
  }
  for (let i = 0; i < n; i++) {
    const column = columns[i] as number;
    if (!Number.isInteger(column) || column < 0 || column >= k) {
      throw new EngineError(
        `pick: column ${i} is ${column}, but x ${shapeText(x.shape)} has ${k} columns; give whole numbers from 0 to ${k - 1}`,
      );
    }
  }
  const { kernels } = tape;
  const indices = tape.allocate(n);
  tape.backend.write(indices, columns);
  const y = tape.tensor([n]);
  kernels.pickAxis(y.pointer, x.pointer, indices, n, k, 1);
  return tape.record('pick', y, [x], (dy) => {
    tape.addGradient(x, (dx) => {
      kernels.fill(dx, x.size, 0);
      kernels.pickAxisBackward(dx, dy, indices, n, k, 1);
    });
  });
}
