// Exact math against the host's Math, special values, and exact results.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, exp, log, pow, sin, tanh } from './exact-math.ts';

const exact = { exp, log, sin, cos, tanh, pow };

const relativeError = (actual: number, wanted: number): number =>
  Object.is(actual, wanted) ? 0 : Math.abs(actual - wanted) / Math.abs(wanted);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('agreement with Math to 1e-15', () => {
  const functions = [
    ['exp', between(-700, 709)],
    ['exp', between(-1, 1)],
    ['log', between(0, Number.MAX_VALUE)],
    ['log', between(0.5, 2)],
    ['sin', between(-1e6, 1e6)],
    ['sin', between(-7, 7)],
    ['cos', between(-1e6, 1e6)],
    ['cos', between(-7, 7)],
    ['tanh', between(-25, 25)],
    ['tanh', between(-0.6, 0.6)],
  ] as const;
  it.each(functions)('%s', (name, arbitrary) => {
    const check = (x: number) => relativeError(exact[name](x), Math[name](x)) < 1e-15;
    fc.assert(fc.property(arbitrary, check), { numRuns: 5000, seed: 1 });
  });

  it('sin keeps its relative accuracy beside multiples of pi', () => {
    for (let n = 1; n <= 300_000; n += 997) {
      expect(relativeError(exact.sin(n * Math.PI), Math.sin(n * Math.PI))).toBeLessThan(1e-15);
    }
  });

  it.each([
    ['moderate', between(1e-9, 1e9), between(-30, 30)],
    ['base near 1, large exponent', between(0.7, 1.4), between(-2000, 2000)],
    ['any', between(0, Number.MAX_VALUE), between(-2, 2)],
  ] as const)('pow: %s', (_name, bases, exponents) => {
    const check = (x: number, y: number) => {
      const wanted = x ** y;
      // Subnormal results have fewer digits.
      return wanted < 1e-307 || relativeError(exact.pow(x, y), wanted) < 1e-15;
    };
    fc.assert(fc.property(bases, exponents, check), { numRuns: 5000, seed: 2 });
  });
});

describe('special values', () => {
  const specials = [-0, 0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 1e300, -1e300];
  const all = [...specials, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN];

  it('exp, log and tanh agree with Math', () => {
    for (const name of ['exp', 'log', 'tanh'] as const) {
      for (const x of all) {
        const error = relativeError(exact[name](x), Math[name](x));
        expect(error, `${name}(${x})`).toBeLessThan(1e-15);
      }
    }
  });

  it('pow agrees with Math', () => {
    for (const x of all) {
      for (const y of all) {
        const error = relativeError(exact.pow(x, y), x ** y);
        expect(error, `pow(${x}, ${y})`).toBeLessThan(1e-15);
      }
    }
  });

  it('exp reaches subnormals and overflows where Math does', () => {
    for (const x of [-745.13, -745, -740, -708.5, 709.78, 709.79, -745.2]) {
      expect(exact.exp(x)).toBe(Math.exp(x));
    }
  });

  it('log of subnormals', () => {
    expect(relativeError(exact.log(5e-324), Math.log(5e-324))).toBeLessThan(1e-15);
  });

  it('angles beyond 1e6 are refused', () => {
    expect(() => exact.sin(2e6)).toThrow(
      'sin: the angle 2000000 is too large; give at most 1000000 in absolute value',
    );
  });
});

describe('exact results', () => {
  it('whole powers that fit come out exact', () => {
    for (let n = 0; n <= 22; n++) expect(exact.pow(10, n)).toBe(Number(`1e${n}`));
    for (let x = 2; x <= 50; x++) {
      for (let y = 1; x ** y < Number.MAX_SAFE_INTEGER; y++) {
        expect(exact.pow(x, y)).toBe(Number(BigInt(x) ** BigInt(y)));
      }
    }
  });

  it('powers of two', () => {
    for (let n = -1074; n <= 1023; n++) expect(exact.pow(2, n)).toBe(2 ** n);
  });

  it('constants come out as the nearest float', () => {
    expect(exact.exp(1)).toBe(Math.E);
    expect(exact.log(2)).toBe(Math.LN2);
    expect(exact.log(10)).toBe(Math.LN10);
    expect(exact.pow(2, 0.5)).toBe(Math.SQRT2);
    expect(exact.sin(Math.PI / 2)).toBe(1);
    expect(exact.cos(0)).toBe(1);
  });

  it('the bits of many results are those recorded, on every host', () => {
    const results: number[] = [];
    for (let i = 1; i <= 1000; i++) {
      const x = i / 37;
      results.push(exp(x), log(x), sin(x), cos(x), tanh(x / 10), pow(x, 1.7));
    }
    const hash = createHash('sha256').update(Buffer.from(Float64Array.from(results).buffer));
    expect(hash.digest('hex')).toBe(
      '3ec9353b86e59000b030216ba8b72d1813b6548089cfb1678f0ffef34e06d82b',
    );
  });
});
