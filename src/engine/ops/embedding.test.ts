// Embedding: the suite, repeated and untouched rows, sparse updates, and the errors.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng, sgd } from '../index.ts';
import { describeOperations, normals } from '../operation-suite.ts';

describeOperations({
  embedding: (rng, size) => {
    const [v, d] = [size(1, 9), size(1, 13)];
    const ids = Array.from({ length: size(1, 20) }, () => rng.int(v));
    return { inputs: [normals(rng, v, d)], apply: (e, table) => e.embedding(table, ids) };
  },
  'embedding in a computed table': (rng, size) => {
    const [v, d] = [size(1, 9), size(1, 13)];
    const ids = Array.from({ length: size(1, 20) }, () => rng.int(v));
    return {
      inputs: [normals(rng, v, d)],
      apply: (e, table) => e.embedding(e.tanh(table), ids),
    };
  },
});

describe.each(['wasm', 'reference'] as const)('embedding, %s', (backend) => {
  it('takes rows in order, and adds up the gradients of a repeated one', () => {
    const e = createEngine({ backend });
    const table = e.parameter([1, 2, 3, 4, 5, 6], [3, 2]);
    e.step(() => {
      const y = e.embedding(table, [2, 0, 2]);
      expect(y.shape).toEqual([3, 2]);
      expect([...y.values()]).toEqual([5, 6, 1, 2, 5, 6]);
      e.backward(e.sum(e.mul(y, e.tensor([1, 10, 100, 1000, 3, 4], [3, 2]))));
    });
    expect([...(table.gradient() ?? [])]).toEqual([100, 1000, 0, 0, 4, 14]);
  });

  /** The table after five steps of sgd, by the dense update or the one that is taken. */
  const train = (dense: boolean, kind: 'sparse' | 'dense first' | 'dense last') => {
    const e = createEngine({ backend });
    const rng = createRng(4);
    const table = e.parameter(normals(rng, 30, 5).data, [30, 5]);
    const optimiser = sgd([table], { learningRate: 0.1 });
    for (let t = 0; t < 5; t++) {
      e.step(() => {
        const ids = Array.from({ length: 8 }, () => rng.int(30));
        const picked = () => e.sum(e.mul(e.embedding(table, ids), e.embedding(table, ids)));
        const all = () => e.mean(e.mul(table, table));
        // The tape plays backwards: of two terms, the one made last gives its gradient first.
        const terms = {
          sparse: [picked],
          'dense first': [picked, all],
          'dense last': [all, picked],
        };
        const loss = terms[kind].map((term) => term()).reduce((sum, term) => e.add(sum, term));
        e.backward(loss);
        if (dense) table.touchedRows = undefined;
        optimiser.step();
        expect([...(table.gradient() ?? [])]).toEqual(new Array(150).fill(0));
      });
    }
    return table.values();
  };

  it.each(['sparse', 'dense first', 'dense last'] as const)(
    'updates by sgd as if dense: %s',
    (kind) => {
      expect(train(false, kind)).toEqual(train(true, kind));
    },
  );

  it('notes the rows touched since the gradient was zero', () => {
    const e = createEngine({ backend });
    const table = e.parameter(new Float32Array(12), [6, 2]);
    const play = (...ids: number[]) => e.step(() => e.backward(e.sum(e.embedding(table, ids))));
    play(1, 4);
    play(4, 5);
    expect(table.touchedRows).toEqual([1, 4, 4, 5]);
    sgd([table], { learningRate: 1 }).step();
    expect([...table.values()]).toEqual([0, 0, -1, -1, 0, 0, 0, 0, -2, -2, -1, -1]);
    play(0);
    expect(table.touchedRows).toEqual([0]);
    e.step(() => e.backward(e.sum(table)));
    play(2);
    expect(table.touchedRows).toBeUndefined();
  });

  it('plain sgd updates and zeroes the touched rows alone; with weight decay, all', () => {
    const e = createEngine({ backend });
    const table = e.parameter([1, 1, 1], [3, 1]);
    const play = () => e.step(() => e.backward(e.sum(e.embedding(table, [0, 2]))));
    play();
    // As if row 2 were untouched: what it holds shows whether it is passed over.
    table.touchedRows = [0];
    sgd([table], { learningRate: 0.5 }).step();
    expect([...table.values(), ...(table.gradient() ?? [])]).toEqual([0.5, 1, 1, 0, 0, 1]);
    sgd([table], { learningRate: 0.5 }).zeroGradients();
    play();
    sgd([table], { learningRate: 0.5, weightDecay: 1 }).step();
    expect([...table.values(), ...(table.gradient() ?? [])]).toEqual([-0.25, 0.5, 0, 0, 0, 0]);
  });

  it('names what is wrong', () => {
    const e = createEngine({ backend });
    const table = e.parameter(new Float32Array(6), [3, 2]);
    expect(() => e.embedding(table, [0, 3])).toThrow(
      'embedding: id 1 is 3, but the table [3, 2] has 3 rows; give whole numbers from 0 to 2',
    );
    expect(() => e.embedding(table, [0.5])).toThrow('embedding: id 0 is 0.5');
    expect(() => e.embedding(table, [])).toThrow('embedding: there are no ids; give at least one');
    expect(() => e.embedding(e.parameter([1], [1]), [0])).toThrow(
      'embedding: table has shape [1], but must be [v, d]; reshape it to 2 dimensions',
    );
  });
});
