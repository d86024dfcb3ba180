// Products with chosen rows: the suite, the bits of embedding and matmul, row gradients, and errors.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng, type Engine, sgd, type Tensor } from '../index.ts';
import { describeOperations, normals } from '../operation-suite.ts';

describeOperations({
  rowProducts: (rng, size) => {
    const [n, d, v] = [size(1, 5), size(1, 21), size(1, 9)];
    const ids = Array.from({ length: n * size(1, 8) }, () => rng.int(v));
    return {
      inputs: [normals(rng, n, d), normals(rng, v, d)],
      apply: (e, x, table) => e.rowProducts(x, table, ids),
    };
  },
  'rowProducts with a computed table': (rng, size) => {
    const [n, d, v] = [size(1, 5), size(1, 21), size(1, 9)];
    const ids = Array.from({ length: n * size(1, 8) }, () => rng.int(v));
    return {
      inputs: [normals(rng, n, d), normals(rng, v, d)],
      apply: (e, x, table) => e.rowProducts(e.tanh(x), e.tanh(table), ids),
    };
  },
  'rowProducts of a table by itself': (rng, size) => {
    const [v, d] = [size(1, 9), size(1, 13)];
    const ids = Array.from({ length: v * size(1, 4) }, () => rng.int(v));
    return { inputs: [normals(rng, v, d)], apply: (e, x) => e.rowProducts(x, x, ids) };
  },
});

type Products = (e: Engine, x: Tensor, table: Tensor, ids: readonly number[]) => Tensor;

/** By rows that are copied, and gradients that are written. */
const byCopies: Products = (e, x, table, ids) => {
  const [n, d] = x.shape as [number, number];
  const m = ids.length / n;
  const rows = e.reshape(e.embedding(table, ids), [n, m, d]);
  return e.reshape(e.matmul(rows, e.reshape(x, [n, d, 1])), [n, m]);
};
const inPlace: Products = (e, x, table, ids) => e.rowProducts(x, table, ids);

/** Two tables, as in word2vec, after five steps of sgd over few words, so that rows come up often. */
function train(products: Products, { m, d }: { m: number; d: number }) {
  const e = createEngine();
  const rng = createRng(5);
  const [words, contexts] = [0, 1].map(() => e.parameter(normals(rng, 12, d).data, [12, d]));
  const tables = [words, contexts] as [Tensor, Tensor];
  const optimiser = sgd(tables, { learningRate: 0.5 });
  const draw = (count: number) => Array.from({ length: count }, () => rng.int(12));
  const losses = Array.from({ length: 5 }, () =>
    e.step(() => {
      const scores = products(e, e.embedding(tables[0], draw(8)), tables[1], draw(8 * m));
      const targets = Array.from({ length: 8 * m }, (_, i) => (i % m === 0 ? 1 : 0));
      const loss = e.sigmoidCrossEntropy(scores, targets);
      e.backward(loss);
      optimiser.step();
      return loss.item();
    }),
  );
  return [losses, ...tables.map((table) => [...table.values()])];
}

it.each([
  [6, 100],
  [5, 7],
  [1, 4],
  [2, 33],
  [4, 3],
])('has the bits of embedding and matmul, with repeated rows: m = %d, d = %d', (m, d) => {
  expect(train(inPlace, { m, d })).toEqual(train(byCopies, { m, d }));
});

