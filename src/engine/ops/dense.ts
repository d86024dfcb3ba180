// Dense layer.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y [n, o] = x [n, i] w [i, o] + b [o].
 * Backward: dx = dy w^T, dw = x^T dy, db = sum of dy over rows (Goodfellow et al., Deep Learning,
 * 2016, sec. 6.5).
 */
export function dense(tape: Tape, x: Tensor, w: Tensor, b?: Tensor): Tensor {
  checkDense(tape, x, w, b);
  const { kernels } = tape;
  const [n, i, o] = [x.shape[0] as number, w.shape[0] as number, w.shape[1] as number];
  const y = tape.tensor([n, o]);
  kernels.gemm(y.pointer, o, x.pointer, i, 1, w.pointer, o, 1, n, o, i, 1);
  if (b !== undefined) kernels.add(y.pointer, y.pointer, b.pointer, n * o, o);
  return tape.record('dense', y, [x, w, b], (dy) => {
    tape.addGradient(w, (dw) => kernels.gemm(dw, o, x.pointer, 1, i, dy, o, 1, i, o, n, 1));
    tape.addGradient(x, (dx) => kernels.gemm(dx, i, dy, o, 1, w.pointer, 1, o, n, i, o, 1));
    tape.addGradient(b, (db) => kernels.sumRows(db, dy, n, o, 1));
  });
}

function checkDense(tape: Tape, x: Tensor, w: Tensor, b: Tensor | undefined): void {
  tape.check('dense', x, w);
  checkRank('dense', 'x', x.shape, '[n, i]');
  checkRank('dense', 'w', w.shape, '[i, o]');
  const [inputs, outputs] = w.shape as [number, number];
  if (x.shape[1] !== inputs) {
    throw new EngineError(
      `dense: x ${shapeText(x.shape)} and w ${shapeText(w.shape)} do not match: x has ${x.shape[1]} columns, w has ${inputs} rows; make them equal`,
    );
  }
  if (b === undefined) return;
  tape.check('dense', b);
  if (b.shape.length !== 1 || b.size !== outputs) {
    throw new EngineError(
      `dense: b has shape ${shapeText(b.shape)}, but w ${shapeText(w.shape)} gives ${outputs} outputs; make b [${outputs}]`,
    );
  }
}
