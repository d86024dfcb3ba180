// Deep perceptrons: sizes, initial spread, and what a gradient probe measures of them.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { createMlp, type MlpSpec } from './deep-mlp.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';
import { probeGradients } from './gradient-probe.ts';

const spec: MlpSpec = {
  inputs: DIGIT_PIXELS,
  depth: 3,
  width: 8,
  outputs: 10,
  activation: 'tanh',
  initialization: 'matched',
};

const batch: DigitSet = {
  count: 4,
  labels: Uint8Array.of(3, 1, 4, 1),
  inputs: Float32Array.from({ length: 4 * DIGIT_PIXELS }, (_, i) => ((i * 37) % 101) / 101),
};

function standardDeviation(values: ArrayLike<number>): number {
  const list = Array.from(values);
  return Math.sqrt(list.reduce((sum, v) => sum + v * v, 0) / list.length);
}

describe('createMlp', () => {
  it('makes depth + 1 weight matrices of the right shapes', () => {
    const mlp = createMlp(createEngine(), createRng(1), spec);
    expect(mlp.weights.map((w) => w.shape)).toEqual([
      [784, 8],
      [8, 8],
      [8, 8],
      [8, 10],
    ]);
    expect(mlp.parameters).toHaveLength(8);
  });

  it.each([
    ['sigmoid', 2 / (784 + 64)],
    ['relu', 2 / 784],
  ] as const)('matches the initial variance to %s', (activation, variance) => {
    const mlp = createMlp(createEngine(), createRng(2), { ...spec, width: 64, activation });
    const sd = standardDeviation(mlp.weights[0]?.values() ?? []);
    expect(sd / Math.sqrt(variance)).toBeGreaterThan(0.97);
    expect(sd / Math.sqrt(variance)).toBeLessThan(1.03);
  });

  it('scales the weights and sets the bias of hidden units only', () => {
    const plain = createMlp(createEngine(), createRng(3), spec);
    const changed = createMlp(createEngine(), createRng(3), { ...spec, scale: 4, bias: -2 });
    plain.weights.forEach((w, layer) => {
      expect(Array.from(changed.weights[layer]?.values() ?? [])).toEqual(
        Array.from(w.values(), (v) => 4 * v),
      );
    });
    const biases = changed.parameters.slice(4).map((b) => b.values()[0]);
    expect(biases).toEqual([-2, -2, -2, 0]);
  });
});

describe('probeGradients', () => {
  it('gives for each layer the slope of the loss along its gradient', () => {
    const e = createEngine({ backend: 'reference' });
    const lossWith = (layer: number, nudge: number): number => {
      const engine = createEngine({ backend: 'reference' });
      const mlp = createMlp(engine, createRng(4), spec);
      const gradients = engine.step(() => {
        const x = engine.tensor(batch.inputs, [4, DIGIT_PIXELS]);
        engine.backward(engine.softmaxCrossEntropy(mlp.forward(x).logits, batch.labels));
        return mlp.weights.map((w) => w.gradient() ?? []);
      });
      const g = gradients[layer] as ArrayLike<number>;
      const norm = Math.sqrt(Array.from(g).reduce((sum, v) => sum + v * v, 0));
      return engine.step(() => {
        let h = engine.tensor(batch.inputs, [4, DIGIT_PIXELS]);
        mlp.weights.forEach((w, l) => {
          const values = w
            .values()
            .map((v, i) => v + (l === layer ? (nudge * (g[i] ?? 0)) / norm : 0));
          h = engine.matmul(h, engine.tensor(values, w.shape));
          if (l < spec.depth) h = engine.tanh(h);
        });
        return engine.softmaxCrossEntropy(h, batch.labels).item();
      });
    };
    const { weightNorms } = probeGradients(e, createMlp(e, createRng(4), spec), batch);
    const measured = weightNorms.map((_, l) => (lossWith(l, 1e-5) - lossWith(l, -1e-5)) / 2e-5);
    measured.forEach((slope, l) => {
      expect(slope).toBeCloseTo(weightNorms[l] as number, 6);
    });
  });

  it('describes the outputs of each hidden layer', () => {
    const e = createEngine();
    const mlp = createMlp(e, createRng(5), { ...spec, activation: 'relu', bias: 3, scale: 0.01 });
    const probe = probeGradients(e, mlp, batch);
    expect(probe.means).toHaveLength(3);
    expect(probe.signalNorms).toHaveLength(3);
    for (const mean of probe.means) expect(mean).toBeCloseTo(3, 0);
    const [first, , last] = probe.spreads as [number, number, number];
    expect(last).toBeLessThan(first);
    expect(first).toBeLessThan(0.1);
  });
});
