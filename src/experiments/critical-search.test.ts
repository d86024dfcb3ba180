// Tests of critical points: derivatives in closed form, the search, and the kinds it tells.
import { describe, expect, test } from 'vitest';
import { createRng } from '../engine/index.ts';
import { type At, findCritical, kindOf } from './critical-search.ts';
import { type CurveTask, secondOrder } from './curve-net.ts';
import { type LogisticTask, logistic, logisticSmoothness } from './ridge-logistic.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

const rng = createRng(8);
const curve: CurveTask = {
  xs: Array.from({ length: 12 }, () => rng.normal()),
  ys: Array.from({ length: 12 }, () => rng.normal()),
  penalty: 0.01,
};
const task: LogisticTask = {
  inputs: Float64Array.from({ length: 40 }, () => rng.normal()),
  signs: Float64Array.from({ length: 20 }, () => (rng.uniform() < 0.5 ? 1 : -1)),
  penalty: 0.1,
};

const functions: [string, At, number][] = [
  ['the curve network', (x) => secondOrder(curve, x), 7],
  ['logistic regression', (x) => logistic(task, x), 2],
];

describe.each(functions)('%s', (_, at, size) => {
  test('gradient and Hessian are the derivatives', () => {
    const x = Float64Array.from({ length: size }, () => rng.normal());
    const h = 1e-5;
    const here = at(x);
    for (let i = 0; i < size; i++) {
      const [up, down] = [h, -h].map((by) => at(x.map((value, j) => value + (i === j ? by : 0))));
      const slope = ((up?.loss as number) - (down?.loss as number)) / (2 * h);
      expect(here.gradient[i]).toBeCloseTo(slope, 7);
      for (let j = 0; j < size; j++) {
        const bend = ((up?.gradient[j] as number) - (down?.gradient[j] as number)) / (2 * h);
        expect(here.hessian[i * size + j]).toBeCloseTo(bend, 7);
      }
    }
  });

  test('the descent ends at a point without gradient, and no higher than its start', () => {
    const start = Float64Array.from({ length: size }, () => rng.normal());
    const found = findCritical(at, start, 'descend');
    expect(found?.gradientNorm).toBeLessThan(1e-11);
    expect(found?.loss).toBeLessThanOrEqual(at(start).loss);
  });
});

test('the smoothness of logistic regression bounds its curvature', () => {
  const { hessian } = logistic(task, Float64Array.of(0.3, -0.2));
  expect(symmetricEigen(hessian, 2).values[1]).toBeLessThan(logisticSmoothness(task));
});

test('x^2 - y^2 has a saddle, which plain Newton finds in one step', () => {
  const saddle: At = (x) => ({
    loss: (x[0] as number) ** 2 - (x[1] as number) ** 2,
    gradient: Float64Array.of(2 * (x[0] as number), -2 * (x[1] as number)),
    hessian: Float64Array.of(2, 0, 0, -2),
  });
  const found = findCritical(saddle, Float64Array.of(0.3, 0.4), 'any');
  expect(found?.loss).toBe(0);
  expect(found && kindOf(found)).toBe('saddle');
});

test('a flat direction leaves the kind undecided', () => {
  const valley: At = (x) => ({
    loss: (x[0] as number) ** 2,
    gradient: Float64Array.of(2 * (x[0] as number), 0),
    hessian: Float64Array.of(2, 0, 0, 0),
  });
  const found = findCritical(valley, Float64Array.of(0, 5), 'any');
  expect(found && kindOf(found)).toBe('undecided');
});
