// The same elements under another shape.
import { EngineError } from '../engine-error.ts';
import { checkShape, type Shape, shapeText, sizeOf } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** Same elements in the same order. Backward: dx = dy. */
export function reshape(tape: Tape, x: Tensor, shape: Shape): Tensor {
  tape.check('reshape', x);
  checkShape('reshape', shape);
  if (sizeOf(shape) !== x.size) {
    throw new EngineError(
      `reshape: ${shapeText(x.shape)} has ${x.size} values, ${shapeText(shape)} has ${sizeOf(shape)}; give a shape with ${x.size} values`,
    );
  }
  const y = tape.tensor(shape, x.pointer);
  return tape.record(
    'reshape',
    y,
    [x],
    (dy) => {
      tape.addGradient(x, (dx) => {
        if (dx !== dy) tape.kernels.scale(dx, dy, x.size, 1);
      });
    },
    { inPlace: x },
  );
}

/** [n, ...] to [n, m]. */
export function flatten(tape: Tape, x: Tensor): Tensor {
  const rows = x.shape[0] as number;
  return reshape(tape, x, [rows, x.size / rows]);
}
