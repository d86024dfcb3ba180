// Dense layer and matrix product.
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
  checkProduct('dense', 'x', '[n, i]', x, 'w', '[i, o]', w);
  const outputs = w.shape[1] as number;
  if (b !== undefined) {
    tape.check('dense', b);
    if (b.shape.length !== 1 || b.size !== outputs) {
      throw new EngineError(
        `dense: b has shape ${shapeText(b.shape)}, but w ${shapeText(w.shape)} gives ${outputs} outputs; make b [${outputs}]`,
      );
    }
  }
  return product(tape, 'dense', x, w, b);
}

/** [m, k] times [k, n] gives [m, n]; the gradients are those of a dense layer without bias. */
export function matmul(tape: Tape, a: Tensor, b: Tensor): Tensor {
  checkProduct('matmul', 'a', '[m, k]', a, 'b', '[k, n]', b);
  return product(tape, 'matmul', a, b, undefined);
}

function checkProduct(
  operation: string,
  aName: string,
  aLayout: string,
  a: Tensor,
  bName: string,
  bLayout: string,
  b: Tensor,
): void {
  checkRank(operation, aName, a.shape, aLayout);
  checkRank(operation, bName, b.shape, bLayout);
  if (a.shape[1] !== b.shape[0]) {
    throw new EngineError(
      `${operation}: ${aName} ${shapeText(a.shape)} and ${bName} ${shapeText(b.shape)} do not match: ${aName} has ${a.shape[1]} columns, ${bName} has ${b.shape[0]} rows; make them equal`,
    );
  }
}

function product(
  tape: Tape,
  operation: string,
  x: Tensor,
  w: Tensor,
  b: Tensor | undefined,
): Tensor {
  tape.check(operation, x, w);
  const { kernels } = tape;
  const [n, i, o] = [x.shape[0] as number, w.shape[0] as number, w.shape[1] as number];
  const y = tape.tensor([n, o]);
  kernels.gemm(y.pointer, o, x.pointer, i, 1, w.pointer, o, 1, n, o, i);
  if (b !== undefined) kernels.add(y.pointer, y.pointer, b.pointer, n * o, o);
  return tape.record(operation, y, [x, w, b], (dy) => {
    tape.addGradient(w, (dw) => kernels.gemm(dw, o, x.pointer, 1, i, dy, o, 1, i, o, n));
    tape.addGradient(x, (dx) => kernels.gemm(dx, i, dy, o, 1, w.pointer, 1, o, n, i, o));
    tape.addGradient(b, (db) => kernels.sumRows(db, dy, n, o, 1));
  });
}
