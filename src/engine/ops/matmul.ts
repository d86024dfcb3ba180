// Matrix product, alone or by batches.
import { EngineError } from '../engine-error.ts';
import { shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { matrices, multiplyBatch, transposed } from './batched-product.ts';

/**
 * [m, k] times [k, n] gives [m, n]; [batch, m, k] times [batch, k, n] gives [batch, m, n], each
 * matrix by its own. Backward: da = dy b^T, db = a^T dy.
 */
export function matmul(tape: Tape, a: Tensor, b: Tensor): Tensor {
  tape.check('matmul', a, b);
  const { leading, batch, m, k, n } = checkMatmul(a, b);
  const left = matrices(a.pointer, m, k);
  const right = matrices(b.pointer, k, n);
  const { kernels } = tape;
  const y = tape.tensor([...leading, m, n]);
  multiplyBatch(kernels, batch, y.pointer, left, right);
  return tape.record('matmul', y, [a, b], (dy) => {
    const above = matrices(dy, m, n);
    tape.addGradient(b, (db) => multiplyBatch(kernels, batch, db, transposed(left), above));
    tape.addGradient(a, (da) => multiplyBatch(kernels, batch, da, above, transposed(right)));
  });
}

function checkMatmul(a: Tensor, b: Tensor) {
  const rank = a.shape.length;
  if ((rank !== 2 && rank !== 3) || b.shape.length !== rank) {
    throw new EngineError(
      `matmul: shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} must be [m, k] and [k, n], or [batch, m, k] and [batch, k, n]; reshape them`,
    );
  }
  const leading = a.shape.slice(0, -2);
  const [m, k] = a.shape.slice(-2) as [number, number];
  const [rows, n] = b.shape.slice(-2) as [number, number];
  const shapes = `a ${shapeText(a.shape)} and b ${shapeText(b.shape)} do not match`;
  if (k !== rows) {
    throw new EngineError(
      `matmul: ${shapes}: a has ${k} columns, b has ${rows} rows; make them equal`,
    );
  }
  const batch = leading[0] ?? 1;
  if (rank === 3 && b.shape[0] !== batch) {
    throw new EngineError(
      `matmul: ${shapes}: a has ${batch} matrices, b has ${b.shape[0]}; make them equal`,
    );
  }
  return { leading, batch, m, k, n };
}
