// Elementary functions from + - * / alone, so that every host gives the same bits.

const float = new Float64Array(1);
const words = new DataView(float.buffer);

/** 2^k for k in [-1022, 1023], written into the exponent field of IEEE 754 binary64. */
function powerOfTwo(k: number): number {
  words.setUint32(0, (k + 1023) << 20);
  words.setUint32(4, 0);
  return words.getFloat64(0);
}

/** x 2^k for k in [-2100, 2100], in steps small enough for powerOfTwo. */
function scaleByPower(x: number, k: number): number {
  let rest = k;
  let y = x;
  for (; rest > 1023; rest -= 1023) y *= powerOfTwo(1023);
  for (; rest < -1022; rest += 969) y *= powerOfTwo(-969);
  return y * powerOfTwo(rest);
}

/** x = mantissa 2^exponent with the mantissa in [sqrt(1/2), sqrt(2)); x positive and finite. */
function decompose(x: number): { mantissa: number; exponent: number } {
  const subnormal = x < 2.2250738585072014e-308;
  words.setFloat64(0, subnormal ? x * 0x40000000000000 : x);
  const high = words.getUint32(0);
  let exponent = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  words.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = words.getFloat64(0);
  if (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  return { mantissa, exponent };
}

/** sum of coefficients[i] z^i (Horner). */
function polynomial(z: number, coefficients: readonly number[]): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * z + (coefficients[i] as number);
  return sum;
}

/** Reciprocals of first!, (first + step)!, ..., with alternating signs if `sign` is -1. */
function taylor(first: number, step: number, count: number, sign: 1 | -1): number[] {
  let factorial = 1;
  for (let i = 2; i <= first; i++) factorial *= i;
  const coefficients: number[] = [];
  for (let i = 0, n = first; i < count; i++) {
    coefficients.push((i % 2 === 0 ? 1 : sign) / factorial);
    for (let j = 0; j < step; j++) factorial *= ++n;
  }
  return coefficients;
}

// ln 2 in two parts: the first has 42 bits, so that its product with an exponent is exact.
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;
// exp r = 1 + r + r^2 (1/2! + r/3! + ...): with |r| <= ln(2)/2 the rest is below 1e-17.
const EXP_TAIL = taylor(2, 1, 13, 1);

/** exp(high + low) for |low| far below |high|: exp(k ln 2 + r) = 2^k exp r. */
function expOfSum(high: number, low: number): number {
  if (high > 709.79) return Number.POSITIVE_INFINITY;
  if (high < -745.2) return 0;
  const k = Math.floor(high / Math.LN2 + 0.5);
  const r = high - k * LN2_HIGH;
  const correction = low - k * LN2_LOW;
  const s = r + correction;
  const tail = correction + s * s * polynomial(s, EXP_TAIL);
  const start = 1 + r;
  return scaleByPower(start + (r - (start - 1) + tail), k);
}

/** e^x; relative error about 1e-16. */
export function exp(x: number): number {
  return Number.isNaN(x) ? x : expOfSum(x, 0);
}

// artanh s = s (1 + s^2/3 + s^4/5 + ...): with |s| <= 0.1716 twelve terms reach 1e-18.
const ARTANH_TAIL = Array.from({ length: 11 }, (_, i) => 1 / (2 * i + 3));

/** Natural logarithm: ln m = 2 artanh((m - 1) / (m + 1)); relative error about 2e-16. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const { mantissa, exponent } = decompose(x);
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  // 2 s = f - s f exactly in theory; this order keeps f, which has no rounding error, apart.
  const rest = s * (f - 2 * z * polynomial(z, ARTANH_TAIL));
  return exponent * LN2_HIGH + (f - (rest - exponent * LN2_LOW));
}

// pi/2 in three parts of 33, 33 and 53 bits: products with n < 2^20 of the first two are exact.
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;
const LARGEST_ANGLE = 1e6;

const SIN_TAIL = taylor(3, 2, 8, -1);
const COS_TAIL = taylor(4, 2, 8, -1);

/** sin(r + low) for |r| <= pi/4. */
function sinNearZero(r: number, low: number): number {
  const z = r * r;
  return r + (low * (1 - z / 2) - z * r * polynomial(z, SIN_TAIL));
}

/** cos(r + low) for |r| <= pi/4. */
function cosNearZero(r: number, low: number): number {
  const z = r * r;
  const start = 1 - z / 2;
  return start + (1 - start - z / 2 + (z * z * polynomial(z, COS_TAIL) - r * low));
}

