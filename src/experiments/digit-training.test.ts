// Training side by side: batches, accuracy, fairness between contenders, divergence.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng, sgd } from '../engine/index.ts';
import type { Observation } from '../model/index.ts';
import type { ComparedActivation } from './activations.ts';
import { createMlp } from './deep-mlp.ts';
import {
  accuracy,
  type Contender,
  centred,
  drawBatch,
  meanInput,
  trainSideBySide,
} from './digit-training.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

/** Ten easy classes: class d has ink in rows of its own. */
const set: DigitSet = {
  count: 50,
  labels: new Uint8Array(50),
  inputs: new Float32Array(50 * DIGIT_PIXELS),
};
for (let i = 0; i < 50; i++) {
  set.labels[i] = i % 10;
  const from = i * DIGIT_PIXELS + (i % 10) * 56;
  set.inputs.fill(1, from, from + 56);
}

function contender(
  e: ReturnType<typeof createEngine>,
  name: ComparedActivation,
  learningRate: number,
): Contender {
  const rng = createRng(7);
  const mlp = createMlp(e, rng, {
    inputs: DIGIT_PIXELS,
    depth: 1,
    width: 16,
    outputs: 10,
    activation: name,
    initialization: 'matched',
  });
  return { name, mlp, optimiser: sgd(mlp.parameters, { learningRate }), rng };
}

function train(
  names: readonly ComparedActivation[],
  learningRate: number,
  steps: number,
): Observation[] {
  const e = createEngine();
  const nets = names.map((name) => contender(e, name, learningRate));
  return [
    ...trainSideBySide(e, nets, {
      train: set,
      batch: 8,
      steps,
      measurements: 2,
      *measure({ name, mlp }, step) {
        yield { kind: 'point', chart: 'accuracy', series: name, x: step, y: accuracy(e, mlp, set) };
      },
    }),
  ];
}

const of = (name: string, all: Observation[]) =>
  all.filter((o) => o.kind === 'point' && o.series === name);

describe('trainSideBySide', () => {
  it('measures at both ends and learns easy classes', () => {
    const points = of('relu', train(['relu'], 0.2, 100)).filter(
      (o) => o.kind === 'point' && o.chart === 'accuracy',
    );
    expect(points.map((o) => o.kind === 'point' && o.x)).toEqual([0, 50, 100]);
    expect(points.at(-1)).toMatchObject({ y: 1 });
  });

  it('gives a network the same course whoever its rival is', () => {
    const alone = of('relu', train(['relu'], 0.2, 20));
    expect(of('relu', train(['relu', 'tanh'], 0.2, 20))).toEqual(alone);
  });

  it('stops a network whose loss diverges, says so, and goes on with the rival', () => {
    const all = train(['relu', 'sigmoid'], 1e30, 12);
    const step = all.find((o) => o.kind === 'scalar' && o.name === 'diverged-relu');
    expect(step).toBeDefined();
    expect(all.find((o) => o.kind === 'text')).toMatchObject({
      name: 'diverged-relu',
      text: {
        en: expect.stringMatching(/^ReLU: the loss diverged at step \d+, and training stopped/),
      },
    });
    expect(of('relu', all).some((o) => o.kind === 'point' && o.x === 12)).toBe(false);
  });

  it('measures once and trains nothing at 0 steps', () => {
    const all = train(['relu'], 0.2, 0);
    expect(of('relu', all)).toHaveLength(1);
  });
});

describe('batches and centring', () => {
  it('draws whole digits with their own labels', () => {
    const batch = drawBatch(set, createRng(1), 30);
    for (let i = 0; i < 30; i++) {
      const row = batch.inputs.subarray(i * DIGIT_PIXELS, (i + 1) * DIGIT_PIXELS);
      expect(row.indexOf(1)).toBe((batch.labels[i] as number) * 56);
    }
  });

  it('centres inputs on 0', () => {
    expect(meanInput(set)).toBeCloseTo(56 / 784, 6);
    expect(meanInput(centred(set, meanInput(set)))).toBeCloseTo(0, 6);
  });
});
