// The median, checked by its definition.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median } from './statistics.ts';

it('takes the middle, or the mean of the middle two', () => {
  expect(median([30, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 30])).toBe(3);
  expect(median([])).toBeNaN();
});

it('has no more than half of the values on either side', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (sample) => {
      const middle = median(sample);
      expect(sample.filter((v) => v < middle).length).toBeLessThanOrEqual(sample.length / 2);
      expect(sample.filter((v) => v > middle).length).toBeLessThanOrEqual(sample.length / 2);
    }),
  );
});
