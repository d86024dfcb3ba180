// Embedding: rows of a table by their numbers.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y [n, d] with y[i] = table[ids[i]], for a table [v, d] and n whole numbers from 0 to v - 1; the
 * product of one-hot rows with the table (Bengio et al. 2003, sec. 2).
 * Backward: dtable[ids[i]] += dy[i]; other rows are not touched, and sgd leaves them out.
 */
export function embedding(tape: Tape, table: Tensor, ids: ArrayLike<number>): Tensor {
  tape.check('embedding', table);
  checkRank('embedding', 'table', table.shape, '[v, d]');
  const [v, d] = table.shape as [number, number];
  if (ids.length === 0) throw new EngineError('embedding: there are no ids; give at least one');
  const n = ids.length;
  for (let i = 0; i < n; i++) {
    const row = ids[i] as number;
    if (!Number.isInteger(row) || row < 0 || row >= v) {
      throw new EngineError(
        `embedding: id ${i} is ${row}, but the table ${shapeText(table.shape)} has ${v} rows; give whole numbers from 0 to ${v - 1}`,
      );
    }
  }
  const indices = tape.allocate(n);
  tape.backend.write(indices, ids);
  const y = tape.tensor([n, d]);
  tape.kernels.gatherRows(y.pointer, table.pointer, indices, n, d);
  return tape.record(
    'embedding',
    y,
    [table],
    (dy) => {
      tape.addRowGradient(table, { indices, values: dy, count: n });
    },
    { holdsGradient: true },
  );
}
