// Dead units: counted where every digit leaves them without a slope, and nowhere else.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import type { ComparedActivation } from './activations.ts';
import { deadUnits } from './dead-units.ts';
import { createMlp } from './deep-mlp.ts';
import { DIGIT_PIXELS, type DigitSet } from './digits.ts';

/** More digits than pass at once; only the last one has any ink. */
const set: DigitSet = {
  count: 501,
  labels: new Uint8Array(501),
  inputs: new Float32Array(501 * DIGIT_PIXELS).fill(1, 500 * DIGIT_PIXELS),
};

function net(activation: ComparedActivation, bias: number) {
  const e = createEngine();
  const mlp = createMlp(e, createRng(1), {
    inputs: DIGIT_PIXELS,
    depth: 1,
    width: 40,
    outputs: 10,
    activation,
    initialization: 'he',
    bias,
  });
  return { e, mlp };
}

describe('deadUnits', () => {
  it('finds the ReLU units that put out 0 for every digit', () => {
    const { e, mlp } = net('relu', 0);
    const dead = deadUnits(e, mlp, set);
    const sums = Array.from({ length: 40 }, () => 0);
    mlp.weights[0]?.values().forEach((w, i) => {
      sums[i % 40] = (sums[i % 40] as number) + w;
    });
    expect(dead).toEqual(sums.map((sum) => sum <= 0));
    expect(dead).toContain(true);
    expect(dead).toContain(false);
  });

  it('finds all ReLU units dead under a very negative bias, and no leaky one', () => {
    const relu = net('relu', -50);
    expect(deadUnits(relu.e, relu.mlp, set)).not.toContain(false);
    const leaky = net('leaky-relu', -50);
    expect(deadUnits(leaky.e, leaky.mlp, set)).not.toContain(true);
  });

  it('counts an ELU unit as dead once its slope is below a millionth', () => {
    const alive = net('elu', -10);
    expect(deadUnits(alive.e, alive.mlp, set)).not.toContain(true);
    const dead = net('elu', -50);
    expect(deadUnits(dead.e, dead.mlp, set)).not.toContain(false);
  });
});
