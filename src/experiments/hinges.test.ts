// Tests of the hand-built hinges: they meet the curve at the knots and are straight between them.
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine/index.ts';
import { CURVES, gridOf } from './curves.ts';
import { balancedKnots, interpolate, knotsOf, largestError, runHinges } from './hinges.ts';

const e = createEngine({ backend: 'reference' });

describe.each(Object.entries(CURVES))('%s', (_, curve) => {
  const knots = gridOf(curve.low, curve.high, 11);
  const hinges = interpolate(curve, knots);

  test('the hinges pass through the curve at every knot', () => {
    const values = runHinges(e, hinges, knots);
    knots.forEach((x, i) => {
      expect(values[i]).toBeCloseTo(curve.value(x), 12);
    });
  });

  test('midway between knots they lie on the chord', () => {
    const middles = knots.slice(1).map((right, i) => (right + (knots[i] as number)) / 2);
    const values = runHinges(e, hinges, middles);
    values.forEach((value, i) => {
      const chord = curve.value(knots[i] as number) + curve.value(knots[i + 1] as number);
      expect(value).toBeCloseTo(chord / 2, 12);
    });
  });

  test('n hinges have n - 1 bends inside the interval', () => {
    expect(knotsOf(hinges, curve.low, curve.high)).toHaveLength(9);
  });

  test('balanced knots rise from one end of the interval to the other', () => {
    const balanced = balancedKnots(curve, 20);
    expect(balanced[0]).toBe(curve.low);
    expect(balanced[20]).toBe(curve.high);
    for (let k = 1; k <= 20; k++) {
      expect(balanced[k]).toBeGreaterThan(balanced[k - 1] as number);
    }
  });
});

test('the error of interpolation stays within h^2/8 max|f"|', () => {
  for (const curve of [CURVES.sine, CURVES.bump, CURVES.runge]) {
    for (const n of [3, 10, 31]) {
      const h = (curve.high - curve.low) / n;
      const hinges = interpolate(curve, gridOf(curve.low, curve.high, n + 1));
      const error = largestError(e, hinges, curve, gridOf(curve.low, curve.high, 2001));
      expect(error).toBeLessThanOrEqual((h * h * curve.largestCurvature) / 8);
    }
  }
});

test('where the curvature is constant, balanced knots are equally spaced', () => {
  const parabola = { ...CURVES.sine, low: 0, high: 1, value: (x: number) => x * x };
  balancedKnots(parabola, 8).forEach((knot, k) => {
    expect(knot).toBeCloseTo(k / 8, 6);
  });
});
