// The counting tape: its derivatives against differences, the other modes and the engine; its counts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import { centralDifferences, engineGradient } from './backprop-check.ts';
import { relativeError } from './norms.ts';
import {
  drawNetwork,
  networkTape,
  neuronTape,
  parametersOf,
  squaringTape,
} from './scalar-networks.ts';

const number = fc.double({ min: -2, max: 2, noNaN: true });

describe('a neuron', () => {
  it('has the value and the derivatives of its formula', () => {
    fc.assert(
      fc.property(number, number, number, number, (w, x, b, t) => {
        const { tape, places } = neuronTape({ w, x, b, t });
        const p = 1 / (1 + Math.exp(-(w * x + b)));
        expect(tape.values[places.L]).toBeCloseTo((p - t) ** 2, 10);
        const { gradients } = tape.backward();
        const slope = 2 * (p - t) * p * (1 - p);
        expect(gradients[places.w]).toBeCloseTo(slope * x, 10);
        expect(gradients[places.x]).toBeCloseTo(slope * w, 10);
        expect(gradients[places.b]).toBeCloseTo(slope, 10);
        expect(gradients[places.t]).toBeCloseTo(-2 * (p - t), 10);
      }),
    );
  });

  it('halves the gradient when the second use of d overwrites the first', () => {
    const { tape, places } = neuronTape({ w: 0.5, x: 2, b: -0.5, t: 1 });
    const right = tape.backward().gradients[places.w] as number;
    expect(tape.backward({ reuse: 'overwrite' }).gradients[places.w]).toBeCloseTo(right / 2, 15);
  });

  it('counts each operation: five forward, and for each edge a share and a sum', () => {
    const { tape } = neuronTape({ w: 0.5, x: 2, b: -0.5, t: 1 });
    expect(tape.forward()).toEqual({ multiplications: 2, operations: 5 });
    // d * d and w * x: two products and two sums each; sigmoid 3 + 1; the four edges of + and -: sums.
    expect(tape.backward().count).toEqual({ multiplications: 6, operations: 16 });
  });
});

describe('a network', () => {
  const numbers = drawNetwork({ inputs: 3, width: 4, depth: 2 }, createRng(3));
  const tape = networkTape(numbers);
  const { gradient, loss } = engineGradient(numbers);

  it('is the same on the tape and in the engine', () => {
    expect(tape.parameters.map((place) => tape.values[place])).toEqual(parametersOf(numbers));
    expect(tape.values[tape.output]).toBeCloseTo(loss, 12);
    const { gradients } = tape.backward();
    const counted = tape.parameters.map((place) => gradients[place] as number);
    expect(relativeError(counted, gradient)).toBeLessThan(1e-14);
  });

  it('agrees with central differences, which leave its numbers as they were', () => {
    const before = parametersOf(numbers);
    expect(relativeError(gradient, centralDifferences(numbers, 1e-5))).toBeLessThan(1e-9);
    expect(parametersOf(numbers)).toEqual(before);
  });

  it('has the same derivatives in forward mode and as a sum over paths', () => {
    const { gradients } = tape.backward();
    for (const place of tape.parameters.slice(0, 5)) {
      expect(tape.tangent(place).derivative).toBeCloseTo(gradients[place] as number, 12);
      expect(tape.sumOverPaths(place).derivative).toBeCloseTo(gradients[place] as number, 12);
    }
  });

  it('never takes more than four times the operations backward', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(3), fc.nat(5), (inputs, depth, width) => {
        const spec = { inputs: inputs + 1, depth: depth + 1, width: width + 1 };
        const one = networkTape(drawNetwork(spec, createRng(1)));
        const ratio = one.backward().count.operations / one.forward().operations;
        expect(ratio).toBeGreaterThan(1);
        expect(ratio).toBeLessThanOrEqual(4);
      }),
    );
  });
});

it('finds twice as many paths with each squaring', () => {
  const products = [1, 2, 3, 4].map(
    (stages) => squaringTape(0.9, stages).sumOverPaths(0).count.multiplications,
  );
  expect(products).toEqual([2, 6, 14, 30]);
});
