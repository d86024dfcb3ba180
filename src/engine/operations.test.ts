// Every elementary operation passes the suite; the matrix product also across block edges.
import { describe, it } from 'vitest';
import { activationNames, createRng } from './index.ts';
import {
  awayFromZero,
  type CaseMaker,
  describeOperations,
  distinct,
  expectSameOnBothBackends,
  normals,
} from './operation-suite.ts';
import { sizeOf } from './shape.ts';

const image = (make: typeof normals): CaseMaker => {
  return (rng, size) => {
    const [window, stride] = [size(1, 3), size(1, 3)];
    const x = make(rng, size(1, 3), size(1, 3), size(window, 11), size(window, 11));
    const apply = make === distinct ? 'maxPool2d' : 'averagePool2d';
    return { inputs: [x], apply: (e, t) => e[apply](t, window, stride) };
  };
};

const binary = (name: 'add' | 'sub' | 'mul'): CaseMaker => {
  return (rng, size) => {
    const shape = [size(1, 4), size(1, 4), size(1, 9)];
    const b = normals(rng, ...shape.slice(size(0, 2)));
    return { inputs: [normals(rng, ...shape), b], apply: (e, x, y) => e[name](x, y) };
  };
};

const cases: Record<string, CaseMaker> = {
  dense: (rng, size) => {
    const [n, i, o] = [size(1, 20), size(1, 40), size(1, 20)];
    const inputs = [normals(rng, n, i), normals(rng, i, o), normals(rng, o)];
    return { inputs, apply: (e, x, w, b) => e.dense(x, w, b) };
  },
  matmul: (rng, size) => {
    const [m, k, n] = [size(1, 20), size(1, 40), size(1, 20)];
    return {
      inputs: [normals(rng, m, k), normals(rng, k, n)],
      apply: (e, a, b) => e.matmul(a, b),
    };
  },
  add: binary('add'),
  sub: binary('sub'),
  mul: binary('mul'),
  scale: (rng, size) => {
    const k = rng.normal();
    return { inputs: [normals(rng, size(1, 50))], apply: (e, x) => e.scale(x, k) };
  },
  'reshape and flatten': (rng, size) => {
    const [n, c, w] = [size(1, 4), size(1, 4), size(1, 4)];
    const x = normals(rng, n, c, w);
    return { inputs: [x], apply: (e, t) => e.flatten(e.reshape(t, [c, w, n])) };
  },
  leakyRelu: (rng, size) => {
    const slope = rng.uniform();
    return { inputs: [awayFromZero(rng, size(1, 50))], apply: (e, x) => e.leakyRelu(x, slope) };
  },
  elu: (rng, size) => {
    const alpha = rng.uniform(0.1, 2);
    return { inputs: [awayFromZero(rng, size(1, 50))], apply: (e, x) => e.elu(x, alpha) };
  },
  maxPool2d: image(distinct),
  averagePool2d: image(normals),
  softmax: (rng, size) => ({
    inputs: [normals(rng, size(1, 10), size(1, 12))],
    apply: (e, x) => e.softmax(x),
  }),
  softmaxCrossEntropy: (rng, size) => {
    const [n, k] = [size(1, 10), size(1, 12)];
    const labels = Array.from({ length: n }, () => rng.int(k));
    return { inputs: [normals(rng, n, k)], apply: (e, x) => e.softmaxCrossEntropy(x, labels) };
  },
  sigmoidCrossEntropy: (rng, size) => {
    const shape = [size(1, 10), size(1, 5)];
    const targets = Float32Array.from({ length: sizeOf(shape) }, () => rng.uniform());
    return {
      inputs: [normals(rng, ...shape)],
      apply: (e, x) => e.sigmoidCrossEntropy(x, targets),
    };
  },
  meanSquaredError: (rng, size) => {
    const shape = [size(1, 10), size(1, 5)];
    const inputs = [normals(rng, ...shape), normals(rng, ...shape)];
    return { inputs, apply: (e, x, y) => e.meanSquaredError(x, y) };
  },
  sum: (rng, size) => ({ inputs: [normals(rng, size(1, 70))], apply: (e, x) => e.sum(x) }),
  mean: (rng, size) => ({ inputs: [normals(rng, size(1, 70))], apply: (e, x) => e.mean(x) }),
  'a tensor used twice': (rng, size) => ({
    inputs: [normals(rng, size(1, 9))],
    apply: (e, x) => e.mul(e.add(x, e.tanh(x)), x),
  }),
};
for (const name of activationNames) {
  cases[name] = (rng, size) => ({
    inputs: [awayFromZero(rng, size(1, 50))],
    apply: (e, x) => e.activation(x, name),
  });
}

describeOperations(cases);

describe('block edges', () => {
  it.each([
    [130, 260, 9],
    [129, 515, 33],
    [5, 3, 1030],
    [1, 1, 1],
  ])('matmul across block edges: %d x %d x %d', (m, k, n) => {
    const rng = createRng(m);
    expectSameOnBothBackends({
      inputs: [normals(rng, m, k), normals(rng, k, n)],
      apply: (e, a, b) => e.matmul(a, b),
    });
  });
});
