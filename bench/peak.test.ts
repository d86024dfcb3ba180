// The loop whose rate is the peak computes what it says.
import { expect, it } from 'vitest';
import { compilePeak } from './peak.ts';

it('steps every chain towards b / (1 - a)', async () => {
  const kernel = await compilePeak('exact');
  expect(kernel?.chains()).toBe(12);
  // The chains start at 0, 0.1 ... 0.9, 1.1, 1.2: 6.8 in sum.
  expect(kernel?.spin(0, 0.5, 0.5)).toBeCloseTo(6.8, 5);
  expect(kernel?.spin(1, 0.5, 0.5)).toBeCloseTo(6.8 / 2 + 12 / 2, 5);
  expect(kernel?.spin(60, 0.5, 0.5)).toBe(12);
});
