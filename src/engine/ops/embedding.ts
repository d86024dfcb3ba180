// Embedding: rows of a table by their numbers.
import type { Pointer } from '../backend.ts';
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
  const d = table.shape[1] as number;
  const n = ids.length;
  const indices = writeIds('embedding', tape, table, ids);
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

/** Checks the numbers of rows of a table, and copies them to where kernels can read them. */
export function writeIds(
  operation: string,
  tape: Tape,
  table: Tensor,
  ids: ArrayLike<number>,
): Pointer {
  const n = ids.length;
  if (n === 0) throw new EngineError(`${operation}: there are no ids; give at least one`);
  const v = table.shape[0] as number;
  for (let i = 0; i < n; i++) {
    const row = ids[i] as number;
    if (!Number.isInteger(row) || row < 0 || row >= v) {
      throw new EngineError(
        `${operation}: id ${i} is ${row}, but the table ${shapeText(table.shape)} has ${v} rows; give whole numbers from 0 to ${v - 1}`,
      );
    }
  }
  const indices = tape.allocate(n);
  tape.backend.write(indices, ids);
  return indices;
}
