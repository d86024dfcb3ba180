// Reference kernel: matrix product.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { ProductKernels } from '../kernel-contracts/products.ts';
import type { Memory } from './memory.ts';

export function gemmKernel(memory: Memory): ProductKernels {
  return {
    gemm: (c, cRow, a, aRow, aColumn, b, bRow, bColumn, m, n, k, batch) => {
      const f = memory.at;
      for (let row = 0; row < batch * m; row++) {
        const matrix = Math.floor(row / m);
        const to = c + row * cRow;
        f.fill(0, to, to + n);
        for (let p = 0; p < k; p++) {
          const factor = f[a + matrix * m * k + (row % m) * aRow + p * aColumn]!;
          for (let j = 0; j < n; j++) {
            f[to + j]! += factor * f[b + matrix * k * n + p * bRow + j * bColumn]!;
          }
        }
      }
    },
  };
}
