// Reference kernel: matrix product.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { ProductKernels } from '../kernel-contracts/products.ts';
import type { Memory } from './memory.ts';

export function gemmKernel(memory: Memory): ProductKernels {
  return {
    gemm: (c, cRow, a, aRow, aColumn, b, bRow, bColumn, m, n, k) => {
      const f = memory.at;
      for (let i = 0; i < m; i++) {
        f.fill(0, c + i * cRow, c + i * cRow + n);
        for (let p = 0; p < k; p++) {
          const factor = f[a + i * aRow + p * aColumn]!;
          for (let j = 0; j < n; j++) {
            f[c + i * cRow + j]! += factor * f[b + p * bRow + j * bColumn]!;
          }
        }
      }
    },
  };
}
