// Reference kernel: matrix product.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels } from '../backend.ts';
import type { Memory } from './memory.ts';

export function gemmKernel(memory: Memory): Pick<Kernels, 'gemm'> {
  return {
    gemm: (c, a, b, m, n, k, transposeA, transposeB, accumulate) => {
      const f = memory.at;
      const [aRow, aColumn] = transposeA ? [1, m] : [k, 1];
      const [bRow, bColumn] = transposeB ? [1, k] : [n, 1];
      if (!accumulate) f.fill(0, c, c + m * n);
      for (let i = 0; i < m; i++) {
        for (let p = 0; p < k; p++) {
          const factor = f[a + i * aRow + p * aColumn]!;
          for (let j = 0; j < n; j++) {
            f[c + i * n + j]! += factor * f[b + p * bRow + j * bColumn]!;
          }
        }
      }
    },
  };
}
