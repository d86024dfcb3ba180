// Tests of random Gaussian functions: known shares of critical points, derivatives of the waves.
import { describe, expect, test } from 'vitest';
import { createRng } from '../engine/index.ts';
import {
  criticalPoints,
  drawWaves,
  evaluate,
  type IndexLaw,
  indexLaw,
} from './random-landscape.ts';

function lawOf(d: number, samples: number): IndexLaw {
  const steps = indexLaw(createRng(d), d, samples);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('the law of the index', () => {
  test('on a line minima and maxima take turns', () => {
    const { shares } = lawOf(1, 4000);
    expect(shares[0]).toBeCloseTo(0.5, 1);
    expect((shares[0] as number) + (shares[1] as number)).toBeCloseTo(1, 12);
  });

  test('in the plane there are as many saddles as minima and maxima together', () => {
    const { shares } = lawOf(2, 4000);
    expect(Math.abs((shares[1] as number) - 0.5)).toBeLessThan(0.01);
  });

  test('in space saddles and extrema stand as 29 + 6 sqrt(6) to 29 - 6 sqrt(6)', () => {
    // Bardeen, Bond, Kaiser and Szalay 1986 give these for any isotropic Gaussian field.
    const { shares } = lawOf(3, 4000);
    const extrema = (shares[0] as number) + (shares[3] as number);
    const wanted = (29 - 6 * Math.sqrt(6)) / 58;
    expect(Math.abs(extrema - wanted)).toBeLessThan(0.01);
  });
});

describe('waves', () => {
  const waves = drawWaves(createRng(3), 3, 50);

  test('gradient and Hessian are the derivatives', () => {
    const x = [0.3, -1.2, 2];
    const h = 1e-5;
    const at = evaluate(waves, x);
    for (let i = 0; i < 3; i++) {
      const moved = (by: number) =>
        evaluate(
          waves,
          x.map((value, j) => (i === j ? value + by : value)),
        );
      const [up, down] = [moved(h), moved(-h)];
      expect(at.gradient[i]).toBeCloseTo((up.value - down.value) / (2 * h), 7);
      for (let j = 0; j < 3; j++) {
        const slope = ((up.gradient[j] as number) - (down.gradient[j] as number)) / (2 * h);
        expect(at.hessian[i * 3 + j]).toBeCloseTo(slope, 7);
      }
    }
  });

  test('critical points on a line alternate, so minima are half of them, give or take one', () => {
    const line = drawWaves(createRng(5), 1, 60);
    const points = criticalPoints(line, createRng(6), { side: 20, starts: 400 });
    const minima = points.filter((point) => (point.eigenvalues[0] as number) > 0);
    expect(points.length).toBeGreaterThan(5);
    expect(Math.abs(2 * minima.length - points.length)).toBeLessThanOrEqual(1);
  });
});
