// Attention by scaled dot products.
import { EngineError } from '../engine-error.ts';
import { checkRank, shapeText } from '../shape.ts';
import type { Tape } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { matrices, multiplyBatch, transposed } from './batched-product.ts';

export interface AttentionOptions {
  /** Whether position i sees positions 0 to i alone; then n = m. */
  readonly causal?: boolean;
}

/**
 * y [b, n, e] = p v with p = softmax(s) over the last dimension of s = q k^T / sqrt(d) [b, n, m], for
 * q [b, n, d], k [b, m, d] and v [b, m, e] (Vaswani et al. 2017, eq. 1). Where causal, s is minus
 * infinity for later positions. Several heads are a batch of b heads.
 * Backward: dv = p^T dy, dp = dy v^T, ds = p (dp - sum over the row of p dp), dq = ds k / sqrt(d),
 * dk = ds^T q / sqrt(d).
 */
export function attention(
  tape: Tape,
  q: Tensor,
  k: Tensor,
  v: Tensor,
  { causal = false }: AttentionOptions = {},
): Tensor {
  const { b, n, m, d, e } = checkAttention(tape, q, k, v, causal);
  const { kernels } = tape;
  const factor = 1 / Math.sqrt(d);
  const size = b * n * m;
  const [queries, keys] = [matrices(q.pointer, n, d), matrices(k.pointer, m, d)];
  const values = matrices(v.pointer, m, e);
  const weights = matrices(tape.allocate(size), n, m);
  const p = weights.pointer;
  multiplyBatch(kernels, b, p, queries, transposed(keys));
  kernels.scale(p, p, size, factor);
  if (causal) hideLater(tape, p, b, n);
  kernels.softmax(p, p, b * n, m);
  const y = tape.tensor([b, n, e]);
  multiplyBatch(kernels, b, y.pointer, weights, values);
  return tape.record('attention', y, [q, k, v], (dy) => {
    const above = matrices(dy, n, e);
    tape.addGradient(v, (dv) => multiplyBatch(kernels, b, dv, transposed(weights), above));
    if (!q.tracked && !k.tracked) return;
    const dScores = matrices(tape.allocate(size), n, m);
    const ds = dScores.pointer;
    multiplyBatch(kernels, b, ds, above, transposed(values));
    kernels.softmaxBackward(ds, ds, p, b * n, m);
    kernels.scale(ds, ds, size, factor);
    tape.addGradient(q, (dq) => multiplyBatch(kernels, b, dq, dScores, keys));
    tape.addGradient(k, (dk) => multiplyBatch(kernels, b, dk, transposed(dScores), queries));
  });
}

/** Adds minus infinity to s [b, n, n] above the diagonals. */
function hideLater(tape: Tape, s: number, b: number, n: number): void {
  tape.withScratch(n * n, (mask) => {
    const values = new Float32Array(n * n);
    for (let i = 0; i < n; i++) values.fill(Number.NEGATIVE_INFINITY, i * n + i + 1, (i + 1) * n);
    tape.backend.write(mask, values);
    tape.kernels.add(s, s, mask, b * n * n, n * n);
  });
}

function checkAttention(tape: Tape, q: Tensor, k: Tensor, v: Tensor, causal: boolean) {
  tape.check('attention', q, k, v);
  checkRank('attention', 'q', q.shape, '[b, n, d]');
  checkRank('attention', 'k', k.shape, '[b, m, d]');
  checkRank('attention', 'v', v.shape, '[b, m, e]');
  const [b, n, d] = q.shape as [number, number, number];
  const [, m, e] = v.shape as [number, number, number];
  if (k.shape[0] !== b || k.shape[2] !== d) {
    throw new EngineError(
      `attention: q ${shapeText(q.shape)} and k ${shapeText(k.shape)} do not match; give k [${b}, m, ${d}]`,
    );
  }
  if (v.shape[0] !== b || m !== k.shape[1]) {
    throw new EngineError(
      `attention: k ${shapeText(k.shape)} and v ${shapeText(v.shape)} do not match; give v [${b}, ${k.shape[1]}, e]`,
    );
  }
  if (causal && n !== m) {
    throw new EngineError(
      `attention: causal, but q has ${n} positions and k has ${m}; give as many of both`,
    );
  }
  return { b, n, m, d, e };
}
