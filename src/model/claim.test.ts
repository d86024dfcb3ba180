// Claims: when an expectation is met, and how numbers and pass marks are written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExpectation, meets } from './claim.ts';
import { editDistance, nearest } from './nearest.ts';
import { formatNumber } from './number-format.ts';
import { Observations } from './observation.ts';

describe('meets', () => {
  it('is never met by NaN', () => {
    for (const op of ['<', '<=', '>', '>=', '='] as const) {
      expect(meets(Number.NaN, { op, value: 1 })).toBe(false);
    }
    expect(meets(Number.NaN, { op: 'within', low: -1, high: 1 })).toBe(false);
  });

  it('tells each operator from its neighbour at the pass mark', () => {
    const at = (op: '<' | '<=' | '>' | '>=' | '=') => meets(2, { op, value: 2 });
    expect([at('<'), at('<='), at('>'), at('>='), at('=')]).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(meets(2, { op: 'within', low: 2, high: 2 })).toBe(true);
    expect(meets(2.1, { op: 'within', low: 2, high: 2 })).toBe(false);
  });
});

describe('formatNumber', () => {
  it.each([
    [0.12345, { style: 'fixed', digits: 2 }, '0.12'],
    [0.9571, { style: 'percent', digits: 1 }, '95.7%'],
    [0.0483, { style: 'points', digits: 1 }, '4.8'],
    [-0.0085, { style: 'points', digits: 2 }, '-0.85'],
    [0.0000123, { style: 'scientific', digits: 2 }, '1.2×10⁻⁵'],
    [61706, { style: 'integer' }, '61,706'],
    [-1234567, { style: 'integer' }, '-1,234,567'],
    [Number.POSITIVE_INFINITY, { style: 'integer' }, '∞'],
    [Number.NaN, { style: 'integer' }, 'NaN'],
  ] as const)('%d in %j', (value, format, written) => {
    expect(formatNumber(value, format)).toBe(written);
  });

  it('writes pass marks', () => {
    const format = { style: 'scientific', digits: 2 } as const;
    expect(formatExpectation({ op: '<', value: 1e-4 }, format)).toBe('< 1.0×10⁻⁴');
    expect(
      formatExpectation({ op: 'within', low: 0.1, high: 10 }, { style: 'fixed', digits: 1 }),
    ).toBe('0.1 … 10.0');
  });
});

describe('nearest', () => {
  it('finds the typing slip', () => {
    expect(nearest('vanishing-gradeint', ['dying-relu', 'vanishing-gradient'], 1)).toEqual([
      'vanishing-gradient',
    ]);
    expect(nearest('xyzzy', ['dying-relu'])).toEqual([]);
  });

  it('edit distance is a metric', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('Observations', () => {
  const observed = new Observations([
    { kind: 'scalar', name: 'loss', value: 2 },
    { kind: 'scalar', name: 'loss', value: 1 },
    { kind: 'point', chart: 'loss', series: 'relu', x: 0, y: 2 },
  ]);

  it('gives the last value and the points of a series', () => {
    expect(observed.scalar('loss')).toBe(1);
    expect(observed.series('loss', 'relu')).toEqual([{ x: 0, y: 2 }]);
  });

  it('names what was observed when asked for something else', () => {
    expect(() => observed.scalar('los')).toThrow('No scalar "los" was observed; observed: loss.');
    expect(() => observed.series('loss', 'tanh')).toThrow(
      'No series "tanh" in chart "loss" was observed.',
    );
  });
});
