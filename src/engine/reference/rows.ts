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
    rowProducts: (y, x, table, indices, n, m, width) => {
      const f = memory.at;
      for (let i = 0; i < n * m; i++) {
        const from = x + Math.floor(i / m) * width;
        const row = table + f[indices + i]! * width;
        let sum = 0;
        for (let p = 0; p < width; p++) sum += f[from + p]! * f[row + p]!;
        f[y + i] = sum;
      }
    },
    rowProductsBackward: (dx, dy, table, indices, n, m, width) => {
      const f = memory.at;
      f.fill(0, dx, dx + n * width);
      for (let i = 0; i < n * m; i++) {
        const to = dx + Math.floor(i / m) * width;
        const row = table + f[indices + i]! * width;
        for (let p = 0; p < width; p++) f[to + p]! += f[dy + i]! * f[row + p]!;
      }
    },
    accumulateProductRows: (y, x, factors, indices, n, m, width, k) => {
      const f = memory.at;
      for (let i = 0; i < n * m; i++) {
        const from = x + Math.floor(i / m) * width;
        const row = y + f[indices + i]! * width;
        for (let p = 0; p < width; p++) f[row + p]! += k * f[factors + i]! * f[from + p]!;
      }
    },
  };
}
