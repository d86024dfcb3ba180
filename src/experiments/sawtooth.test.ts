// Tests of the deep sawtooth network against the tent map and x^2.
import { expect, test } from 'vitest';
import { createEngine } from '../engine/index.ts';
import { gridOf } from './curves.ts';
import { countPieces, runSawtooth } from './sawtooth.ts';

const xs = gridOf(0, 1, 257);

test.each(['wasm', 'reference'] as const)(
  '%s: each layer composes the tent map once more',
  (backend) => {
    const layers = runSawtooth(createEngine({ backend }), 5, xs);
    let expected = Float64Array.from(xs);
    for (const [i, { tooth }] of layers.entries()) {
      expected = expected.map((x) => (x < 0.5 ? 2 * x : 2 - 2 * x));
      expect(tooth).toEqual(expected);
      expect(countPieces(tooth)).toBe(2 ** (i + 1));
    }
  },
);

test('after k layers the sum meets x^2 at multiples of 2^-k and is 4^-(k+1) off midway', () => {
  const layers = runSawtooth(createEngine({ backend: 'reference' }), 5, xs);
  for (const [i, { square }] of layers.entries()) {
    const step = 256 / 2 ** (i + 1);
    for (let at = 0; at + step < xs.length; at += step) {
      expect(square[at]).toBeCloseTo((at / 256) ** 2, 12);
      const middle = at + step / 2;
      expect((square[middle] as number) - (middle / 256) ** 2).toBeCloseTo(0.25 ** (i + 2), 12);
    }
  }
});

test('countPieces counts the changes of slope', () => {
  expect(countPieces([0, 1, 2, 3])).toBe(1);
  expect(countPieces([0, 1, 2, 1, 0, 0])).toBe(3);
});
