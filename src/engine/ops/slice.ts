// Parts of a tensor along one axis, and tensors joined along one.
import { EngineError } from '../engine-error.ts';
import { shapeText, sizeOf } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { copyStrided, viewAxis } from './axes.ts';

/**
 * The elements from..to-1 along `axis` (negative: from the end). Backward: dx = dy there, 0
 * elsewhere.
 */
export function slice(tape: Tape, x: Tensor, axis: number, from: number, to: number): Tensor {
  tape.check('slice', x);
  const { axis: along, outer, n, inner } = viewAxis('slice', x.shape, axis);
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= to || to > n) {
    throw new EngineError(
      `slice: from ${from} to ${to} along axis ${axis} of ${shapeText(x.shape)}; give whole numbers with 0 <= from < to <= ${n}`,
    );
  }
  const part = (to - from) * inner;
  const start = from * inner;
  const y = tape.tensor(x.shape.with(along, to - from));
  copyStrided(tape, y.pointer, [part, 1], x.pointer + start, [n * inner, 1], [outer, part]);
  return tape.record('slice', y, [x], (dy) => {
    tape.addGradient(x, (dx) => {
      tape.kernels.fill(dx, x.size, 0);
      copyStrided(tape, dx + start, [n * inner, 1], dy, [part, 1], [outer, part]);
    });
  });
}

/**
 * The tensors one after another along `axis` (negative: from the end); their shapes are the same but
 * for its length. Backward: each gets its part of dy.
 */
export function concat(tape: Tape, tensors: readonly Tensor[], axis: number): Tensor {
  const first = tensors[0];
  if (first === undefined) {
    throw new EngineError('concat: no tensors; give at least one');
  }
  tape.check('concat', ...tensors);
  const { axis: along, outer } = viewAxis('concat', first.shape, axis);
  const rest = shapeText(first.shape.with(along, 1));
  for (const { shape } of tensors) {
    if (shape.length !== first.shape.length || shapeText(shape.with(along, 1)) !== rest) {
      throw new EngineError(
        `concat: shapes ${shapeText(first.shape)} and ${shapeText(shape)} do not match; make them equal but for axis ${axis}`,
      );
    }
  }
  const length = tensors.reduce((total, { shape }) => total + (shape[along] as number), 0);
  const y = tape.tensor(first.shape.with(along, length));
  const row = sizeOf(y.shape.slice(along));
  let start = 0;
  const parts = tensors.map((x) => {
    const part = x.size / outer;
    start += part;
    return { x, part, start: start - part };
  });
  for (const { x, part, start } of parts) {
    copyStrided(tape, y.pointer + start, [row, 1], x.pointer, [part, 1], [outer, part]);
  }
  return tape.record('concat', y, tensors, (dy) => {
    for (const { x, part, start } of parts) {
      tape.addGradient(x, (dx) =>
        copyStrided(tape, dx, [part, 1], dy + start, [row, 1], [outer, part]),
      );
    }
  });
}
