// Parameter specs: defaults, parsing from text, and the words of each refusal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultValues, resolveValues } from './param.ts';
import { UserError } from './user-error.ts';

const text = { ko: '깊이', en: 'depth' };
const specs = {
  depth: { type: 'number', label: text, min: 1, max: 20, integer: true, default: 10 },
  rate: { type: 'number', label: text, min: 0.001, max: 1, scale: 'log', default: 0.1 },
  activation: {
    type: 'choice',
    label: text,
    options: [
      { value: 'relu', label: text },
      { value: 'sigmoid', label: text },
    ],
    default: 'relu',
  },
  bias: { type: 'boolean', label: text, default: true },
} as const;

describe('resolveValues', () => {
  it('fills in defaults', () => {
    expect(resolveValues(specs, {})).toEqual(defaultValues(specs));
  });

  it('reads numbers, choices and booleans from text', () => {
    expect(resolveValues(specs, { depth: '3', activation: 'sigmoid', bias: 'false' })).toEqual({
      depth: 3,
      rate: 0.1,
      activation: 'sigmoid',
      bias: false,
    });
  });

  it.each([
    [{ depth: 21 }, 'Parameter "depth" must be a whole number from 1 to 20, got 21.'],
    [{ depth: '2.5' }, 'Parameter "depth" must be a whole number from 1 to 20, got "2.5".'],
    [{ depth: '' }, 'Parameter "depth" must be a whole number from 1 to 20, got "".'],
    [{ rate: Number.NaN }, 'Parameter "rate" must be a number from 0.001 to 1, got NaN.'],
    [{ activation: 'tanh' }, 'Parameter "activation" must be one of relu, sigmoid, got "tanh".'],
    [{ bias: 'yes' }, 'Parameter "bias" must be true or false, got "yes".'],
    [
      { dept: 3 },
      'Unknown parameter "dept". Allowed: depth, rate, activation, bias. Did you mean "depth"?',
    ],
    [{ zzzzzz: 3 }, 'Unknown parameter "zzzzzz". Allowed: depth, rate, activation, bias.'],
  ])('refuses %j', (given, message) => {
    expect(() => resolveValues(specs, given)).toThrow(new UserError(message));
  });

  it('accepts exactly the numbers in range, whatever the input', () => {
    fc.assert(
      fc.property(fc.double(), (rate) => {
        const inside = rate >= 0.001 && rate <= 1;
        const read = () => resolveValues(specs, { rate }).rate;
        if (inside) expect(read()).toBe(rate);
        else expect(read).toThrow(UserError);
      }),
    );
  });

  it('never throws anything but a UserError', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (given) => {
        try {
          resolveValues(specs, given);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});
