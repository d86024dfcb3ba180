// Reference kernels: chosen rows of a matrix.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { RowKernels } from '../kernel-contracts/rows.ts';
import type { Memory } from './memory.ts';

export function rowKernels(memory: Memory): RowKernels {
  /** Calls `visit` for each cell of the chosen rows: its place in the matrix, and in the rows. */
  const eachCell = (
    indices: number,
    count: number,
    width: number,
    visit: (cell: number, i: number) => void,
  ): void => {
    for (let i = 0; i < count * width; i++) {
      visit(memory.at[indices + Math.floor(i / width)]! * width + (i % width), i);
    }
  };
  return {
    gatherRows: (y, x, indices, count, width) => {
      const f = memory.at;
      eachCell(indices, count, width, (cell, i) => {
        f[y + i] = f[x + cell]!;
      });
    },
    scatterRows: (y, x, indices, count, width) => {
      const f = memory.at;
      eachCell(indices, count, width, (cell, i) => {
        f[y + cell]! += f[x + i]!;
      });
    },
    sgdRowsUpdate: (w, g, indices, count, width, learningRate) => {
      const f = memory.at;
      eachCell(indices, count, width, (cell) => {
        f[w + cell]! -= learningRate * f[g + cell]!;
        f[g + cell] = 0;
      });
    },
  };
}
