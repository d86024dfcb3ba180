// Broadcasting by numpy's rule: dimensions of length 1, and missing leading ones, are repeated.
import { EngineError } from '../engine-error.ts';
import { checkShape, type Shape, sameShape, shapeText, sizeOf } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { checkCopyRank, copyPermuted, copyStrided, stridesOf } from './axes.ts';

/**
 * x repeated to `shape`, of at most 5 dimensions: each dimension of x, counted from the last, has
 * the length of the shape's or 1 (NumPy manual, "Broadcasting"). Backward: dx = dy summed over the
 * repeats.
 */
export function expand(tape: Tape, x: Tensor, shape: Shape): Tensor {
  tape.check('expand', x);
  checkShape('expand', shape);
  if (!sameShape(broadcastShape(x.shape, shape) ?? [], shape)) {
    throw new EngineError(
      `expand: ${shapeText(x.shape)} does not expand to ${shapeText(shape)}; from the last dimension backwards, each length must be the same or 1`,
    );
  }
  checkCopyRank('expand', shape);
  const missing = shape.length - x.shape.length;
  const isRepeated = shape.map((length, i) => length !== (x.shape[i - missing] ?? 1));
  const steps = stridesOf(x.shape);
  const xStrides = shape.map((_, i) => (isRepeated[i] ? 0 : (steps[i - missing] ?? 0)));
  const y = tape.tensor(shape);
  copyStrided(tape, y.pointer, stridesOf(shape), x.pointer, xStrides, shape);
  return tape.record('expand', y, [x], (dy) => {
    const repeated = shape.map((_, i) => i).filter((i) => isRepeated[i]);
    const kept = shape.map((_, i) => i).filter((i) => !isRepeated[i]);
    const rows = sizeOf(repeated.map((i) => shape[i] as number));
    tape.addGradient(x, (dx) => {
      tape.withScratch(y.size, (scratch) => {
        copyPermuted(tape, scratch, dy, shape, [...repeated, ...kept]);
        tape.kernels.sumRows(dx, scratch, rows, x.size, 1);
      });
    });
  });
}

/** The shape that both broadcast to; undefined if there is none. */
export function broadcastShape(a: Shape, b: Shape): Shape | undefined {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let i = 0; i < rank; i++) {
    const inA = a[i - rank + a.length] ?? 1;
    const inB = b[i - rank + b.length] ?? 1;
    if (inA !== inB && inA !== 1 && inB !== 1) return undefined;
    shape.push(inA === 1 ? inB : inA);
  }
  return shape;
}
