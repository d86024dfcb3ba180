// Sums, differences, products and quotients by element.
import { EngineError } from '../engine-error.ts';
import { type Shape, sameShape, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { broadcastShape, expand } from './expand.ts';

/**
 * a + b, either broadcast by numpy's rule. Backward: da = dy, db = dy, each summed over its repeats;
 * so too below.
 */
export function add(tape: Tape, left: Tensor, right: Tensor): Tensor {
  const { a, b, repeats } = broadcast(tape, 'add', left, right);
  const y = tape.tensor(a.shape);
  tape.kernels.add(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record(
    'add',
    y,
    [a, b],
    (dy) => {
      tape.addGradient(b, (db) => tape.kernels.sumRows(db, dy, repeats, b.size, 1));
      tape.addGradient(a, (da) => tape.kernels.scale(da, dy, a.size, 1));
    },
    { inPlace: a },
  );
}

/** a - b; shapes as for add. Backward: da = dy, db = -dy. */
export function subtract(tape: Tape, left: Tensor, right: Tensor): Tensor {
  const { a, b, repeats } = broadcast(tape, 'sub', left, right);
  const y = tape.tensor(a.shape);
  tape.kernels.subtract(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record(
    'sub',
    y,
    [a, b],
    (dy) => {
      tape.addGradient(b, (db) => tape.kernels.sumRows(db, dy, repeats, b.size, -1));
      tape.addGradient(a, (da) => tape.kernels.scale(da, dy, a.size, 1));
    },
    { inPlace: a },
  );
}

/** a b; shapes as for add. Backward: da = dy b, db = dy a. */
export function multiply(tape: Tape, left: Tensor, right: Tensor): Tensor {
  const { a, b, repeats } = broadcast(tape, 'mul', left, right);
  const y = tape.tensor(a.shape);
  tape.kernels.multiply(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record('mul', y, [a, b], (dy) => {
    tape.addGradient(b, (db) => tape.kernels.multiplySumRows(db, dy, a.pointer, repeats, b.size));
    tape.addGradient(a, (da) => tape.kernels.multiply(da, dy, b.pointer, a.size, b.size));
  });
}

/** y = a / b; shapes as for add. Backward: da = dy / b, db = -dy y / b. */
export function divide(tape: Tape, left: Tensor, right: Tensor): Tensor {
  const { a, b, repeats } = broadcast(tape, 'div', left, right);
  const { kernels } = tape;
  const y = tape.tensor(a.shape);
  kernels.divide(y.pointer, a.pointer, b.pointer, a.size, b.size);
  return tape.record('div', y, [a, b], (dy) => {
    tape.addGradient(b, (db) => {
      tape.withScratch(a.size, (slope) => {
        kernels.divide(slope, y.pointer, b.pointer, a.size, b.size);
        kernels.multiplySumRows(db, dy, slope, repeats, b.size);
      });
      kernels.scale(db, db, b.size, -1);
    });
    tape.addGradient(a, (da) => kernels.divide(da, dy, b.pointer, a.size, b.size));
  });
}

/** k x. Backward: dx = k dy. */
export function scale(tape: Tape, x: Tensor, k: number): Tensor {
  tape.check('scale', x);
  const y = tape.tensor(x.shape);
  tape.kernels.scale(y.pointer, x.pointer, x.size, k);
  return tape.record(
    'scale',
    y,
    [x],
    (dy) => {
      tape.addGradient(x, (dx) => tape.kernels.scale(dx, dy, x.size, k));
    },
    { inPlace: x },
  );
}

/**
 * The operands such that a has the result's shape and b repeats along it: kept where b is its end or
 * one number, else expanded.
 */
function broadcast(tape: Tape, operation: string, a: Tensor, b: Tensor) {
  tape.check(operation, a, b);
  const shape = broadcastShape(a.shape, b.shape);
  if (shape === undefined) {
    throw new EngineError(
      `${operation}: shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} do not match; from the last dimension backwards, lengths must be equal or one of them 1, reshape one of the two`,
    );
  }
  const left = sameShape(a.shape, shape) ? a : expand(tape, a, shape);
  const right = b.size === 1 || isEnd(b.shape, shape) ? b : expand(tape, b, shape);
  return { a: left, b: right, repeats: left.size / right.size };
}

function isEnd(end: Shape, shape: Shape): boolean {
  return sameShape(shape.slice(shape.length - end.length), end);
}
