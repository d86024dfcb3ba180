// Reference kernels: copies between strided arrays, and reductions along one axis.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Pointer } from '../backend.ts';
import type { AxisKernels } from '../kernel-contracts/axes.ts';
import type { Memory } from './memory.ts';

export function axisKernels(memory: Memory): AxisKernels {
  /** Calls `visit` with the cell [o, i] of the result and the first cell of its line along the axis. */
  const eachLine = (
    outer: number,
    n: number,
    inner: number,
    visit: (cell: number, line: number) => void,
  ): void => {
    for (let o = 0; o < outer; o++) {
      for (let i = 0; i < inner; i++) visit(o * inner + i, o * n * inner + i);
    }
  };
  const firstWinners =
    (beats: (a: number, b: number) => boolean) =>
    (indices: Pointer, x: Pointer, outer: number, n: number, inner: number): void => {
      const f = memory.at;
      eachLine(outer, n, inner, (cell, line) => {
        let winner = 0;
        for (let j = 1; j < n; j++) {
          const best = f[x + line + winner * inner]!;
          const value = f[x + line + j * inner]!;
          if (beats(value, best) || (Number.isNaN(value) && !Number.isNaN(best))) winner = j;
        }
        f[indices + cell] = winner;
      });
    };
  return {
    copyStrided: (y, x, ...layout) => {
      const copy = (dimension: number, to: number, from: number): void => {
        if (dimension === 5) {
          memory.at[to] = memory.at[from]!;
          return;
        }
        for (let i = 0; i < layout[dimension]!; i++) {
          copy(dimension + 1, to + i * layout[5 + dimension]!, from + i * layout[10 + dimension]!);
        }
      };
      copy(0, y, x);
    },
    sumAxis: (y, x, outer, n, inner, k) => {
      const f = memory.at;
      eachLine(outer, n, inner, (cell, line) => {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += f[x + line + j * inner]!;
        f[y + cell] = k * sum;
      });
    },
    largestIndices: firstWinners((a, b) => a > b),
    smallestIndices: firstWinners((a, b) => a < b),
    pickAxis: (y, x, indices, outer, n, inner) => {
      const f = memory.at;
      eachLine(outer, n, inner, (cell, line) => {
        f[y + cell] = f[x + line + f[indices + cell]! * inner]!;
      });
    },
    pickAxisBackward: (dx, dy, indices, outer, n, inner) => {
      const f = memory.at;
      eachLine(outer, n, inner, (cell, line) => {
        f[dx + line + f[indices + cell]! * inner]! += f[dy + cell]!;
      });
    },
  };
}
