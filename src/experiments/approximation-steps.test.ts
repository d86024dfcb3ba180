// Tests of training hinges, counting random pieces, and reading off exponents.
import { expect, test } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { CURVES, gridOf } from './curves.ts';
import { trainHinges } from './hinge-training.ts';
import { largestError } from './hinges.ts';
import { logLogSlope } from './log-log-slope.ts';
import { randomDeepPieces } from './random-pieces.ts';

test('training brings a network of hinges closer to the curve', () => {
  const e = createEngine();
  const spec = { units: 12, steps: 300, learningRate: 0.03 };
  const training = trainHinges(e, createRng(1), CURVES.sine, spec);
  const xs = gridOf(-3, 3, 500);
  const first = training.next();
  if (first.done) throw new Error('training ended before it began');
  const before = largestError(e, first.value(), CURVES.sine, xs);
  let steps = 1;
  for (;;) {
    const next = training.next();
    if (next.done) {
      expect(steps).toBe(300);
      expect(largestError(e, next.value, CURVES.sine, xs)).toBeLessThan(before / 2);
      return;
    }
    steps++;
  }
});

test('one random hidden layer has at most one piece more than units, and layers add pieces', () => {
  const counts = randomDeepPieces(createEngine(), createRng(2), 6, 10);
  expect(counts).toHaveLength(6);
  expect(counts[0]).toBeGreaterThan(1);
  expect(counts[0]).toBeLessThanOrEqual(11);
  for (let k = 1; k < 6; k++) expect(counts[k]).toBeGreaterThanOrEqual(counts[k - 1] as number);
});

test('the slope of a power law is its exponent', () => {
  const law = [1, 2, 5, 11].map((x) => [x, 7 / (x * x * x)] as const);
  expect(logLogSlope(law)).toBeCloseTo(-3, 12);
});
