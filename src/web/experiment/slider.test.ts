// Tests of sliders: ends, rounding, whole numbers, and that a value survives the way to and fro.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberParam } from '../../model/index.ts';
import { fromPosition, nudge, SLIDER_END, toPosition } from './slider.ts';

const number = (spec: Partial<NumberParam>): NumberParam => ({
  type: 'number',
  label: { ko: '', en: '' },
  min: 0,
  max: 1,
  default: 0,
  ...spec,
});
const depth = number({ min: 1, max: 50, integer: true });
const rate = number({ min: 1e-4, max: 1, scale: 'log' });

describe('a linear slider', () => {
  it('gives whole numbers for whole parameters', () => {
    expect(fromPosition(depth, 500)).toBe(26);
    expect([fromPosition(depth, 0), fromPosition(depth, SLIDER_END)]).toEqual([1, 50]);
  });

  it('keeps to the step without binary fractions', () => {
    const spec = number({ min: 0, max: 1, step: 0.1 });
    expect(fromPosition(spec, 310)).toBe(0.3);
    expect(nudge(spec, 0.2, 1)).toBe(0.3);
    expect(nudge(spec, 1, 1)).toBe(1);
  });
});

describe('a log slider', () => {
  it('spreads decades evenly and rounds to two digits', () => {
    expect(toPosition(rate, 0.01)).toBe(500);
    expect(fromPosition(rate, 500)).toBe(0.01);
    expect(String(fromPosition(rate, 333))).toMatch(/^0\.00\d{1,2}$/);
  });

  it('moves by the second digit', () => {
    expect(nudge(rate, 0.01, 1)).toBe(0.011);
    expect(nudge(rate, 0.01, -1)).toBe(0.009);
  });

  it('gives whole numbers for whole parameters', () => {
    const spec = number({ min: 1, max: 10_000, integer: true, scale: 'log' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SLIDER_END }), (position) => {
        expect(Number.isInteger(fromPosition(spec, position))).toBe(true);
      }),
    );
  });
});

it('every position gives an allowed value, in increasing order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(depth, rate, number({ min: -3, max: 7 }), number({ min: 5, max: 5 })),
      fc.integer({ min: 0, max: SLIDER_END - 1 }),
      (spec, position) => {
        const value = fromPosition(spec, position);
        expect(value).toBeGreaterThanOrEqual(spec.min);
        expect(value).toBeLessThanOrEqual(spec.max);
        expect(fromPosition(spec, position + 1)).toBeGreaterThanOrEqual(value);
      },
    ),
  );
});

it('a value comes back from its position where positions are finer than steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), (value) => {
      expect(fromPosition(depth, toPosition(depth, value))).toBe(value);
    }),
  );
});
