// Optimisers: against PyTorch's paths, float32 against float64, order of operations, and errors.
import { describe, expect, it } from 'vitest';
import {
  adam,
  adamW,
  type BackendName,
  createEngine,
  createRng,
  EngineError,
  type Optimiser,
  rmsprop,
  sgd,
} from '../index.ts';
import oracle from '../oracle/optimisers.json' with { type: 'json' };
import type { Tensor } from '../tensor.ts';

type Make = (parameters: readonly Tensor[]) => Optimiser;
type Walk = { data: number[][]; gradients: number[][]; rates?: number[] };

const optimisers = { sgd, rmsprop, adam, adamW };

function makerOf(name: string, options: object): Make {
  const make = optimisers[name as keyof typeof optimisers];
  return (parameters) => make(parameters, options as { learningRate: number });
}

/** All weights after each step; `gradients` holds those of all parameters, one after the other. */
function pathOf(backend: BackendName, make: Make, { data, gradients, rates }: Walk): number[][] {
  const e = createEngine({ backend });
  const parameters = data.map((values) => e.parameter(values, [values.length]));
  const optimiser = make(parameters);
  return gradients.map((gradient, t) => {
    optimiser.learningRate = rates?.[t] ?? optimiser.learningRate;
    let from = 0;
    for (const w of parameters) {
      const part = gradient.slice(from, from + w.size);
      from += w.size;
      e.step(() => e.backward(e.sum(e.mul(w, e.tensor(part, w.shape)))));
    }
    optimiser.step();
    for (const w of parameters) expect(w.gradient()?.every((g) => g === 0)).toBe(true);
    return parameters.flatMap((w) => [...w.values()]);
  });
}

function largestRelativeError(path: number[][], wanted: number[][]): number {
  expect(path.length).toBe(wanted.length);
  return Math.max(
    ...wanted.flatMap((row, t) =>
      row.map((w, i) => Math.abs((path[t]?.[i] as number) - w) / Math.abs(w)),
    ),
  );
}

describe.each([
  ['wasm', 1e-6],
  ['reference', 1e-14],
] as [BackendName, number][])('PyTorch, %s', (backend, tolerance) => {
  const [first, second, third] = oracle.start as [number, number, number];
  const data = [[first, second], [third]];

  it.each(
    oracle.paths.map((trace) => [trace.optimiser, JSON.stringify(trace.options), trace] as const),
  )('%s %s', (name, _, { options, gradients, path }) => {
    const walked = pathOf(backend, makerOf(name, options), { data, gradients });
    expect(largestRelativeError(walked, path)).toBeLessThan(tolerance);
  });

  // At a constant learning rate both conventions walk the same path.
  it.each(
    oracle.paths
      .filter(({ options }) => 'nesterov' in options || 'momentum' in options)
      .filter(({ optimiser }) => optimiser === 'sgd')
      .map((trace) => [JSON.stringify(trace.options), trace] as const),
  )('sgd, convention inside, %s', (_, { options, gradients, path }) => {
    const make = makerOf('sgd', { ...options, convention: 'inside' });
    const walked = pathOf(backend, make, { data, gradients });
    expect(largestRelativeError(walked, path)).toBeLessThan(tolerance);
  });
});

describe.each(['wasm', 'reference'] as const)('a changing learning rate, %s', (backend) => {
  const walk: Walk = { data: [[4]], gradients: [[1], [1]], rates: [1, 0.5] };

  it.each([
    // v = 1, then 1.5, of which the second step takes half.
    [{ momentum: 0.5 }, [3, 2.25]],
    // v = -1, then -0.5 - 0.5: the old step goes on at its old size.
    [{ momentum: 0.5, convention: 'inside' }, [3, 2]],
    // g + m v = 1.5, then half of 1.75.
    [{ momentum: 0.5, nesterov: true }, [2.5, 1.625]],
    // m v - rate g = -1.5, then -0.5 - 0.5.
    [{ momentum: 0.5, nesterov: true, convention: 'inside' }, [2.5, 1.5]],
  ])('sgd %j', (options, wanted) => {
    const walked = pathOf(backend, makerOf('sgd', { learningRate: 1, ...options }), walk);
    expect(walked.flat()).toEqual(wanted);
  });

  it('adamW: the decay follows the learning rate, and is apart from the mean squares', () => {
    const flat: Walk = { ...walk, gradients: [[0], [0]] };
    const make = makerOf('adamW', { learningRate: 1, weightDecay: 0.5 });
    expect(pathOf(backend, make, flat).flat()).toEqual([2, 1.5]);
  });
});

