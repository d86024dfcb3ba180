// Reference kernels: chosen rows of a matrix.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { RowKernels } from '../kernel-contracts/rows.ts';
import type { Memory } from './memory.ts';

export function rowKernels(memory: Memory): RowKernels {
  return {
    gatherRows: (y, x, indices, count, width) => {
      const f = memory.at;
      for (let i = 0; i < count; i++) {
        const row = x + f[indices + i]! * width;
        f.copyWithin(y + i * width, row, row + width);
      }
    },
    accumulateRows: (y, x, indices, count, width, k) => {
      const f = memory.at;
      for (let i = 0; i < count; i++) {
        const row = y + f[indices + i]! * width;
        for (let j = 0; j < width; j++) f[row + j]! += k * f[x + i * width + j]!;
      }
    },
  };
}
