// Sums, differences and products by element.
import { EngineError } from '../engine-error.ts';
import { sameShape, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** a + b; b has a's shape or its last dimensions. Backward: da = dy, db = dy summed over repeats. */
export function add(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const repeats = checkBroadcast(tape, 'add', a, b);
  const y = tape.tensor(a.shape);
  tape.kernels.add(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record('add', y, [a, b], (dy) => {
    tape.addGradient(b, (db) => tape.kernels.sumRows(db, dy, repeats, b.size, 1));
    tape.addGradient(a, (da) => tape.kernels.scale(da, dy, a.size, 1), dy);
  });
}

/** a - b; shapes as for add. Backward: da = dy, db = -dy summed over repeats. */
export function subtract(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const repeats = checkBroadcast(tape, 'sub', a, b);
  const y = tape.tensor(a.shape);
  tape.kernels.subtract(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record('sub', y, [a, b], (dy) => {
    tape.addGradient(b, (db) => tape.kernels.sumRows(db, dy, repeats, b.size, -1));
    tape.addGradient(a, (da) => tape.kernels.scale(da, dy, a.size, 1), dy);
  });
}

/** a b; shapes as for add. Backward: da = dy b, db = dy a summed over repeats. */
export function multiply(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const repeats = checkBroadcast(tape, 'mul', a, b);
  const y = tape.tensor(a.shape);
  tape.kernels.multiply(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record('mul', y, [a, b], (dy) => {
    tape.addGradient(b, (db) => tape.kernels.multiplySumRows(db, dy, a.pointer, repeats, b.size));
    tape.addGradient(a, (da) => tape.kernels.multiply(da, dy, b.pointer, a.size, b.size));
  });
}

/** k x. Backward: dx = k dy. */
export function scale(tape: Tape, x: Tensor, k: number): Tensor {
  tape.check('scale', x);
  const y = tape.tensor(x.shape);
  tape.kernels.scale(y.pointer, x.pointer, x.size, k);
  return tape.record('scale', y, [x], (dy) => {
    tape.addGradient(x, (dx) => tape.kernels.scale(dx, dy, x.size, k), dy);
  });
}

/** How often b repeats along a; throws unless b's shape equals the end of a's. */
function checkBroadcast(tape: Tape, operation: string, a: Tensor, b: Tensor): number {
  tape.check(operation, a, b);
  const ending = a.shape.slice(Math.max(0, a.shape.length - b.shape.length));
  if (!sameShape(ending, b.shape)) {
    throw new EngineError(
      `${operation}: shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} do not match; the second must equal the first or its last dimensions, reshape it or exchange the two`,
    );
  }
  return a.size / b.size;
}
