// Schedules: PyTorch's learning rates, the papers' formulas, shapes of the curves, and errors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constantRate,
  cosineDecay,
  createEngine,
  EngineError,
  exponentialDecay,
  inverseSqrt,
  linearWarmup,
  oneCycle,
  type Schedule,
  sgd,
  stepDecay,
} from './index.ts';
import oracle from './oracle/optimisers.json' with { type: 'json' };

const ratesOf = (rate: Schedule, steps: number) => Array.from({ length: steps }, (_, t) => rate(t));

describe('PyTorch', () => {
  const schedules: Record<string, (options: never) => Schedule> = {
    stepDecay,
    exponentialDecay,
    cosineDecay,
    oneCycle,
  };
  it.each(oracle.schedules.map((trace) => [trace.schedule, trace] as const))(
    '%s',
    (name, { options, rates }) => {
      const rate = schedules[name]?.(options as never) as Schedule;
      rates.forEach((wanted, t) => {
        expect(Math.abs(rate(t) / wanted - 1)).toBeLessThan(1e-12);
      });
    },
  );
});

describe('formulas', () => {
  it('constantRate does not change', () => {
    expect(ratesOf(constantRate({ rate: 0.1 }), 3)).toEqual([0.1, 0.1, 0.1]);
  });

  it('cosineDecay is halfway in the middle, and stays at its floor', () => {
    const rate = cosineDecay({ rate: 1, steps: 10, floor: 0.2 });
    expect(rate(0)).toBe(1);
    expect(rate(5)).toBeCloseTo(0.6, 15);
    expect([rate(10), rate(11), rate(1000)]).toEqual([0.2, 0.2, 0.2]);
  });

  it('linearWarmup rises in equal parts, then hands over at step 0 of the other', () => {
    const rate = linearWarmup(3, stepDecay({ rate: 8, factor: 0.5, every: 2 }));
    expect(ratesOf(rate, 8)).toEqual([2, 4, 6, 8, 8, 4, 4, 2]);
    expect(ratesOf(linearWarmup(0, constantRate({ rate: 3 })), 2)).toEqual([3, 3]);
  });

  it('inverseSqrt peaks at step warmup, at 1 / sqrt(modelSize warmup)', () => {
    const rate = inverseSqrt({ modelSize: 512, warmup: 4000 });
    const highest = Math.max(...ratesOf(rate, 8000));
    expect(rate(3999)).toBe(highest);
    expect(highest).toBeCloseTo(1 / Math.sqrt(512 * 4000), 12);
    expect(rate(15_999) / highest).toBeCloseTo(0.5, 12);
    expect(rate(999) / highest).toBeCloseTo(0.25, 12);
    expect(inverseSqrt({ modelSize: 512, warmup: 4000, scale: 2 })(7)).toBeCloseTo(2 * rate(7), 15);
  });

  it('oneCycle rises to its peak, falls, ends at its lowest and stays there', () => {
    const rates = ratesOf(oneCycle({ peak: 1, steps: 50 }), 60);
    expect(rates[0]).toBeCloseTo(1 / 25, 12);
    expect(rates.indexOf(Math.max(...rates))).toBe(14);
    expect(rates[14]).toBe(1);
    for (let t = 1; t < 50; t++) {
      expect(Math.sign((rates[t] as number) - (rates[t - 1] as number))).toBe(t <= 14 ? 1 : -1);
    }
    expect(rates.slice(49)).toEqual(new Array(11).fill(1 / 25 / 1e4));
  });

  it('every decay falls or stays, between its bounds', () => {
    const options = fc.record({
      rate: fc.double({ min: 1e-6, max: 10, noNaN: true }),
      factor: fc.double({ min: 0.1, max: 1, noNaN: true }),
      every: fc.integer({ min: 1, max: 20 }),
      steps: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(options, ({ rate, factor, every, steps }) => {
        for (const schedule of [
          stepDecay({ rate, factor, every }),
          exponentialDecay({ rate, factor, every }),
          cosineDecay({ rate, steps, floor: rate / 10 }),
        ]) {
          const rates = ratesOf(schedule, 50);
          expect(rates[0]).toBe(rate);
          rates.forEach((value, t) => {
            expect(value).toBeLessThanOrEqual((rates[t - 1] ?? rate) * (1 + 1e-14));
            expect(value).toBeGreaterThan(0);
          });
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

it('drives an optimiser', () => {
  const e = createEngine({ backend: 'reference' });
  const w = e.parameter([0], [1]);
  const rate = stepDecay({ rate: 1, factor: 0.5, every: 1 });
  const optimiser = sgd([w], { learningRate: rate(0) });
  for (let step = 0; step < 4; step++) {
    e.step(() => e.backward(e.sum(w)));
    optimiser.learningRate = rate(step);
    optimiser.step();
  }
  expect(w.item()).toBe(-(1 + 0.5 + 0.25 + 0.125));
});

it.each([
  [
    () => constantRate({ rate: -1 }),
    'constantRate: rate is -1; give a finite number of at least 0',
  ],
  [
    () => stepDecay({ rate: 1, factor: 0, every: 1 }),
    'stepDecay: factor is 0; give a number above 0, at most 1',
  ],
  [
    () => stepDecay({ rate: 1, factor: 0.5, every: 0 }),
    'stepDecay: every is 0; give a whole number of at least 1',
  ],
  [
    () => exponentialDecay({ rate: Number.NaN, factor: 0.5 }),
    'exponentialDecay: rate is NaN; give a finite number of at least 0',
  ],
  [
    () => cosineDecay({ rate: 1, steps: 2.5 }),
    'cosineDecay: steps is 2.5; give a whole number of at least 1',
  ],
  [
    () => cosineDecay({ rate: 1, steps: 2, floor: -0.1 }),
    'cosineDecay: floor is -0.1; give a finite number of at least 0',
  ],
  [
    () => linearWarmup(-1, constantRate({ rate: 1 })),
    'linearWarmup: steps is -1; give a whole number of at least 0',
  ],
  [
    () => inverseSqrt({ modelSize: 0, warmup: 1 }),
    'inverseSqrt: modelSize is 0; give a whole number of at least 1',
  ],
  [
    () => oneCycle({ peak: 1, steps: 10, rise: 1 }),
    'oneCycle: rise is 1; give a number above 0 and below 1',
  ],
  [
    () => oneCycle({ peak: 1, steps: 10, endDivisor: 0 }),
    'oneCycle: endDivisor is 0; give a finite number of at least 1',
  ],
  [
    () => cosineDecay({ rate: 1, steps: 5 })(-1),
    'cosineDecay: step is -1; give a whole number of at least 0',
  ],
])('%#: %s', (act, text) => {
  expect(act).toThrow(EngineError);
  expect(act).toThrow(text);
});
