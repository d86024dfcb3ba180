// Reductions along an axis: the suite, ties and NaN by hand, the errors.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { type CaseMaker, describeOperations, distinct, normals } from '../operation-suite.ts';

const along = (name: 'sum' | 'mean' | 'max' | 'min', make: typeof normals): CaseMaker => {
  return (rng, size) => {
    const x = make(rng, ...Array.from({ length: size(1, 4) }, () => size(1, 7)));
    const axis = size(-x.shape.length, x.shape.length - 1);
    return { inputs: [x], apply: (e, t) => e[name](t, axis) };
  };
};

describeOperations({
  sum: along('sum', normals),
  mean: along('mean', normals),
  max: along('max', distinct),
  min: along('min', distinct),
  'whole mean': (rng, size) => ({
    inputs: [normals(rng, size(1, 5), size(1, 5))],
    apply: (e, x) => e.mean(x),
  }),
});

describe.each(['wasm', 'reference'] as const)('reductions, %s', (backend) => {
  it('remove their axis, which may be counted from the end', () => {
    const e = createEngine({ backend });
    const x = e.tensor([1, 2, 3, 4, 5, 6], [2, 3]);
    expect([...e.sum(x, 0).values()]).toEqual([5, 7, 9]);
    expect([...e.mean(x, -1).values()]).toEqual([2, 5]);
    expect(e.max(x, 1).shape).toEqual([2]);
    expect([...e.min(x, -2).values()]).toEqual([1, 2, 3]);
    const vector = e.max(e.tensor([3, 9, 4], [3]), 0);
    expect([vector.shape, vector.item()]).toEqual([[1], 9]);
    expect([e.sum(x).shape, e.sum(x).item()]).toEqual([[1], 21]);
  });

  it('give the gradient of an extreme to the first of equals', () => {
    const e = createEngine({ backend });
    const x = e.parameter([1, 7, 7, 2, 2, 5], [2, 3]);
    e.backward(e.sum(e.max(x, 1)));
    expect([...(x.gradient() ?? [])]).toEqual([0, 1, 0, 0, 0, 1]);
    e.backward(e.sum(e.min(x, 1)));
    expect([...(x.gradient() ?? [])]).toEqual([1, 1, 0, 1, 0, 1]);
  });

  it('let NaN and infinity through', () => {
    const e = createEngine({ backend });
    const x = e.tensor([1, Number.NaN, 3, -Infinity, 2, Infinity], [2, 3]);
    expect([...e.max(x, 1).values()]).toEqual([Number.NaN, Infinity]);
    expect([...e.min(x, 1).values()]).toEqual([Number.NaN, -Infinity]);
  });

  it('name what is wrong', () => {
    const e = createEngine({ backend });
    const x = e.tensor([1, 2], [1, 2]);
    const text = 'of a tensor of shape [1, 2]; give a whole number from -2 to 1';
    expect(() => e.sum(x, 2)).toThrow(`sum: axis 2 ${text}`);
    expect(() => e.mean(x, -3)).toThrow(`mean: axis -3 ${text}`);
    expect(() => e.max(x, 0.5)).toThrow(`max: axis 0.5 ${text}`);
  });
});
