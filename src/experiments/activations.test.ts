// The formulas of the activation functions: slopes against differences, and against the engine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, createEngine } from '../engine/index.ts';
import { ACTIVATION_NAMES, ACTIVATIONS, contenders, labelsByActivation } from './activations.ts';

/** Away from 0, where the rectifiers have their kink. */
const input = fc.double({ min: 0.01, max: 12, noNaN: true }).chain((x) => fc.constantFrom(x, -x));

describe.each(ACTIVATION_NAMES)('%s', (name) => {
  const { value, slope } = ACTIVATIONS[name];

  it('has the slope that a central difference measures', () => {
    fc.assert(
      fc.property(input, (x) => {
        const h = 1e-5;
        expect(slope(x)).toBeCloseTo((value(x + h) - value(x - h)) / (2 * h), 7);
      }),
    );
  });

  it('agrees with the engine in value and slope', () => {
    const e = createEngine({ backend: 'reference' });
    const xs = [-30, -5, -1.2, -0.3, 0, 0.3, 1.2, 5, 30];
    const [values, slopes] = e.step(() => {
      const x = e.tensor(xs, [xs.length]);
      e.keepGrad(x);
      const y = e.activation(x, name);
      e.backward(e.sum(y));
      return [y.values(), x.gradient()];
    });
    xs.forEach((x, i) => {
      expect(value(x)).toBeCloseTo(values[i] as number, 12);
      expect(slope(x)).toBeCloseTo(slopes?.[i] as number, 12);
    });
  });

  it('stays finite far out', () => {
    for (const x of [-1e4, 1e4]) {
      expect(Number.isFinite(value(x))).toBe(true);
      expect(Number.isFinite(slope(x))).toBe(true);
    }
  });
});

describe('names', () => {
  it('covers the activation functions of the engine but SELU and softplus', () => {
    const compared = activationNames.filter((name) => name !== 'selu' && name !== 'softplus');
    expect([...ACTIVATION_NAMES].sort()).toEqual(compared.sort());
  });

  it('runs a function once when it is its own rival or has none', () => {
    expect(contenders('relu', 'relu')).toEqual(['relu']);
    expect(contenders('relu', 'none')).toEqual(['relu']);
    expect(contenders('relu', 'tanh')).toEqual(['relu', 'tanh']);
  });

  it('labels a quantity for each function in both languages', () => {
    const labels = labelsByActivation({ ratio: { ko: '비율', en: 'ratio' } });
    expect(labels['ratio-sigmoid']).toEqual({ ko: '시그모이드: 비율', en: 'Sigmoid: ratio' });
    expect(Object.keys(labels)).toHaveLength(ACTIVATION_NAMES.length);
  });
});
