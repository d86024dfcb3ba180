// Convolution and pooling in jax-js by slices and one matrix product (im2col): its own
// lax.convGeneralDilated is about five to ten times slower than this on the wasm backend, and
// gradients of lax.reduceWindow two to three times.
import { numpy as np } from '@jax-js/jax';

/** x [n, c, h, w] with kernel [o, c, k, k], padding 1, stride 1 or 2. */
export function conv2d(x, kernel, stride) {
  const [n, c, h, w] = x.shape;
  const [o, , k] = kernel.shape;
  const [oh, ow] = [(h + 2 - k) / stride + 1, (w + 2 - k) / stride + 1];
  const [hs, ws] = [(h + 2) / stride, (w + 2) / stride];
  // Row a * stride + r of the padded image is row a of phase r.
  const phases = pad(x).reshape([n, c, hs, stride, ws, stride]);
  const parts = cells(k).map(([i, j]) => {
    const [a, b] = [Math.floor(i / stride), Math.floor(j / stride)];
    return phases.ref.slice([], [], [a, a + oh], i % stride, [b, b + ow], j % stride);
  });
  phases.dispose();
  return product(kernel.reshape([o, c * k * k]), parts, [n, c * k * k, oh, ow]);
}

/** x [n, c, h, w] with kernel [c, o, 4, 4], stride 2, padding 1: [n, o, 2h, 2w]. */
export function convTranspose2d(x, kernel) {
  const [n, c, h, w] = x.shape;
  const o = kernel.shape[1];
  const padded = pad(x);
  // Row 2 m + r of the result takes kernel row i from row m + (r + 1 - i) / 2 of x.
  const phases = cells(2).map(([r, s]) => {
    const taps = cells(2).map(([a, b]) => [2 * a + 1 - r, 2 * b + 1 - s]);
    const parts = taps.map(([i, j]) => {
      const [top, left] = [1 + (r + 1 - i) / 2, 1 + (s + 1 - j) / 2];
      return padded.ref.slice([], [], [top, top + h], [left, left + w]);
    });
    const weights = np.stack(
      taps.map(([i, j]) => kernel.ref.slice([], [], i, j)),
      2,
    );
    const rows = np.transpose(weights, [1, 0, 2]).reshape([o, c * 4]);
    return product(rows, parts, [n, c * 4, h, w]);
  });
  padded.dispose();
  kernel.dispose();
  const grid = np.stack(phases, 2).reshape([n, o, 2, 2, h, w]);
  return np.transpose(grid, [0, 1, 4, 2, 5, 3]).reshape([n, o, 2 * h, 2 * w]);
}

/** The largest of each 2x2 window. */
export function maxPool2d(x) {
  const [n, c, h, w] = x.shape;
  const rows = x.reshape([n, c, h / 2, 2, w]);
  const tall = np.maximum(rows.ref.slice([], [], [], 0), rows.slice([], [], [], 1));
  const pairs = tall.reshape([n, c, h / 2, w / 2, 2]);
  return np.maximum(pairs.ref.slice([], [], [], [], 0), pairs.slice([], [], [], [], 1));
}

/** Weights [o, m] times the patches whose parts are given, each [n, c, h, w]; m = c times parts. */
function product(weights, parts, [n, m, h, w]) {
  const o = weights.shape[0];
  const patches = np.stack(parts, 2).reshape([n, m, h * w]);
  // np.matmul of a matrix and a stack of them puts the matrix's rows first here, as np.dot does.
  return np.transpose(np.matmul(weights, patches).reshape([o, n, h, w]), [1, 0, 2, 3]);
}

function pad(x) {
  return np.pad(x, [
    [0, 0],
    [0, 0],
    [1, 1],
    [1, 1],
  ]);
}

/** Rows and columns of a k x k square, in order. */
function cells(k) {
  return Array.from({ length: k * k }, (_, i) => [Math.floor(i / k), i % k]);
}