/** sin(x + quarterTurns pi/2), by subtracting the nearest multiple of pi/2 (Cody and Waite 1980). */
function sinOfTurned(name: string, x: number, quarterTurns: number): number {
  if (!Number.isFinite(x)) return Number.NaN;
  if (Math.abs(x) > LARGEST_ANGLE) {
    throw new RangeError(
      `${name}: the angle ${x} is too large; give at most ${LARGEST_ANGLE} in absolute value`,
    );
  }
  const n = Math.floor(x / (Math.PI / 2) + 0.5);
  const first = x - n * HALF_PI_1;
  const second = first - n * HALF_PI_2;
  const lost = first - second - n * HALF_PI_2;
  const low3 = n * HALF_PI_3 - lost;
  const r = second - low3;
  const low = second - r - low3;
  const quadrant = (((n + quarterTurns) % 4) + 4) % 4;
  const value = quadrant % 2 === 0 ? sinNearZero(r, low) : cosNearZero(r, low);
  return quadrant < 2 ? value : -value;
}

/** Sine of an angle in radians, |x| <= 1e6 (RangeError beyond); relative error about 2e-16. */
export function sin(x: number): number {
  return x === 0 ? x : sinOfTurned('sin', x, 0);
}

/** Cosine of an angle in radians, |x| <= 1e6 (RangeError beyond); relative error about 2e-16. */
export function cos(x: number): number {
  return sinOfTurned('cos', x, 1);
}

/** Hyperbolic tangent; relative error about 3e-16. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.55) {
    // Lambert's continued fraction x / (1 + x^2 / (3 + x^2 / (5 + ...))).
    const z = x * x;
    let denominator = 19;
    for (let odd = 17; odd >= 1; odd -= 2) denominator = odd + z / denominator;
    return x / denominator;
  }
  const y = 1 - 2 / (exp(2 * size) + 1);
  return x < 0 ? -y : y;
}

/** A number as an unevaluated sum high + low, |low| at most half an ulp of high. */
type Double = readonly [high: number, low: number];

/** a b exactly (Dekker 1971, with Veltkamp's splitting by 2^27 + 1). */
function twoProduct(a: number, b: number): Double {
  const product = a * b;
  const bigA = a * 134217729;
  const aHigh = bigA - (bigA - a);
  const aLow = a - aHigh;
  const bigB = b * 134217729;
  const bHigh = bigB - (bigB - b);
  const bLow = b - bHigh;
  return [product, aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)];
}

/** high + low again as a Double; |high| >= |low|. */
function renormalise(high: number, low: number): Double {
  const sum = high + low;
  return [sum, low - (sum - high)];
}

function multiply(a: Double, b: Double): Double {
  const [high, low] = twoProduct(a[0], b[0]);
  return renormalise(high, low + (a[0] * b[1] + a[1] * b[0]));
}

const THIRD: Double = [1 / 3, 1.850371707708594e-17];

/** ln x to about 1e-19 relative, as pow needs it: the exponent multiplies its error. */
function logAsDouble(x: number): Double {
  const { mantissa, exponent } = decompose(x);
  const f = mantissa - 1;
  const divisor = 2 + f;
  const quotient = f / divisor;
  const [product, productLow] = twoProduct(quotient, divisor);
  const rest = f - product - productLow - quotient * (f - (divisor - 2));
  const s: Double = [quotient, rest / divisor];
  const z = multiply(s, s);
  const third = multiply(z, THIRD);
  const tail = z[0] * z[0] * polynomial(z[0], ARTANH_TAIL.slice(1));
  const series = multiply(s, renormalise(third[0], third[1] + tail));
  const logMantissa = renormalise(2 * s[0], 2 * s[1] + 2 * series[1]);
  const withSeries = renormaliseSum(logMantissa, [2 * series[0], 0]);
  return renormaliseSum([exponent * LN2_HIGH, exponent * LN2_LOW], withSeries);
}

/** a + b (Knuth's exact sum of the high parts). */
function renormaliseSum(a: Double, b: Double): Double {
  const sum = a[0] + b[0];
  const bRounded = sum - a[0];
  const error = a[0] - (sum - bRounded) + (b[0] - bRounded);
  return renormalise(sum, error + a[1] + b[1]);
}

/** x^y with the special cases of Math.pow; relative error about 2e-16, whole powers that fit are exact. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) {
    if (size === 1) return Number.NaN;
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const isInteger = Math.floor(y) === y;
  if (x < 0 && !isInteger && size !== Number.POSITIVE_INFINITY) return Number.NaN;
  const negative = (x < 0 || Object.is(x, -0)) && isInteger && y % 2 !== 0;
  const value = powOfPositive(size, y);
  return negative ? -value : value;
}

function powOfPositive(x: number, y: number): number {
  if (x === 1) return 1;
  if (x === 0 || x === Number.POSITIVE_INFINITY) {
    return (x === 0) === y < 0 ? Number.POSITIVE_INFINITY : 0;
  }
  if (y === 0.5) return Math.sqrt(x);
  const logarithm = logAsDouble(x);
  const estimate = y * logarithm[0];
  if (Math.abs(estimate) > 800) return estimate > 0 ? Number.POSITIVE_INFINITY : 0;
  const exponent = multiply(logarithm, [y, 0]);
  return expOfSum(exponent[0], exponent[1]);
}
