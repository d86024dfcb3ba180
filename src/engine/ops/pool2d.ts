// Two-dimensional pooling by maximum and by average.
import { EngineError } from '../engine-error.ts';
import { checkRank, checkWhole, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * Largest cell of each size x size window: [n, c, h, w] to [n, c, oh, ow] with
 * oh = floor((h - size) / stride) + 1. Backward: each winner (the first, in ties) gets its
 * window's dy.
 */
export function maxPool2d(tape: Tape, x: Tensor, size: number, stride = size): Tensor {
  const { planes, h, w, shape } = checkPool(tape, 'maxPool2d', x, size, stride);
  const y = tape.tensor(shape);
  tape.kernels.maxPool(y.pointer, x.pointer, planes, h, w, size, stride);
  return tape.record('maxPool2d', y, [x], (dy) => {
    tape.addGradient(x, (dx) =>
      tape.kernels.maxPoolBackward(dx, dy, x.pointer, planes, h, w, size, stride),
    );
  });
}

/** Mean of each window, shapes as for maxPool2d. Backward: each cell gets dy / size^2. */
export function averagePool2d(tape: Tape, x: Tensor, size: number, stride = size): Tensor {
  const { planes, h, w, shape } = checkPool(tape, 'averagePool2d', x, size, stride);
  const y = tape.tensor(shape);
  tape.kernels.averagePool(y.pointer, x.pointer, planes, h, w, size, stride);
  return tape.record('averagePool2d', y, [x], (dy) => {
    tape.addGradient(x, (dx) =>
      tape.kernels.averagePoolBackward(dx, dy, planes, h, w, size, stride),
    );
  });
}

function checkPool(tape: Tape, operation: string, x: Tensor, size: number, stride: number) {
  tape.check(operation, x);
  checkRank(operation, 'x', x.shape, '[n, c, h, w]');
  checkWhole(operation, 'size', size, 1);
  checkWhole(operation, 'stride', stride, 1);
  const [n, c, h, w] = x.shape as [number, number, number, number];
  if (size > h || size > w) {
    throw new EngineError(
      `${operation}: the window ${size} x ${size} is larger than the image ${h} x ${w} of ${shapeText(x.shape)}; make it at most ${Math.min(h, w)}`,
    );
  }
  const oh = Math.floor((h - size) / stride) + 1;
  const ow = Math.floor((w - size) / stride) + 1;
  return { planes: n * c, h, w, shape: [n, c, oh, ow] };
}
