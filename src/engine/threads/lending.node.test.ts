// Threads serve one engine at a time: what is refused, and what an engine finds after another.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine, type Engine, EngineError, sgd, type Threads } from '../index.ts';
import { lossesOf } from '../training-run.ts';
import { openNodeThreads } from './open.node.ts';

let threads: Threads;
beforeEach(async () => {
  threads = await openNodeThreads(2);
});
afterEach(() => threads.close());

const IN_USE = new EngineError(
  'createEngine: these threads serve another engine, and have one memory; release that engine first with e.release(), or open other threads',
);
/** So large that both threads work. */
const SIDE = 64;
const square = (e: Engine, value: number) =>
  e.parameter(new Float32Array(SIDE * SIDE).fill(value), [SIDE, SIDE]);

it('refuse a second engine, which leaves the first unharmed', () => {
  const e = createEngine({ threads });
  const x = square(e, 2);
  expect(() => createEngine({ threads })).toThrow(IN_USE);
  expect(() => createEngine({ threads, mode: 'fast' })).toThrow(IN_USE);
  expect(e.mean(e.matmul(x, x)).item()).toBe(4 * SIDE);
});

it('serve one engine after another, each released', () => {
  for (const value of [1, 2, 3]) {
    const e = createEngine({ threads });
    const x = square(e, value);
    expect(e.mean(e.matmul(x, x)).item()).toBe(value * value * SIDE);
    e.release();
  }
});

it('do not come free by releasing an earlier engine again', () => {
  const first = createEngine({ threads });
  first.release();
  const second = createEngine({ threads });
  first.release();
  expect(() => createEngine({ threads })).toThrow(IN_USE);
  second.release();
  expect(createEngine({ threads }).threads).toBe(2);
});

it('keep nothing of an engine that the next one could find', () => {
  const first = createEngine({ threads });
  first.parameter(new Float32Array(4e6).fill(Number.NaN), [4e6]);
  first.release();
  const second = createEngine({ threads });
  const w = second.parameter([1, 2, 3], [3]);
  expect(w.gradient()).toEqual(new Float32Array(3));
  const momentum = sgd([w], { learningRate: 1, momentum: 0.5 });
  second.step(() => {
    second.backward(second.sum(w));
    momentum.step();
  });
  expect(w.values()).toEqual(new Float32Array([0, 1, 2]));
  expect(second.runningStatistics(2).mean()).toEqual(new Float32Array(2));
  expect(lossesOf(second, 20)).toEqual(lossesOf(createEngine(), 20));
});

it('are not written by a released engine, nor by its tensors and optimisers', () => {
  const first = createEngine({ threads });
  const w = square(first, 1);
  const optimiser = sgd([w], { learningRate: 1 });
  first.step(() => first.backward(first.mean(w)));
  first.release();
  const second = createEngine({ threads });
  const x = square(second, 5);
  for (const act of [
    () => optimiser.step(),
    () => first.tensor([7], [1]),
    () => first.step(() => first.backward(first.mean(w))),
  ]) {
    expect(act).toThrow('the engine was released');
  }
  expect(x.values()).toEqual(new Float32Array(SIDE * SIDE).fill(5));
  expect(x.gradient()).toEqual(new Float32Array(SIDE * SIDE));
});

it('once closed, serve no engine', () => {
  const e = createEngine({ threads });
  const x = square(e, 2);
  threads.close();
  expect(() => e.matmul(x, x)).toThrow(
    new EngineError(
      'the threads of this engine were closed; close them after its last step, or make another engine on other threads',
    ),
  );
  e.release();
  expect(() => createEngine({ threads })).toThrow(
    new EngineError(
      'createEngine: these threads were closed; open others, or make the engine without threads',
    ),
  );
});

it('are free after an engine that was refused, or that did not need them', () => {
  expect(() => createEngine({ threads, mode: 'quick' as never })).toThrow('quick');
  expect(createEngine({ threads, backend: 'reference' }).threads).toBe(1);
  expect(createEngine({ threads }).threads).toBe(2);
});
