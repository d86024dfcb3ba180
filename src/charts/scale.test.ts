// Tests of scales: round ticks, log decades, and places that stay finite for any values.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeScale } from './scale.ts';

const linear = { scale: 'linear', tickCount: 5, nice: true } as const;
const log = { scale: 'log', tickCount: 5, nice: true } as const;
const labels = (scale: ReturnType<typeof makeScale>) => scale.ticks.map((tick) => tick.label);

describe('a linear scale', () => {
  it('puts ticks at round numbers and widens free ends to them', () => {
    expect(labels(makeScale([3, 97], linear))).toEqual(['0', '20', '40', '60', '80', '100']);
    expect(labels(makeScale([-0.31, 0.42], linear))).toEqual([
      '-0.4',
      '-0.2',
      '0',
      '0.2',
      '0.4',
      '0.6',
    ]);
  });

  it('keeps fixed ends', () => {
    const scale = makeScale([0.2, 0.4], { ...linear, min: 0, max: 1 });
    expect([scale.low, scale.high]).toEqual([0, 1]);
    expect(scale.position(0.25)).toBe(0.25);
  });

  it('centres a constant', () => {
    const scale = makeScale([7, 7, 7], { ...linear, nice: false });
    expect(scale.position(7)).toBeGreaterThan(0);
    expect(scale.position(8)).toBeGreaterThan(scale.position(7));
  });

  it('writes large and small ticks as powers of ten', () => {
    expect(labels(makeScale([0, 4e6], linear))).toContain('10⁶');
    expect(labels(makeScale([0, 4e-5], linear))).toContain('10⁻⁵');
  });
});

describe('a log scale', () => {
  it('puts ticks at decades, fewer where the range is long', () => {
    expect(labels(makeScale([1e-3, 1], log))).toEqual(['0.001', '0.01', '0.1', '1']);
    expect(makeScale([1e-30, 1], log).ticks.length).toBeLessThanOrEqual(6);
  });

  it('puts ticks at 1, 2 and 5 within a decade', () => {
    expect(labels(makeScale([1, 10], log))).toEqual(['1', '2', '5', '10']);
  });

  it('places equal ratios at equal distances', () => {
    const scale = makeScale([1, 10_000], log);
    expect(scale.position(100)).toBeCloseTo(0.5, 12);
  });

  it('ignores an end that no log axis has', () => {
    expect(makeScale([1, 100], { ...log, min: 0 }).low).toBeCloseTo(1, 12);
  });
});

describe('any scale', () => {
  it('has increasing ticks inside its ends and finite, increasing places', () => {
    const value = fc.double({ min: -1e150, max: 1e150, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 20 }),
        fc.boolean(),
        fc.constantFrom('linear', 'log'),
        (values, nice, kind) => {
          const usable = kind === 'log' ? values.map(Math.abs).filter((v) => v >= 1e-150) : values;
          const scale = makeScale(usable, { scale: kind, tickCount: 5, nice });
          const places = scale.ticks.map((tick) => scale.position(tick.value));
          for (const place of places) {
            expect(place).toBeGreaterThanOrEqual(-1e-6);
            expect(place).toBeLessThanOrEqual(1 + 1e-6);
          }
          for (let i = 1; i < places.length; i++) {
            expect(places[i]).toBeGreaterThan(places[i - 1] as number);
          }
          for (const v of usable) expect(Number.isFinite(scale.position(v))).toBe(true);
        },
      ),
    );
  });
});
