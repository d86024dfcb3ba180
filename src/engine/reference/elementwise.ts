// Reference kernels: elementwise arithmetic and sums.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels } from '../backend.ts';
import type { Memory } from './memory.ts';

type ElementwiseKernels = Pick<
  Kernels,
  | 'fill'
  | 'accumulate'
  | 'scale'
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'sumRows'
  | 'multiplySumRows'
  | 'sum'
  | 'sumBackward'
>;

export function elementwiseKernels(memory: Memory): ElementwiseKernels {
  return {
    fill: (y, n, value) => {
      memory.at.fill(value, y, y + n);
    },
    accumulate: (y, x, n, k) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[y + i]! += k * f[x + i]!;
    },
    scale: (y, x, n, k) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[y + i] = k * f[x + i]!;
    },
    add: (y, a, b, n, m) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! + f[b + (i % m)]!;
    },
    subtract: (y, a, b, n, m) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! - f[b + (i % m)]!;
    },
    multiply: (y, a, b, n, m) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! * f[b + (i % m)]!;
    },
    divide: (y, a, b, n, m) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[y + i] = f[a + i]! / f[b + (i % m)]!;
    },
    sumRows: (y, x, rows, m, k) => {
      const f = memory.at;
      f.fill(0, y, y + m);
      for (let i = 0; i < rows * m; i++) f[y + (i % m)]! += k * f[x + i]!;
    },
    multiplySumRows: (y, a, b, rows, m) => {
      const f = memory.at;
      f.fill(0, y, y + m);
      for (let i = 0; i < rows * m; i++) f[y + (i % m)]! += f[a + i]! * f[b + i]!;
    },
    sum: (y, x, n, k) => {
      const f = memory.at;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += f[x + i]!;
      f[y] = k * sum;
    },
    sumBackward: (dx, dy, n, k) => {
      const f = memory.at;
      for (let i = 0; i < n; i++) f[dx + i] = k * f[dy]!;
    },
  };
}
