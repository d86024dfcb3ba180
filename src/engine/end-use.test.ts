// After e.release() whatever reads or writes numbers throws, on both backends.
import { describe, expect, it } from 'vitest';
import { adam, argmaxRows, createEngine, EngineError } from './index.ts';

const RELEASED = new EngineError(
  'the engine was released; make another with createEngine(), and tensors and optimisers with that',
);

describe.each(['wasm', 'reference'] as const)('a released engine, %s', (backend) => {
  const e = createEngine({ backend });
  const w = e.parameter([3, 4], [1, 2]);
  const statistics = e.runningStatistics(2);
  const optimiser = adam([w], { learningRate: 0.1 });
  const loss = e.sum(w);
  e.release();

  it.each([
    ['values()', () => w.values()],
    ['item()', () => loss.item()],
    ['gradient()', () => w.gradient()],
    ['an operation', () => e.relu(w)],
    ['an operation in a step', () => e.step(() => void e.matmul(w, e.transpose(w)))],
    ['backward()', () => e.backward(loss)],
    ['a new tensor', () => e.tensor([1], [1])],
    ['a new parameter', () => e.parameter([1], [1])],
    ['a new tensor larger than the memory', () => e.tensor(new Float32Array(1e6), [1e6])],
    ['step() of an optimiser', () => optimiser.step()],
    ['zeroGradients()', () => optimiser.zeroGradients()],
    ['a new optimiser', () => adam([w], { learningRate: 0.1 })],
    ['running statistics', () => statistics.mean()],
    ['argmaxRows()', () => argmaxRows(w)],
  ])('throws at %s', (_, act) => {
    expect(act).toThrow(RELEASED);
  });

  it('can be released again, to no effect', () => {
    expect(() => e.release()).not.toThrow();
    expect(() => w.values()).toThrow(RELEASED);
  });

  it('says so within the step that it was released in', () => {
    const other = createEngine({ backend });
    expect(() =>
      other.step(() => {
        const x = other.tensor([1], [1]);
        other.release();
        return x.item();
      }),
    ).toThrow(RELEASED);
  });

  it('leaves other engines as they are', () => {
    const other = createEngine({ backend });
    expect(other.sum(other.tensor([3, 4], [2])).item()).toBe(7);
  });
});
