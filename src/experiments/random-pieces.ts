// Counts the straight pieces of randomly initialised deep ReLU networks along a line.
import type { Engine, Rng } from '../engine/index.ts';
import { initial } from '../engine/index.ts';
import { gridOf } from './curves.ts';

const GRID_POINTS = 8193;

/**
 * For a network of `layers` hidden layers of `width` ReLU units on [-1, 1], with He-normal weights
 * and standard normal biases: how many activation patterns a walk along the line meets after each
 * number of layers, on a grid of 8,193 points. The network is one straight piece within a pattern, so
 * this is at least the number of pieces that the grid can tell apart.
 */
export function randomDeepPieces(e: Engine, rng: Rng, layers: number, width: number): number[] {
  const changed = new Uint8Array(GRID_POINTS);
  return e.step(() =>
    e.noGrad(() => {
      let h = e.tensor(gridOf(-1, 1, GRID_POINTS), [GRID_POINTS, 1]);
      return Array.from({ length: layers }, (_, layer) => {
        const shape = [layer === 0 ? 1 : width, width] as const;
        const weight = e.tensor(initial(rng, 'he-normal', shape), shape);
        h = e.relu(e.dense(h, weight, e.tensor(initial(rng, 'normal', [width]), [width])));
        const values = h.values();
        for (let i = 1; i < GRID_POINTS; i++) {
          for (let unit = 0; unit < width; unit++) {
            const before = (values[(i - 1) * width + unit] as number) > 0;
            if (before !== (values[i * width + unit] as number) > 0) changed[i] = 1;
          }
        }
        return 1 + changed.reduce((sum, flag) => sum + flag, 0);
      });
    }),
  );
}
