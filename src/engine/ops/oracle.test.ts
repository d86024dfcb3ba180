// Values and gradients of operations against those of PyTorch (scripts/oracle.py).
import { describe, expect, it } from 'vitest';
import { type BackendName, createEngine, type Engine } from '../index.ts';
import { distance } from '../operation-suite.ts';
import oracle from '../oracle/operations.json' with { type: 'json' };
import type { Tensor } from '../tensor.ts';

type Case = (typeof oracle.cases)[number];

/** The running statistics that the evaluation of batch normalisation uses there. */
function batchNormWith(e: Engine, options: object) {
  return (x: Tensor, gain: Tensor, bias: Tensor): Tensor => {
    const c = gain.size;
    const running = e.runningStatistics(c);
    const spread = (low: number, high: number) =>
      Array.from({ length: c }, (_, i) => low + ((high - low) * i) / (c - 1));
    running.load(spread(-0.5, 0.5), spread(0.5, 2));
    return e.batchNorm(x, gain, bias, running, options);
  };
}

function evaluate(backend: BackendName, { operation, options, inputs, weights }: Case) {
  const e = createEngine({ backend });
  const parameters = inputs.map(({ data, shape }) => e.parameter(data, shape));
  const rest = Array.isArray(options) ? options : options === null ? [] : [options];
  const method = (
    operation === 'batchNorm' ? batchNormWith(e, options as object) : e[operation as keyof Engine]
  ) as (...values: unknown[]) => Tensor;
  const y = method(...parameters, ...(operation === 'batchNorm' ? [] : rest));
  e.backward(e.sum(e.mul(y, e.tensor(weights, y.shape))));
  return { y, gradients: parameters.map((parameter) => parameter.gradient()) };
}

describe.each([
  ['reference', 1e-9],
  ['wasm', 2e-6],
] as const)('%s agrees with PyTorch to %d', (backend, tolerance) => {
  it.each(oracle.cases.map((c) => [`${c.operation} ${JSON.stringify(c.options)}`, c] as const))(
    '%s',
    (_name, c) => {
      const { y, gradients } = evaluate(backend, c);
      expect(y.shape).toEqual(c.output.shape);
      expect(distance(y.values(), c.output.data)).toBeLessThan(tolerance);
      gradients.forEach((gradient, i) => {
        expect(distance(gradient as Float64Array, c.gradients[i] as number[])).toBeLessThan(
          tolerance,
        );
      });
    },
  );
});