describe.each(['wasm', 'reference'] as const)('rowProducts, %s', (backend) => {
  it('multiplies each row of x by rows of its own', () => {
    const e = createEngine({ backend });
    const table = e.parameter([1, 2, 3, 4, 5, 6], [3, 2]);
    const x = e.parameter([1, 10, 100, 1000], [2, 2]);
    const y = e.step(() => {
      const y = e.rowProducts(x, table, [2, 0, 1, 1]);
      e.backward(e.sum(e.mul(y, e.tensor([1, 2, 3, 4], [2, 2]))));
      return { shape: y.shape, values: [...y.values()] };
    });
    expect(y).toEqual({ shape: [2, 2], values: [65, 21, 4300, 4300] });
    expect([...(x.gradient() ?? [])]).toEqual([7, 10, 21, 28]);
    expect([...(table.gradient() ?? [])]).toEqual([2, 20, 700, 7000, 1, 10]);
  });

  it('keeps the gradient of rows apart, unwritten, until somebody asks for all of it', () => {
    const e = createEngine({ backend });
    const table = e.parameter(new Float32Array(8), [4, 2]);
    e.step(() => {
      e.backward(e.sum(e.rowProducts(e.tensor([1, 2], [1, 2]), table, [3, 1, 3])));
      expect(table.rowGradients.map(({ count, shared }) => [count, shared?.each])).toEqual([
        [1, 3],
      ]);
      expect(table.gradientIsZero).toBe(true);
      sgd([table], { learningRate: 1 }).step();
      expect(table.rowGradients).toEqual([]);
    });
    expect([...table.values()]).toEqual([0, 0, -1, -2, 0, 0, -2, -4]);
    // What no optimiser took goes into the gradient at the end of the step.
    e.step(() => e.backward(e.sum(e.rowProducts(e.tensor([1, 2], [1, 2]), table, [0]))));
    expect([...(table.gradient() ?? [])]).toEqual([1, 2, 0, 0, 0, 0, 0, 0]);
  });

  it('takes the gradient from the old values of parameters that an optimiser moves first', () => {
    const e = createEngine({ backend });
    const x = e.parameter([1, 2], [2, 1]);
    const table = e.parameter([3, 5], [2, 1]);
    const optimiser = sgd([x, table], { learningRate: 1 });
    e.step(() => {
      const row = e.reshape(x, [1, 2]);
      e.backward(e.sum(e.rowProducts(e.reshape(row, [2, 1]), table, [0, 1])));
      optimiser.step();
    });
    expect([...x.values(), ...table.values()]).toEqual([-2, -3, 2, 3]);
  });

  it('takes the gradient from the values before assign()', () => {
    const e = createEngine({ backend });
    const table = e.parameter([3], [1, 1]);
    e.step(() => {
      const x = e.tensor([2], [1, 1]);
      e.backward(e.sum(e.rowProducts(x, table, [0])));
      x.assign([100]);
      sgd([table], { learningRate: 1 }).step();
    });
    expect(table.item()).toBe(1);
  });

  it('passes gradients to x alone where the table is a constant, also outside steps', () => {
    const e = createEngine({ backend });
    const x = e.parameter([1, 1], [1, 2]);
    e.backward(e.sum(e.rowProducts(x, e.tensor([1, 2, 3, 4], [2, 2]), [1, 1])));
    expect([...(x.gradient() ?? [])]).toEqual([6, 8]);
  });

  it('names what is wrong', () => {
    const e = createEngine({ backend });
    const [x, table] = [e.parameter(new Float32Array(4), [2, 2]), e.parameter([1, 2], [1, 2])];
    expect(() => e.rowProducts(x, table, [0, 0, 0])).toThrow(
      'rowProducts: 3 ids for x [2, 2]; give as many for each of its 2 rows',
    );
    expect(() => e.rowProducts(x, table, [0, 1])).toThrow(
      'rowProducts: id 1 is 1, but the table [1, 2] has 1 rows; give whole numbers from 0 to 0',
    );
    expect(() => e.rowProducts(x, table, [])).toThrow(
      'rowProducts: there are no ids; give at least one',
    );
    expect(() => e.rowProducts(x, e.parameter([1], [1, 1]), [0, 0])).toThrow(
      'rowProducts: x [2, 2] and table [1, 1] do not match: x has 2 columns, the table 1; make them equal',
    );
    expect(() => e.rowProducts(e.parameter([1], [1]), table, [0])).toThrow(
      'rowProducts: x has shape [1], but must be [n, d]; reshape it to 2 dimensions',
    );
  });
});
