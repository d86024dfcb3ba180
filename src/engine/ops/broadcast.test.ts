// Broadcasting: expand and the arithmetic on every pair of shapes that numpy's rule allows.
import { describe, expect, it } from 'vitest';
import { createEngine, type Rng } from '../index.ts';
import { awayFromZero, type CaseMaker, describeOperations, normals } from '../operation-suite.ts';

type Size = (low: number, high: number) => number;

/** A shape that broadcasts to `shape`: some lengths 1, some leading dimensions missing. */
function narrower(rng: Rng, size: Size, shape: number[]): number[] {
  const kept = shape.slice(size(0, shape.length - 1));
  return kept.map((length) => (rng.uniform() < 0.4 ? 1 : length));
}

const binary = (name: 'add' | 'sub' | 'mul' | 'div'): CaseMaker => {
  return (rng, size) => {
    const shape = Array.from({ length: size(1, 4) }, () => size(1, 6));
    const a = normals(rng, ...narrower(rng, size, shape));
    const b = awayFromZero(rng, ...narrower(rng, size, shape));
    const data = b.data.map((v) => v + (v < 0 ? -0.3 : 0.3));
    return { inputs: [a, { ...b, data }], apply: (e, x, y) => e[name](x, y) };
  };
};

const expand: CaseMaker = (rng, size) => {
  const shape = Array.from({ length: size(1, 5) }, () => size(1, 5));
  const x = normals(rng, ...narrower(rng, size, shape));
  return { inputs: [x], apply: (e, t) => e.expand(t, shape) };
};

describeOperations({
  add: binary('add'),
  sub: binary('sub'),
  mul: binary('mul'),
  div: binary('div'),
  expand,
});

describe.each(['wasm', 'reference'] as const)('broadcasting, %s', (backend) => {
  it('gives a column and a row all their pairs', () => {
    const e = createEngine({ backend });
    const [column, row] = [e.parameter([6, 12], [2, 1]), e.parameter([1, 2, 3], [3])];
    const y = e.div(column, row);
    expect(y.shape).toEqual([2, 3]);
    expect([...y.values()]).toEqual([6, 3, 2, 12, 6, 4]);
    e.backward(e.sum(e.sub(row, column)));
    expect([...(row.gradient() ?? [])]).toEqual([2, 2, 2]);
    expect([...(column.gradient() ?? [])]).toEqual([-3, -3]);
  });

  it('repeats along new and inner dimensions', () => {
    const e = createEngine({ backend });
    const y = e.expand(e.tensor([1, 2], [2, 1]), [2, 2, 3]);
    expect([...y.values()]).toEqual([1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2]);
  });

  it('names what is wrong', () => {
    const e = createEngine({ backend });
    const x = e.tensor([1, 2, 3, 4, 5, 6], [2, 3]);
    expect(() => e.div(x, e.tensor([1, 2], [2]))).toThrow(
      'div: shapes [2, 3] and [2] do not match; from the last dimension backwards, lengths must be equal or one of them 1, reshape one of the two',
    );
    expect(() => e.expand(x, [3, 3])).toThrow(
      'expand: [2, 3] does not expand to [3, 3]; from the last dimension backwards, each length must be the same or 1',
    );
    expect(() => e.expand(x, [3])).toThrow('expand: [2, 3] does not expand to [3]');
    expect(() => e.expand(x, [1, 1, 1, 1, 2, 3])).toThrow(
      'expand: shape [1, 1, 1, 1, 2, 3] has 6 dimensions, at most 5 are possible; merge some with e.reshape()',
    );
  });
});
