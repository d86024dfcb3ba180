// Trains a one-hidden-layer ReLU network of one input to follow a curve.
import type { Engine, Rng } from '../engine/index.ts';
import { adam } from '../engine/index.ts';
import type { Curve } from './curves.ts';
import { gridOf } from './curves.ts';
import type { Hinges } from './hinges.ts';

const TRAINING_POINTS = 201;

export interface TrainingSpec {
  readonly units: number;
  readonly steps: number;
  readonly learningRate: number;
}

/**
 * Full-batch Adam on the mean squared error at 201 equally spaced points, the learning rate falling
 * linearly to 0. Hidden weights start as +1 or -1 with knots drawn uniformly over the interval;
 * output weights start small. Yields the network before each step, and returns the trained one.
 */
export function* trainHinges(
  e: Engine,
  rng: Rng,
  curve: Curve,
  { units, steps, learningRate }: TrainingSpec,
): Generator<() => Hinges, Hinges, void> {
  const signs = Float64Array.from({ length: units }, () => (rng.uniform() < 0.5 ? -1 : 1));
  const start = Float64Array.from(signs, (sign) => -sign * rng.uniform(curve.low, curve.high));
  const weight = e.parameter(signs, [1, units]);
  const bias = e.parameter(start, [units]);
  const output = e.parameter(
    Float64Array.from(signs, () => rng.normal(0, 0.3 / Math.sqrt(units))),
    [units, 1],
  );
  const offset = e.parameter([0], [1]);
  const now = (): Hinges => ({
    weight: Float64Array.from(weight.values()),
    bias: Float64Array.from(bias.values()),
    output: Float64Array.from(output.values()),
    offset: offset.item(),
  });

  const xs = gridOf(curve.low, curve.high, TRAINING_POINTS);
  const ys = xs.map((x) => curve.value(x));
  const optimiser = adam([weight, bias, output, offset], { learningRate });
  for (let step = 0; step < steps; step++) {
    yield now;
    optimiser.learningRate = learningRate * (1 - step / steps);
    e.step(() => {
      const hidden = e.relu(e.dense(e.tensor(xs, [xs.length, 1]), weight, bias));
      const guess = e.dense(hidden, output, offset);
      e.backward(e.meanSquaredError(guess, e.tensor(ys, [ys.length, 1])));
      optimiser.step();
    });
  }
  return now();
}
