// Computations on a scalar tape: one neuron, a multilayer perceptron, and a chain that doubles paths.
import type { Rng } from '../engine/index.ts';
import { type Place, ScalarTape } from './scalar-tape.ts';

export interface NeuronInputs {
  readonly w: number;
  readonly x: number;
  readonly b: number;
  readonly t: number;
}

/** L = d * d with d = sigmoid(w x + b) - t; every number has a name. */
export function neuronTape({ w, x, b, t }: NeuronInputs): {
  tape: ScalarTape;
  places: Readonly<Record<'w' | 'x' | 'b' | 't' | 'm' | 'z' | 'p' | 'd' | 'L', Place>>;
} {
  const tape = new ScalarTape();
  const inputs = {
    w: tape.parameter(w),
    x: tape.parameter(x),
    b: tape.parameter(b),
    t: tape.parameter(t),
  };
  const m = tape.multiply(inputs.w, inputs.x);
  const z = tape.add(m, inputs.b);
  const p = tape.sigmoid(z);
  const d = tape.subtract(p, inputs.t);
  return { tape, places: { ...inputs, m, z, p, d, L: tape.multiply(d, d) } };
}

export interface NetworkSpec {
  readonly inputs: number;
  readonly width: number;
  /** Number of hidden layers. */
  readonly depth: number;
}

/** Numbers of a network with one output: of each layer weights [in, out] and biases, and one example. */
export interface NetworkNumbers {
  readonly sizes: readonly number[];
  readonly weights: readonly Float64Array[];
  readonly biases: readonly Float64Array[];
  readonly x: Float64Array;
  readonly target: number;
}

/** Draws weights of variance 1 / in, and small biases, so that no derivative is 0 by symmetry. */
export function drawNetwork({ inputs, width, depth }: NetworkSpec, rng: Rng): NetworkNumbers {
  const sizes = [inputs, ...new Array<number>(depth).fill(width), 1];
  const draw = (length: number, sd: number) =>
    Float64Array.from({ length }, () => rng.normal(0, sd));
  const pairs = sizes.slice(1).map((out, layer) => [sizes[layer] as number, out] as const);
  return {
    sizes,
    weights: pairs.map(([from, to]) => draw(from * to, 1 / Math.sqrt(from))),
    biases: pairs.map(([, to]) => draw(to, 0.1)),
    x: draw(inputs, 1),
    target: rng.normal(),
  };
}

/** The squared error of the network on its example; parameters in the order of `parametersOf`. */
export function networkTape({ sizes, weights, biases, x, target }: NetworkNumbers): ScalarTape {
  const tape = new ScalarTape();
  const matrices = weights.map((array) => Array.from(array, (w) => tape.parameter(w)));
  const vectors = biases.map((array) => Array.from(array, (b) => tape.parameter(b)));
  let layer = Array.from(x, (value) => tape.constant(value));
  matrices.forEach((matrix, l) => {
    const width = sizes[l + 1] as number;
    const bias = vectors[l] as Place[];
    layer = Array.from({ length: width }, (_, j) => {
      const z = layer.reduce(
        (sum, h, i) => tape.add(sum, tape.multiply(h, matrix[i * width + j] as Place)),
        bias[j] as Place,
      );
      return l < matrices.length - 1 ? tape.sigmoid(z) : z;
    });
  });
  const off = tape.subtract(layer[0] as Place, tape.constant(target));
  tape.multiply(off, off);
  return tape;
}

/** All weights, then all biases, layer by layer. */
export function parametersOf({ weights, biases }: NetworkNumbers): number[] {
  return [...weights, ...biases].flatMap((array) => [...array]);
}

/** x, x^2, x^4, ...: each stage uses the one before twice, so that paths double. */
export function squaringTape(x: number, stages: number): ScalarTape {
  const tape = new ScalarTape();
  let place = tape.parameter(x);
  for (let stage = 0; stage < stages; stage++) place = tape.multiply(place, place);
  return tape;
}
