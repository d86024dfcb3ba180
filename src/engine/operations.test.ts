// Every operation: gradients against central differences, WASM against the float64 reference.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, createEngine, createRng, type Engine, type Rng } from './index.ts';
import { type Shape, sizeOf } from './shape.ts';
import type { Tensor } from './tensor.ts';

interface Input {
  readonly data: Float32Array;
  readonly shape: Shape;
}
interface Case {
  readonly inputs: readonly Input[];
  readonly apply: (e: Engine, ...inputs: Tensor[]) => Tensor;
}
/** A random case; `size(a, b)` draws a whole number from a to b. */
type CaseMaker = (rng: Rng, size: (low: number, high: number) => number) => Case;

const normals = (rng: Rng, ...shape: number[]): Input => ({
  data: Float32Array.from({ length: sizeOf(shape) }, () => rng.normal()),
  shape,
});
/** At least 0.05 away from 0, where ReLU and its kin have a kink. */
const awayFromZero = (rng: Rng, ...shape: number[]): Input => {
  const { data } = normals(rng, ...shape);
  return { data: data.map((v) => v + (v < 0 ? -0.05 : 0.05)), shape };
};
/** All different by at least 0.1, so that no maximum changes hands. */
const distinct = (rng: Rng, ...shape: number[]): Input => ({
  data: Float32Array.from(rng.permutation(sizeOf(shape)), (v) => v / 10 - 1),
  shape,
});

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
  conv2d: (rng, size) => {
    const [n, c, o] = [size(1, 3), size(1, 4), size(1, 6)];
    const [kh, kw, stride, padding] = [size(1, 4), size(1, 4), size(1, 3), size(0, 3)];
    const x = normals(rng, n, c, size(kh, 12), size(kw, 12));
    return {
      inputs: [x, normals(rng, o, c, kh, kw), normals(rng, o)],
      apply: (e, t, k, b) => e.conv2d(t, k, b, { stride, padding }),
    };
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

/** Output, and gradients of its sum weighted by fixed random numbers, for each input. */
function evaluate(backend: 'wasm' | 'reference', { inputs, apply }: Case) {
  const e = createEngine({ backend });
  const parameters = inputs.map(({ data, shape }) => e.parameter(data, shape));
  return e.step(() => {
    const y = apply(e, ...parameters);
    const { data } = normals(createRng(1), ...y.shape);
    const loss = e.sum(e.mul(y, e.tensor(data, y.shape)));
    e.backward(loss);
    return {
      loss: loss.item(),
      output: y.values(),
      gradients: parameters.map((parameter) => parameter.gradient() as Float64Array),
    };
  });
}

/** Largest difference over the largest size of either. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  let size = 1e-3;
  for (let i = 0; i < a.length; i++) {
    difference = Math.max(difference, Math.abs((a[i] as number) - (b[i] as number)));
    size = Math.max(size, Math.abs(a[i] as number), Math.abs(b[i] as number));
  }
  return difference / size;
}

function forRandomCases(make: CaseMaker, numRuns: number, check: (c: Case, rng: Rng) => void) {
  const property = fc.property(fc.nat(), (seed) => {
    const rng = createRng(seed);
    check(
      make(rng, (low, high) => low + rng.int(high - low + 1)),
      rng,
    );
  });
  fc.assert(property, { numRuns, seed: 20 });
}

describe('gradients against central differences (float64)', () => {
  it.each(Object.keys(cases))('%s', (name) => {
    forRandomCases(cases[name] as CaseMaker, 25, (c, rng) => {
      const { gradients } = evaluate('reference', c);
      c.inputs.forEach((input, which) => {
        const wanted: number[] = [];
        const actual: number[] = [];
        const cells = Array.from({ length: 6 }, () => rng.int(input.data.length));
        for (const cell of cells) {
          const step = 1e-4;
          const lossAt = (shift: number): number => {
            const data = Float64Array.from(input.data);
            data[cell] = (data[cell] as number) + shift;
            const moved = { ...input, data: data as unknown as Float32Array };
            return evaluate('reference', { ...c, inputs: c.inputs.with(which, moved) }).loss;
          };
          // Fourth-order formula: its error is of the order of step^4.
          const near = lossAt(step) - lossAt(-step);
          const far = lossAt(2 * step) - lossAt(-2 * step);
          wanted.push((8 * near - far) / (12 * step));
          actual.push(gradients[which]?.[cell] as number);
        }
        expect(distance(actual, wanted)).toBeLessThan(1e-6);
      });
    });
  });
});

function expectSameOnBothBackends(c: Case): void {
  const [wasm, reference] = [evaluate('wasm', c), evaluate('reference', c)];
  expect(distance(wasm.output, reference.output)).toBeLessThan(1e-5);
  wasm.gradients.forEach((gradient, i) => {
    expect(distance(gradient, reference.gradients[i] as Float64Array)).toBeLessThan(1e-5);
  });
}

describe('WASM against the reference', () => {
  it.each(Object.keys(cases))('%s', (name) => {
    forRandomCases(cases[name] as CaseMaker, 40, expectSameOnBothBackends);
  });

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
