// Tests of settings in the address: the way to and fro, foreign parameters, and errors.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParamSpecs } from '../../model/index.ts';
import { parseSeed, readSettings, writeSettings } from './share-link.ts';

const label = { ko: '', en: '' };
const specs = {
  depth: { type: 'number', label, min: 1, max: 50, integer: true, default: 10 },
  act: {
    type: 'choice',
    label,
    options: [
      { value: 'relu', label },
      { value: 'sigmoid', label },
    ],
    default: 'relu',
  },
  bias: { type: 'boolean', label, default: false },
} as const satisfies ParamSpecs;
const defaults = { values: { depth: 10, act: 'relu', bias: false }, seed: 1 };
const own = 'https://example.org/ko/experiments/deep/';
const entry = 'https://example.org/ko/why-relu/';
const read = (address: string) => readSettings(new URL(address), 'deep', specs, defaults);

describe('settings in the address', () => {
  it('are read on an experiment’s own page, and elsewhere only when they name it', () => {
    const wanted = { values: { depth: 20, act: 'relu', bias: true }, seed: 1 };
    expect(read(`${own}?depth=20&bias=true`)).toEqual(wanted);
    expect(read(`${entry}?x=deep&depth=20&bias=true`)).toEqual(wanted);
    expect(read(`${entry}?depth=20`)).toBeUndefined();
    expect(read(`${entry}?x=other&depth=20`)).toBeUndefined();
    expect(read(`${own}?utm_source=mail`)).toBeUndefined();
    expect(read(`${own}?seed=7`)).toEqual({ values: defaults.values, seed: 7 });
  });

  it.each([
    [`${own}?depth=99`, 'Parameter "depth" must be a whole number from 1 to 50, got "99".'],
    [
      `${entry}?x=deep&deph=3`,
      'Unknown parameter "deph". Allowed: depth, act, bias. Did you mean "depth"?',
    ],
    [`${own}?seed=-1`, 'The seed must be a whole number from 0 to 4294967295, got "-1".'],
  ])('are refused with a reason: %s', (address, message) => {
    expect(() => read(address)).toThrow(message);
  });

  it('come back as they were written', () => {
    const settings = fc.record({
      values: fc.record({
        depth: fc.integer({ min: 1, max: 50 }),
        act: fc.constantFrom('relu', 'sigmoid'),
        bias: fc.boolean(),
      }),
      seed: fc.integer({ min: 0, max: 0xffffffff }),
    });
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(own, entry, `${entry}?x=other&y=1#top`),
        (given, page) => {
          const address = writeSettings(new URL(page), 'deep', given, defaults);
          expect(read(address.href)).toEqual(given);
        },
      ),
    );
  });

  it('leave defaults out', () => {
    expect(writeSettings(new URL(own), 'deep', defaults, defaults).href).toBe(`${own}?seed=1`);
  });
});

it('parseSeed refuses what is no whole number', () => {
  for (const text of ['', '1.5', 'x', '4294967296']) expect(() => parseSeed(text)).toThrow('seed');
});
