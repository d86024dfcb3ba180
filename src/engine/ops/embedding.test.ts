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

  /** The table after five steps of sgd; whoever reads the gradient makes it dense. */
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
        if (dense) table.gradient();
        optimiser.step();
        expect([...(table.gradient() ?? [])]).toEqual(new Array(150).fill(0));
      });
    }
    return table.values();
  };

  it.each(['sparse', 'dense first', 'dense last'] as const)(
    'updates by sgd as if dense: %s',
    (kind) => {
      const digits = backend === 'wasm' ? 5 : 12;
      const dense = train(true, kind);
      train(false, kind).forEach((value, i) => {
        expect(value).toBeCloseTo(dense[i] as number, digits);
      });
    },
  );

  it('keeps the gradient of rows apart until somebody asks for all of it', () => {
    const e = createEngine({ backend });
    const table = e.parameter(new Float32Array(12), [6, 2]);
    const play = (...ids: number[]) => e.step(() => e.backward(e.sum(e.embedding(table, ids))));
    e.step(() => {
      e.backward(e.sum(e.embedding(table, [1, 4, 1])));
      e.backward(e.sum(e.embedding(table, [4])));
      expect(table.rowGradients.map(({ count }) => count)).toEqual([3, 1]);
      expect(table.gradientIsZero).toBe(true);
      sgd([table], { learningRate: 1 }).step();
      expect(table.rowGradients).toEqual([]);
    });
    expect([...table.values()]).toEqual([0, 0, -2, -2, 0, 0, 0, 0, -2, -2, 0, 0]);
    expect([...(table.gradient() ?? [])]).toEqual(new Array(12).fill(0));
    // At the end of a step, whose memory they lie in, they go into the gradient.
    play(0);
    play(0, 5);
    expect([...(table.gradient() ?? [])]).toEqual([2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('with weight decay or momentum, sgd moves all rows', () => {
    const e = createEngine({ backend });
    const table = e.parameter([1, 1, 1], [3, 1]);
    const move = (options: { weightDecay: number } | { momentum: number }) => {
      const optimiser = sgd([table], { learningRate: 0.5, ...options });
      return () =>
        e.step(() => {
          e.backward(e.sum(e.embedding(table, [0, 2])));
          optimiser.step();
        });
    };
    move({ weightDecay: 1 })();
    expect([...table.values(), ...(table.gradient() ?? [])]).toEqual([0, 0.5, 0, 0, 0, 0]);
    const rolling = move({ momentum: 0.5 });
    rolling();
    rolling();
    expect([...table.values()]).toEqual([-1.25, 0.5, -1.25]);
  });

  it('forgets the gradient of rows when an optimiser zeroes it', () => {
    const e = createEngine({ backend });
    const table = e.parameter([1, 1], [2, 1]);
    const optimiser = sgd([table], { learningRate: 1 });
    e.step(() => {
      e.backward(e.sum(e.embedding(table, [1])));
      optimiser.zeroGradients();
      optimiser.step();
    });
    expect([...table.values(), ...(table.gradient() ?? [])]).toEqual([1, 1, 0, 0]);
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
