// Multiplications and additions that never leave the registers: the highest rate of a core.
import { multiplyAdd } from '../../src/engine/kernels/multiply-add';

/** How many chains run beside each other: more than a core needs to hide the latency of each. */
export function chains(): u32 {
  return 12;
}

/**
 * So many rounds of x <- a x + b on 12 vectors of 4 floats, each a chain of its own: 2 * 4 * 12
 * operations a round. With a = b = 1/2 every chain stays between its start and 1.
 */
export function spin(rounds: u32, a: f32, b: f32): f32 {
  const factor = f32x4.splat(a);
  const term = f32x4.splat(b);
  let x0 = f32x4.splat(0);
  let x1 = f32x4.splat(0.1);
  let x2 = f32x4.splat(0.2);
  let x3 = f32x4.splat(0.3);
  let x4 = f32x4.splat(0.4);
  let x5 = f32x4.splat(0.5);
  let x6 = f32x4.splat(0.6);
  let x7 = f32x4.splat(0.7);
  let x8 = f32x4.splat(0.8);
  let x9 = f32x4.splat(0.9);
  let x10 = f32x4.splat(1.1);
  let x11 = f32x4.splat(1.2);
  for (let i: u32 = 0; i < rounds; i++) {
    x0 = multiplyAdd(x0, factor, term);
    x1 = multiplyAdd(x1, factor, term);
    x2 = multiplyAdd(x2, factor, term);
    x3 = multiplyAdd(x3, factor, term);
    x4 = multiplyAdd(x4, factor, term);
    x5 = multiplyAdd(x5, factor, term);
    x6 = multiplyAdd(x6, factor, term);
    x7 = multiplyAdd(x7, factor, term);
    x8 = multiplyAdd(x8, factor, term);
    x9 = multiplyAdd(x9, factor, term);
    x10 = multiplyAdd(x10, factor, term);
    x11 = multiplyAdd(x11, factor, term);
  }
  let sum = f32x4.add(f32x4.add(x0, x1), f32x4.add(x2, x3));
  sum = f32x4.add(sum, f32x4.add(f32x4.add(x4, x5), f32x4.add(x6, x7)));
  sum = f32x4.add(sum, f32x4.add(f32x4.add(x8, x9), f32x4.add(x10, x11)));
  return f32x4.extract_lane(sum, 0);
}
