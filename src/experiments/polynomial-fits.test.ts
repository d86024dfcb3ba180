// Tests of the samples, fits and running moments of the bias-variance experiment.
import { expect, test } from 'vitest';
import { createRng } from '../engine/index.ts';
import {
  drawSample,
  FitMoments,
  fitPolynomials,
  meanSquaredGap,
  TEST_XS,
} from './polynomial-fits.ts';

const cubic = (x: number) => 1 + x - 2 * x * x + 0.5 * x * x * x;

test('a sample has one x in each cell and lies on the curve without noise', () => {
  const { xs, ys } = drawSample(cubic, { points: 40, noise: 0 }, createRng(1));
  xs.forEach((x, i) => {
    expect(Math.floor(((x + 1) / 2) * 40)).toBe(i);
    expect(ys[i]).toBe(cubic(x));
  });
});

test('fits of degree 3 and more reproduce a cubic, lower ones do not', () => {
  const sample = drawSample(cubic, { points: 40, noise: 0 }, createRng(2));
  const gaps = fitPolynomials(sample, 5).map(({ values }) =>
    meanSquaredGap(values, TEST_XS.map(cubic)),
  );
  expect(gaps).toHaveLength(6);
  expect(Math.min(...gaps.slice(0, 3))).toBeGreaterThan(1e-3);
  expect(Math.max(...gaps.slice(3))).toBeLessThan(1e-20);
});

test('running moments agree with two passes over all fits', () => {
  const rng = createRng(3);
  const fits = Array.from({ length: 50 }, () => {
    return fitPolynomials(drawSample(cubic, { points: 20, noise: 0.5 }, rng), 2)[2] as {
      coefficients: Float64Array;
      values: Float64Array;
    };
  });
  const moments = new FitMoments();
  for (const fit of fits) moments.add(fit);
  const mean = TEST_XS.map(
    (_, t) => fits.reduce((sum, f) => sum + (f.values[t] as number), 0) / 50,
  );
  const variance = fits.reduce((sum, { values }) => sum + meanSquaredGap(values, mean), 0) / 50;
  expect(meanSquaredGap(moments.mean, mean)).toBeLessThan(1e-25);
  expect(moments.variance).toBeCloseTo(variance, 12);
  const constant = fits.reduce((sum, f) => sum + (f.coefficients[0] as number), 0) / 50;
  expect(moments.biasParameter).toBeCloseTo(constant, 12);
});
