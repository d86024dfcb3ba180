// Tests of the offset task and of what is measured on biases.
import { expect, test } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { batchNormalize } from './batch-normalize.ts';
import { bestLineAccuracy } from './best-line.ts';
import { boundaryDistance, homogeneityGap, normalizedDifference } from './bias-probe.ts';
import { drawOffsetTask, majorityShare } from './offset-task.ts';
import { accuracyOf, createPlaneClassifier, trainer } from './plane-classifier.ts';

const e = createEngine({ backend: 'reference' });

test('the task is separable by a line, and at distance 0 by one through the origin', () => {
  const { train, test: held } = drawOffsetTask(1, createRng(3));
  expect(bestLineAccuracy(train)).toBeGreaterThan(0.99);
  expect(bestLineAccuracy(held)).toBeGreaterThan(0.99);
  expect(bestLineAccuracy(held, { throughOrigin: true })).toBeLessThan(0.8);
  const centred = drawOffsetTask(0, createRng(3)).train;
  expect(bestLineAccuracy(centred, { throughOrigin: true })).toBeGreaterThan(0.99);
  expect(majorityShare(held)).toBeGreaterThan(0.75);
});

test('a trained line with a bias finds the boundary and its distance', () => {
  const rng = createRng(8);
  const { train, test: held } = drawOffsetTask(1.2, rng);
  const net = createPlaneClassifier(e, rng, { layers: 1, width: 1, relu: false, biases: true });
  const step = trainer(e, net, train, 0.1);
  for (let i = 0; i < 400; i++) step();
  expect(accuracyOf(e, net, held)).toBeGreaterThan(0.98);
  expect(boundaryDistance(net)).toBeGreaterThan(1.05);
  expect(boundaryDistance(net)).toBeLessThan(1.35);
});

test('ReLU layers are homogeneous without biases only', () => {
  const rng = createRng(5);
  const spec = { layers: 3, width: 8, relu: true, biasSpread: 1 };
  const { xy } = drawOffsetTask(1, rng).train;
  const make = (biases: boolean) => createPlaneClassifier(e, rng, { ...spec, biases });
  expect(homogeneityGap(e, make(false), xy)).toBeLessThan(1e-13);
  expect(homogeneityGap(e, make(true), xy)).toBeGreaterThan(0.01);
});

test('batch normalisation gives mean 0 and variance 1, whatever is added to a column', () => {
  const normalized = batchNormalize([1, 10, 3, 30, 5, 80], 2);
  expect(
    (normalized[0] as number) + (normalized[2] as number) + (normalized[4] as number),
  ).toBeCloseTo(0, 12);
  const squares = [0, 2, 4].map((i) => (normalized[i] as number) ** 2);
  expect(squares.reduce((a, b) => a + b) / 3).toBeCloseTo(1, 5);
  const raised = batchNormalize([8, 9, 10, 29, 12, 79], 2);
  raised.forEach((value, i) => {
    expect(value).toBeCloseTo(normalized[i] as number, 12);
  });
  const rng = createRng(6);
  expect(normalizedDifference(e, rng, drawOffsetTask(1, rng).train.xy)).toBeLessThan(1e-12);
});
