// Values and gradients of every operation against those of PyTorch (scripts/oracle.py).
import { describe, expect, it } from 'vitest';
import {
  activationNames,
  type BackendName,
  createEngine,
  createRng,
  type Engine,
} from '../index.ts';
import { distance } from '../operation-suite.ts';
import oracle from '../oracle/operations.json' with { type: 'json' };
import type { Tensor } from '../tensor.ts';
import type { BatchNormOptions } from './batch-norm.ts';
import { operations } from './index.ts';
import type { RunningStatistics } from './running-statistics.ts';

interface Case {
  readonly operation: string;
  /** What the method takes after the tensors. */
  readonly rest: readonly unknown[];
  readonly inputs: readonly { readonly shape: number[]; readonly data: number[] }[];
  readonly output: { readonly shape: number[]; readonly data: number[] };
  readonly weights: readonly number[];
  readonly gradients: readonly number[][];
  /** Mean and variance of batch normalisation. */
  readonly running?: { readonly before: readonly number[][]; readonly after: readonly number[][] };
}

const cases: readonly Case[] = oracle.cases;

/** Operations without a case, with the reason. */
const WITHOUT_CASE: Partial<Record<keyof typeof operations, string>> = {
  runningStatistics: 'has no values or gradients of its own; the cases of batchNorm compare it',
};

function call(e: Engine, { operation, rest }: Case, inputs: Tensor[], running?: RunningStatistics) {
  if (operation === 'batchNorm') {
    const [x, gain, bias] = inputs as [Tensor, Tensor, Tensor];
    return e.batchNorm(x, gain, bias, running as RunningStatistics, rest[0] as BatchNormOptions);
  }
  if (operation === 'concat') return e.concat(inputs, rest[0] as number);
  if (operation === 'dropout') {
    const [rate, options] = rest as [number, { training?: boolean }?];
    return e.dropout(inputs[0] as Tensor, rate, createRng(1), options);
  }
  const method = e[operation as keyof Engine] as (...values: unknown[]) => Tensor;
  return method(...inputs, ...rest);
}

function evaluate(backend: BackendName, c: Case) {
  const e = createEngine({ backend });
  const parameters = c.inputs.map(({ data, shape }) => e.parameter(data, shape));
  const [mean, variance] = c.running?.before ?? [];
  const running = mean && e.runningStatistics(mean.length);
  running?.load(mean as number[], variance as number[]);
  const y = call(e, c, parameters, running);
  e.backward(e.sum(e.mul(y, e.tensor(c.weights, y.shape))));
  return { y, gradients: parameters.map((parameter) => parameter.gradient()), running };
}

describe.each([
  ['reference', 1e-8],
  ['wasm', 2e-6],
] as const)('%s agrees with PyTorch to %d', (backend, tolerance) => {
  const named = cases.map((c) => {
    const shapes = c.inputs.map(({ shape }) => `[${shape}]`);
    return [`${c.operation} ${shapes.join(' ')} ${JSON.stringify(c.rest)}`, c] as const;
  });
  it.each(named)('%s', (_name, c) => {
    const expectClose = (actual: ArrayLike<number> | undefined, wanted: readonly number[]) => {
      expect(actual).toHaveLength(wanted.length);
      expect(distance(actual as Float64Array, wanted)).toBeLessThan(tolerance);
    };
    const { y, gradients, running } = evaluate(backend, c);
    expect(y.shape).toEqual(c.output.shape);
    expectClose(y.values(), c.output.data);
    expect(gradients).toHaveLength(c.gradients.length);
    c.gradients.forEach((wanted, i) => {
      expectClose(gradients[i], wanted);
    });
    const moved = c.running?.after ?? [];
    moved.forEach((wanted, i) => {
      expectClose(i === 0 ? running?.mean() : running?.variance(), wanted);
    });
  });
});

describe('the cases', () => {
  it('cover every operation but for those with a reason', () => {
    const wanted = Object.keys(operations).filter((name) => !(name in WITHOUT_CASE));
    const covered = new Set(cases.map(({ operation }) => operation));
    expect([...covered].toSorted()).toEqual(wanted.toSorted());
  });

  it('cover every name of an activation', () => {
    const names = cases.filter((c) => c.operation === 'activation').map(({ rest }) => rest[0]);
    expect(names.toSorted()).toEqual(activationNames.toSorted());
  });
});
