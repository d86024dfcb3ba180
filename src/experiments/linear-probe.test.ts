// Tests of the measures of linearity on networks whose nature is known.
import { expect, test } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { collapseGap, superpositionGap } from './linear-probe.ts';
import { createPlaneClassifier } from './plane-classifier.ts';

const e = createEngine({ backend: 'reference' });
const rng = createRng(11);
const xy = Float64Array.from({ length: 100 }, () => rng.normal());
const make = (relu: boolean, biases: boolean) =>
  createPlaneClassifier(e, rng, { layers: 4, width: 7, relu, biases, biasSpread: 1 });

test('layers without ReLU equal the product of their matrices to rounding', () => {
  expect(collapseGap(e, make(false, false), xy)).toBeLessThan(1e-13);
  expect(collapseGap(e, make(false, true), xy)).toBeLessThan(1e-13);
  expect(collapseGap(e, make(true, true), xy)).toBeGreaterThan(0.01);
});

test('superposition holds for any coefficients without biases, and for a + b = 1 with them', () => {
  expect(superpositionGap(e, make(false, false), xy, 2, 3)).toBeLessThan(1e-13);
  const affine = make(false, true);
  expect(superpositionGap(e, affine, xy, 2, 3)).toBeGreaterThan(0.01);
  expect(superpositionGap(e, affine, xy, 3, -2)).toBeLessThan(1e-13);
});
