// Reference kernels: maximum and average pooling.
// biome-ignore-all lint/style/noNonNullAssertion: indices lie in blocks that the caller reserved
import type { Kernels } from '../backend.ts';
import type { Memory } from './memory.ts';

type PoolingKernels = Pick<
  Kernels,
  'maxPool' | 'maxPoolBackward' | 'averagePool' | 'averagePoolBackward'
>;

/** Calls `visit` for each output cell with the top-left input cell of its window. */
function eachWindow(
  planes: number,
  h: number,
  w: number,
  size: number,
  stride: number,
  visit: (output: number, corner: number) => void,
): void {
  const oh = Math.floor((h - size) / stride) + 1;
  const ow = Math.floor((w - size) / stride) + 1;
  let output = 0;
  for (let plane = 0; plane < planes; plane++) {
    for (let oy = 0; oy < oh; oy++) {
      for (let ox = 0; ox < ow; ox++) {
        visit(output++, (plane * h + oy * stride) * w + ox * stride);
      }
    }
  }
}

export function poolingKernels(memory: Memory): PoolingKernels {
  /** The first of the largest cells of a window. */
  const largestCell = (x: number, corner: number, w: number, size: number): number => {
    const f = memory.at;
    let winner = corner;
    for (let i = 0; i < size * size; i++) {
      const cell = corner + Math.floor(i / size) * w + (i % size);
      if (f[x + cell]! > f[x + winner]!) winner = cell;
    }
    return winner;
  };
  return {
    maxPool: (y, x, planes, h, w, size, stride) => {
      const f = memory.at;
      eachWindow(planes, h, w, size, stride, (output, corner) => {
        f[y + output] = f[x + largestCell(x, corner, w, size)]!;
      });
    },
    maxPoolBackward: (dx, dy, x, planes, h, w, size, stride) => {
      const f = memory.at;
      f.fill(0, dx, dx + planes * h * w);
      eachWindow(planes, h, w, size, stride, (output, corner) => {
        f[dx + largestCell(x, corner, w, size)]! += f[dy + output]!;
      });
    },
    averagePool: (y, x, planes, h, w, size, stride) => {
      const f = memory.at;
      eachWindow(planes, h, w, size, stride, (output, corner) => {
        let sum = 0;
        for (let i = 0; i < size * size; i++) {
          sum += f[x + corner + Math.floor(i / size) * w + (i % size)]!;
        }
        f[y + output] = sum / (size * size);
      });
    },
    averagePoolBackward: (dx, dy, planes, h, w, size, stride) => {
      const f = memory.at;
      f.fill(0, dx, dx + planes * h * w);
      eachWindow(planes, h, w, size, stride, (output, corner) => {
        for (let i = 0; i < size * size; i++) {
          f[dx + corner + Math.floor(i / size) * w + (i % size)]! +=
            f[dy + output]! / (size * size);
        }
      });
    },
  };
}