it.each([
  ['sgd', { momentum: 0.9, nesterov: true, weightDecay: 0.02 }],
  ['sgd', { momentum: 0.9, convention: 'inside', weightDecay: 0.02 }],
  ['sgd', { weightDecay: 0.02 }],
  ['rmsprop', {}],
  ['rmsprop', { momentum: 0.9 }],
  ['adamW', {}],
])('float32 follows float64 in every element: %s %j', (name, options) => {
  const rng = createRng(11);
  const draw = (n: number) => Array.from({ length: n }, () => Math.fround(rng.normal()));
  const walk: Walk = {
    data: [draw(37), draw(16), draw(1)],
    gradients: Array.from({ length: 10 }, () => draw(54)),
    rates: Array.from({ length: 10 }, (_, t) => 0.01 / (t + 1)),
  };
  const make = makerOf(name, { learningRate: 0.01, ...options });
  const [fast, wanted] = [pathOf('wasm', make, walk), pathOf('reference', make, walk)];
  wanted.forEach((row, t) => {
    row.forEach((w, i) => {
      expect(Math.abs((fast[t]?.[i] as number) - w)).toBeLessThan(2e-6);
    });
  });
});

// The recorded runs of experiments hold these bits.
it.each([0, 0.9])('sgd with momentum %d multiplies, adds and rounds in this order', (momentum) => {
  const round = Math.fround;
  const rng = createRng(12);
  const gradients = Array.from({ length: 20 }, () => [round(rng.normal())]);
  let [w, v] = [round(0.3), 0];
  const wanted = gradients.map(([g = 0]) => {
    v = momentum === 0 ? g : round(round(round(momentum) * v) + g);
    w = round(w - round(round(0.1) * v));
    return w;
  });
  const make = makerOf('sgd', { learningRate: 0.1, momentum });
  expect(pathOf('wasm', make, { data: [[0.3]], gradients }).flat()).toEqual(wanted);
});

describe('errors', () => {
  const e = createEngine();
  const w = e.parameter([1], [1]);

  it.each([
    ['sgd', 'learningRate', -0.1, 'a finite number of at least 0'],
    ['rmsprop', 'learningRate', Number.NaN, 'a finite number of at least 0'],
    ['adam', 'learningRate', Number.POSITIVE_INFINITY, 'a finite number of at least 0'],
    ['adamW', 'learningRate', undefined, 'a finite number of at least 0'],
    ['sgd', 'weightDecay', -1, 'a finite number of at least 0'],
    ['adamW', 'weightDecay', Number.NaN, 'a finite number of at least 0'],
    ['sgd', 'momentum', 1, 'a number of at least 0 and below 1'],
    ['rmsprop', 'momentum', -0.5, 'a number of at least 0 and below 1'],
    ['rmsprop', 'decay', 1, 'a number of at least 0 and below 1'],
    ['adam', 'beta1', 1, 'a number of at least 0 and below 1'],
    ['adamW', 'beta2', Number.NaN, 'a number of at least 0 and below 1'],
    ['adam', 'epsilon', 0, 'a finite number of at least 1e-30'],
    ['rmsprop', 'epsilon', -1e-8, 'a finite number of at least 1e-30'],
  ])('%s: %s is %d', (name, option, value, allowed) => {
    const act = () => makerOf(name, { learningRate: 0.1, [option]: value })([w]);
    expect(act).toThrow(EngineError);
    expect(act).toThrow(`${name}: ${option} is ${value}; give ${allowed}`);
  });

  it('a learning rate that is set later is checked at the next step, which changes nothing', () => {
    const optimiser = sgd([w], { learningRate: 0.1 });
    optimiser.learningRate = Number.NaN;
    expect(() => optimiser.step()).toThrow('sgd: learningRate is NaN; give a finite number');
    expect(w.item()).toBe(1);
  });

  it('names what does not go together', () => {
    expect(() => sgd([w], { learningRate: 1, nesterov: true })).toThrow(
      'sgd: nesterov is true, but momentum is 0, so there is no velocity to look ahead by; give a momentum above 0',
    );
    expect(() => sgd([w], { learningRate: 1, convention: 'torch' as never })).toThrow(
      "sgd: convention 'torch' is unknown; give outside or inside",
    );
    expect(() => rmsprop([], { learningRate: 1 })).toThrow(
      'rmsprop: the list must hold at least one tensor, all made by e.parameter()',
    );
  });
});
