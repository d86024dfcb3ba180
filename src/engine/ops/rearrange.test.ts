// slice, concat, transpose and pick: the suite, laws, the errors.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../index.ts';
import { type CaseMaker, describeOperations, normals } from '../operation-suite.ts';

const slice: CaseMaker = (rng, size) => {
  const x = normals(rng, ...Array.from({ length: size(1, 4) }, () => size(1, 7)));
  const axis = size(-x.shape.length, x.shape.length - 1);
  const n = x.shape.at(axis) as number;
  const from = size(0, n - 1);
  const to = size(from + 1, n);
  return { inputs: [x], apply: (e, t) => e.slice(t, axis, from, to) };
};

const concat: CaseMaker = (rng, size) => {
  const shape = Array.from({ length: size(1, 4) }, () => size(1, 5));
  const axis = size(0, shape.length - 1);
  const inputs = Array.from({ length: size(1, 3) }, () =>
    normals(rng, ...shape.with(axis, size(1, 6))),
  );
  return { inputs, apply: (e, ...tensors) => e.concat(tensors, axis - shape.length) };
};

const transpose: CaseMaker = (rng, size) => {
  const x = normals(rng, ...Array.from({ length: size(1, 5) }, () => size(1, 5)));
  const axes = rng.uniform() < 0.3 ? undefined : [...rng.permutation(x.shape.length)];
  return { inputs: [x], apply: (e, t) => e.transpose(t, axes) };
};

const pick: CaseMaker = (rng, size) => {
  const [n, k] = [size(1, 9), size(1, 9)];
  const columns = Array.from({ length: n }, () => rng.int(k));
  return { inputs: [normals(rng, n, k)], apply: (e, x) => e.pick(x, columns) };
};

describeOperations({ slice, concat, transpose, pick });

describe.each(['wasm', 'reference'] as const)('rearranging, %s', (backend) => {
  const e = createEngine({ backend });
  const x = e.tensor([1, 2, 3, 4, 5, 6], [2, 3]);

  it('gives the elements in their new places', () => {
    expect(e.transpose(x).shape).toEqual([3, 2]);
    expect([...e.transpose(x).values()]).toEqual([1, 4, 2, 5, 3, 6]);
    expect([...e.slice(x, 1, 1, 3).values()]).toEqual([2, 3, 5, 6]);
    expect([...e.concat([x, e.tensor([7, 8], [2, 1])], 1).values()]).toEqual([
      1, 2, 3, 7, 4, 5, 6, 8,
    ]);
    expect([...e.pick(x, [2, 0]).values()]).toEqual([3, 4]);
  });

  it('slices that are joined give the whole', () => {
    const parts = [e.slice(x, -1, 0, 1), e.slice(x, -1, 1, 3)];
    expect([...e.concat(parts, -1).values()]).toEqual([...x.values()]);
  });

  it('adds up the gradients of a tensor joined to itself', () => {
    const w = e.parameter([1, 2], [2]);
    e.backward(e.sum(e.mul(e.concat([w, w], 0), e.tensor([1, 2, 3, 4], [4]))));
    expect([...(w.gradient() ?? [])]).toEqual([4, 6]);
  });

  it.each([
    [
      () => e.slice(x, 1, 2, 2),
      'slice: from 2 to 2 along axis 1 of [2, 3]; give whole numbers with 0 <= from < to <= 3',
    ],
    [() => e.slice(x, 2, 0, 1), 'slice: axis 2 of a tensor of shape [2, 3]'],
    [() => e.concat([], 0), 'concat: no tensors; give at least one'],
    [
      () => e.concat([x, e.transpose(x)], 0),
      'concat: shapes [2, 3] and [3, 2] do not match; make them equal but for axis 0',
    ],
    [
      () => e.transpose(x, [0, 0]),
      'transpose: axes [0, 0] for shape [2, 3]; give each of 0 to 1 once',
    ],
    [() => e.pick(x, [0]), 'pick: 1 columns for x [2, 3]; give 2, one for each row'],
    [
      () => e.pick(x, [0, 3]),
      'pick: column 1 is 3, but x [2, 3] has 3 columns; give whole numbers from 0 to 2',
    ],
  ])('names what is wrong: %#', (act, text) => {
    expect(act).toThrow(text);
  });
});
