// Mean squared error.
import { EngineError } from '../engine-error.ts';
import { sameShape, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** Mean of (x - y)^2 over all elements; shape [1]. Backward: dx = 2 (x - y) / size = -dy. */
export function meanSquaredError(tape: Tape, x: Tensor, y: Tensor): Tensor {
  tape.check('meanSquaredError', x, y);
  if (!sameShape(x.shape, y.shape)) {
    throw new EngineError(
      `meanSquaredError: shapes ${shapeText(x.shape)} and ${shapeText(y.shape)} differ; reshape one to the other`,
    );
  }
  const { kernels } = tape;
  const loss = tape.tensor([1]);
  kernels.squaredError(loss.pointer, x.pointer, y.pointer, x.size);
  return tape.record('meanSquaredError', loss, [x, y], (dLoss) => {
    tape.addGradient(x, (dx) =>
      kernels.squaredErrorBackward(dx, dLoss, x.pointer, y.pointer, x.size),
    );
    tape.addGradient(y, (dy) =>
      kernels.squaredErrorBackward(dy, dLoss, y.pointer, x.pointer, x.size),
    );
  });
}
