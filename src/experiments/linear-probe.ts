// Measures how far a network is from being linear, affine, or one matrix.
import type { Engine } from '../engine/index.ts';
import type { PlaneClassifier } from './plane-classifier.ts';
import { logitsAt } from './plane-classifier.ts';

/** A row vector times a matrix [rows, columns] stored row by row, in float64. */
function timesMatrix(
  row: ArrayLike<number>,
  matrix: ArrayLike<number>,
  columns: number,
): Float64Array {
  const product = new Float64Array(columns);
  for (let i = 0; i < row.length; i++) {
    for (let j = 0; j < columns; j++) {
      product[j] =
        (product[j] as number) + (row[i] as number) * (matrix[i * columns + j] as number);
    }
  }
  return product;
}

/** The row vector [x, y, 1 or 0] through all layers without activation functions, in float64. */
function throughLayers(net: PlaneClassifier, start: readonly [number, number], one: 0 | 1): number {
  let row: Float64Array = Float64Array.from(start);
  for (const [layer, weight] of net.weights.entries()) {
    const bias = net.biases[layer]?.values();
    row = timesMatrix(row, weight.values(), weight.shape[1] as number);
    if (bias !== undefined) row = row.map((value, j) => value + one * (bias[j] as number));
  }
  return row[0] as number;
}

/**
 * The largest |f(x) - (x W + c)| over points `xy`, relative to the largest |f| where that exceeds 1.
 * W is the product W1 W2 ... WL of the weights and c the biases carried through the later layers:
 * the images of (1, 0), (0, 1) and of the origin.
 */
export function collapseGap(e: Engine, net: PlaneClassifier, xy: Float64Array): number {
  const w = [throughLayers(net, [1, 0], 0), throughLayers(net, [0, 1], 0)] as const;
  const c = throughLayers(net, [0, 0], 1);
  const values = logitsAt(e, net, xy);
  let gap = 0;
  let size = 1;
  for (const [i, value] of values.entries()) {
    const product = w[0] * (xy[2 * i] as number) + w[1] * (xy[2 * i + 1] as number) + c;
    gap = Math.max(gap, Math.abs(value - product));
    size = Math.max(size, Math.abs(value));
  }
  return gap / size;
}

/**
 * The largest |f(ax + by) - a f(x) - b f(y)| over neighbouring pairs of points, relative to the
 * largest |f(ax + by)| where that exceeds 1. A linear function gives 0 for all a and b, an affine one
 * for a + b = 1.
 */
export function superpositionGap(
  e: Engine,
  net: PlaneClassifier,
  xy: Float64Array,
  a: number,
  b: number,
): number {
  const shifted = xy.map((_, i) => xy[(i + 2) % xy.length] as number);
  const f = logitsAt(e, net, xy);
  const g = logitsAt(e, net, shifted);
  const mixed = logitsAt(
    e,
    net,
    xy.map((value, i) => a * value + b * (shifted[i] as number)),
  );
  let gap = 0;
  let size = 1;
  for (const [i, value] of mixed.entries()) {
    gap = Math.max(gap, Math.abs(value - a * (f[i] as number) - b * (g[i] as number)));
    size = Math.max(size, Math.abs(value));
  }
  return gap / size;
}
