// Threads: the same bits however many there are, also where a kernel is cut unevenly.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  activationNames,
  adam,
  createEngine,
  createRng,
  rmsprop,
  sgd,
  type Tensor,
  type Threads,
} from '../index.ts';
import { hashOf, lossesOf, RECORDED_LOSSES } from '../training-run.ts';
import { openNodeThreads } from './open.node.ts';
import { splittable } from './split.ts';

describe.each([1, 2, 3])('%d threads', (count) => {
  let threads: Threads;
  beforeAll(async () => {
    threads = await openNodeThreads(count);
  });
  afterAll(() => threads.close());

  it('200 steps of a CNN give the recorded bits', () => {
    const e = createEngine({ threads });
    expect(e.threads).toBe(count);
    expect(hashOf(lossesOf(e, 200))).toBe(RECORDED_LOSSES);
    e.release();
  });

  /** Results and gradients of operations large enough to be cut, at sizes that do not divide. */
  const run = (shared?: Threads): string => {
    const e = createEngine({ ...(shared && { threads: shared }) });
    const rng = createRng(1);
    const made: Tensor[] = [];
    const draw = (...shape: number[]) => {
      const data = new Float32Array(shape.reduce((a, b) => a * b));
      for (let i = 0; i < data.length; i++) data[i] = rng.uniform(-1, 1);
      const tensor = e.parameter(data, shape);
      made.push(tensor);
      return tensor;
    };
    const [a, b] = [draw(67, 71), draw(71, 131)];
    const [wide, tall] = [draw(5, 1501), draw(1501, 97)];
    const [many, vectors] = [draw(301, 7, 101), draw(301, 101, 1)];
    const [queries, table] = [draw(301, 101), draw(31, 101)];
    const ids = Array.from({ length: 301 * 7 }, () => rng.int(31));
    const [x, k, bias] = [draw(13, 6, 17, 17), draw(6, 7, 4, 4), draw(7)];
    const [deep, filters] = [draw(7, 13, 33, 31), draw(9, 13, 3, 3)];
    const [gain, shift] = [draw(7), draw(7)];
    const running = e.runningStatistics(7);
    const learningRate = 0.01;
    const optimisers = [
      sgd(made, { learningRate }),
      sgd(made, { learningRate, momentum: 0.9 }),
      rmsprop(made, { learningRate }),
      rmsprop(made, { learningRate, momentum: 0.9 }),
      adam(made, { learningRate }),
    ];
    const losses = optimisers.map((optimiser) =>
      e.step(() => {
        const y = e.convTranspose2d(x, k, bias, { stride: 2, padding: 1 });
        const normal = e.batchNorm(y, gain, shift, running);
        const twice = e.add(e.tanh(deep), e.scale(e.add(deep, e.square(deep)), 0.5));
        const parts = [
          e.sum(e.matmul(a, b)),
          e.mean(e.matmul(wide, tall)),
          e.mean(e.square(e.matmul(many, vectors))),
          e.mean(e.square(e.rowProducts(queries, table, ids))),
          e.mean(e.maxPool2d(normal, 3, 2)),
          e.mean(e.averagePool2d(normal, 2)),
          e.mean(e.div(twice, e.add(e.abs(deep), e.exp(deep)))),
          e.mean(e.square(e.conv2d(deep, filters, undefined, { stride: 2, dilation: 2 }))),
          ...activationNames.map((name) => e.mean(e.sub(e.activation(deep, name), deep))),
        ];
        const loss = parts.reduce((sum, part) => e.add(sum, part));
        e.backward(loss);
        optimiser.step();
        return loss.item();
      }),
    );
    const values = made.flatMap((parameter) => [...parameter.values()]);
    e.release();
    return hashOf(Float64Array.from([...losses, ...values]));
  };

  it('operations of odd sizes give the bits of one thread, whatever kernel is cut', () => {
    const cut = new Set<string>();
    const listening: Threads = {
      ...threads,
      run: (jobs, here) => {
        cut.add(splittable[jobs[0]?.kernel ?? -1] ?? 'unknown');
        threads.run(jobs, here);
      },
    };
    expect(run(listening)).toBe(run());
    expect([...cut].sort()).toEqual(count === 1 ? [] : [...splittable].sort());
  });
});
