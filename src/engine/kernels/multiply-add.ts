// The multiplication and addition of the inner loops, in two roundings (exact) or one (fast).

/**
 * a b + c. In the exact kernels a multiplication, then an addition: the same bits everywhere. In
 * the fast ones the host's fused instruction, whose rounding the WebAssembly standard leaves open.
 */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}
