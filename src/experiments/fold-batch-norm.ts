// Folding batch normalisation into the convolution before it.

/** What batch normalisation holds, a value for each of its channels. */
export interface NormValues {
  readonly mean: ArrayLike<number>;
  readonly variance: ArrayLike<number>;
  readonly gain: ArrayLike<number>;
  readonly shift: ArrayLike<number>;
}

/** Added to variances, as the engine does. */
export const EPSILON = 1e-5;

/**
 * Kernel [o, ...] and bias [o] of the one convolution that does what a convolution without bias and
 * batch normalisation in evaluation mode do: s = gain / sqrt(variance + epsilon), k' = s k,
 * b' = shift - s mean.
 */
export function foldBatchNorm(
  kernel: ArrayLike<number>,
  { mean, variance, gain, shift }: NormValues,
): { kernel: Float64Array; bias: Float64Array } {
  const outputs = mean.length;
  const scales = Float64Array.from(
    { length: outputs },
    (_, o) => (gain[o] as number) / Math.sqrt((variance[o] as number) + EPSILON),
  );
  const size = kernel.length / outputs;
  return {
    kernel: Float64Array.from(kernel, (k, i) => k * (scales[Math.floor(i / size)] as number)),
    bias: scales.map((s, o) => (shift[o] as number) - s * (mean[o] as number)),
  };
}
