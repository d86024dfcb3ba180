// exp and tanh on four floats, log on one double: own polynomials, the same bits on every host.

/** Adding 1.5 * 2^23 rounds a float of moderate size to a whole number in its low bits. */
const ROUNDER: f32 = 12582912;
const LOG2_E: f32 = 1.4426950408889634;
// ln 2 in two parts; the first has 15 bits, so that its product with an exponent is exact.
const LN2_HIGH: f32 = 0.693145751953125;
const LN2_LOW: f32 = 1.428606765330187e-6;

/**
 * e^x: x = k ln 2 + r, |r| <= ln(2)/2; 2^k times the Taylor polynomial of degree 7, whose
 * truncation error is below 6e-9. Keeps NaN.
 */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  const clamped = f32x4.pmax(f32x4.pmin(x, f32x4.splat(89)), f32x4.splat(-104));
  const shifted = f32x4.add(f32x4.mul(clamped, f32x4.splat(LOG2_E)), f32x4.splat(ROUNDER));
  const k = f32x4.sub(shifted, f32x4.splat(ROUNDER));
  const high = f32x4.sub(clamped, f32x4.mul(k, f32x4.splat(LN2_HIGH)));
  const r = f32x4.sub(high, f32x4.mul(k, f32x4.splat(LN2_LOW)));
  let p = f32x4.splat(1.0 / 5040);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 720));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 120));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 24));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.0 / 6));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5));
  p = f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r);
  p = f32x4.add(p, f32x4.splat(1));
  // Two factors, since 2^k alone may not be a normal float.
  const power = i32x4.sub(shifted, i32x4.splat(reinterpret<i32>(ROUNDER)));
  const half = i32x4.shr_s(power, 1);
  const first = i32x4.shl(i32x4.add(half, i32x4.splat(127)), 23);
  const second = i32x4.shl(i32x4.add(i32x4.sub(power, half), i32x4.splat(127)), 23);
  return f32x4.mul(f32x4.mul(p, first), second);
}

/** e^x for one float, by the same operations as exp4. */
// @ts-ignore: decorator
@inline
export function exp1(x: f32): f32 {
  return f32x4.extract_lane(exp4(f32x4.splat(x)), 0);
}

/**
 * tanh x: below 0.625 a convergent of Lambert's continued fraction, with z = x^2:
 * x (10395 + 1260 z + 21 z^2) / (10395 + 4725 z + 210 z^2 + z^3);
 * above, (t - 1) / (t + 1) with t = e^(2|x|). Keeps NaN.
 */
// @ts-ignore: decorator
@inline
export function tanh4(x: v128): v128 {
  const size = f32x4.pmin(f32x4.abs(x), f32x4.splat(10));
  const z = f32x4.mul(size, size);
  const t = exp4(f32x4.add(size, size));
  let top = f32x4.add(f32x4.mul(z, f32x4.splat(21)), f32x4.splat(1260));
  top = f32x4.add(f32x4.mul(z, top), f32x4.splat(10395));
  let bottom = f32x4.add(z, f32x4.splat(210));
  bottom = f32x4.add(f32x4.mul(z, bottom), f32x4.splat(4725));
  bottom = f32x4.add(f32x4.mul(z, bottom), f32x4.splat(10395));
  const isSmall = f32x4.lt(size, f32x4.splat(0.625));
  const one = f32x4.splat(1);
  const numerator = v128.bitselect(f32x4.mul(size, top), f32x4.sub(t, one), isSmall);
  const denominator = v128.bitselect(bottom, f32x4.add(t, one), isSmall);
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return v128.or(f32x4.div(numerator, denominator), sign);
}

/** 1 / (1 + e^-x) */
// @ts-ignore: decorator
@inline
export function logistic4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/**
 * ln x of a positive normal double: with the mantissa m in [sqrt(1/2), sqrt(2)),
 * ln m = 2 artanh((m - 1) / (m + 1)).
 */
export function log(x: f64): f64 {
  const bits = reinterpret<i64>(x);
  let exponent = <f64>(<i32>(bits >> 52) - 1023);
  let mantissa = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (mantissa >= 1.4142135623730951) {
    mantissa *= 0.5;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  // 2 artanh s by its series; for |s| <= 0.172 the rest is below 1e-14.
  const z = s * s;
  let p: f64 = 1.0 / 17;
  p = p * z + 1.0 / 15;
  p = p * z + 1.0 / 13;
  p = p * z + 1.0 / 11;
  p = p * z + 1.0 / 9;
  p = p * z + 1.0 / 7;
  p = p * z + 1.0 / 5;
  p = p * z + 1.0 / 3;
  p = p * z + 1;
  return exponent * 0.6931471805599453 + 2 * s * p;
}

/** ln(1 + u) for four u in [0, 1]: 2 artanh(u / (2 + u)), the rest of whose series is below 2e-9. */
// @ts-ignore: decorator
@inline
export function logOnePlus4(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)));
  const z = f32x4.mul(s, s);
  let p = f32x4.splat(1.0 / 15);
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.0 / 13));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.0 / 11));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.0 / 9));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.0 / 7));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.0 / 5));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.0 / 3));
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1));
  return f32x4.mul(f32x4.add(s, s), p);
}
