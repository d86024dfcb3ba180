// Products with chosen rows of a table, which are read where they lie.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { writeIds } from './embedding.ts';

/**
 * y [n, m] with y[i, j] = x[i] . table[ids[i m + j]], for x [n, d], a table [v, d] and n m whole
 * numbers from 0 to v - 1: a dense layer of which each row of x has outputs of its own chosen, as in
 * negative sampling (Mikolov et al. 2013, sec. 2.2). The same as the embedding of the ids times x by
 * batches, but no row is copied, and the rows' gradients are not written.
 * Backward: dx[i] = sum over j of dy[i, j] table[ids[i m + j]]; dtable[ids[i m + j]] += dy[i, j] x[i];
 * other rows are not touched, and sgd leaves them out.
 */
export function rowProducts(tape: Tape, x: Tensor, table: Tensor, ids: ArrayLike<number>): Tensor {
  tape.check('rowProducts', x, table);
  const { n, m, d } = checkRowProducts(x, table, ids);
  const indices = writeIds('rowProducts', tape, table, ids);
  const y = tape.tensor([n, m]);
  const { kernels } = tape;
  kernels.rowProducts(y.pointer, x.pointer, table.pointer, indices, n, m, d);
  return tape.record(
    'rowProducts',
    y,
    [x, table],
    (dy) => {
      tape.addGradient(x, (dx) =>
        kernels.rowProductsBackward(dx, dy, table.pointer, indices, n, m, d),
      );
      if (!table.tracked) return;
      const values = tape.lastingValues(x);
      tape.addRowGradient(table, { indices, values, count: n, shared: { factors: dy, each: m } });
    },
    { holdsGradient: true },
  );
}

function checkRowProducts(x: Tensor, table: Tensor, ids: ArrayLike<number>) {
  checkRank('rowProducts', 'x', x.shape, '[n, d]');
  checkRank('rowProducts', 'table', table.shape, '[v, d]');
  const [n, d] = x.shape as [number, number];
  const columns = table.shape[1];
  if (columns !== d) {
    throw new EngineError(
      `rowProducts: x ${shapeText(x.shape)} and table ${shapeText(table.shape)} do not match: x has ${d} columns, the table ${columns}; make them equal`,
    );
  }
  const m = ids.length / n;
  if (!Number.isInteger(m)) {
    throw new EngineError(
      `rowProducts: ${ids.length} ids for x ${shapeText(x.shape)}; give as many for each of its ${n} rows`,
    );
  }
  return { n, m, d };
}
