// Threads: the same bits however many there are, also where a kernel is cut unevenly.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, createRng, type Threads } from '../index.ts';
import { hashOf, lossesOf, RECORDED_LOSSES } from '../training-run.ts';
import { openNodeThreads } from './open.node.ts';

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

  it('products and transposed convolutions of odd sizes are those of one thread', () => {
    const run = (shared?: Threads) => {
      const e = createEngine({ ...(shared && { threads: shared }) });
      const rng = createRng(1);
      const draw = (...shape: number[]) =>
        e.parameter(
          Array.from({ length: shape.reduce((a, b) => a * b) }, () => rng.normal()),
          shape,
        );
      const [a, b] = [draw(67, 71), draw(71, 131)];
      const [x, k] = [draw(5, 6, 9, 9), draw(6, 7, 4, 4)];
      e.step(() => {
        const y = e.convTranspose2d(x, k, undefined, { stride: 2, padding: 1 });
        e.backward(e.add(e.sum(e.tanh(e.matmul(a, b))), e.mean(e.mul(y, y))));
      });
      const gradients = [a, b, x, k].map((parameter) => parameter.gradient());
      e.release();
      return gradients;
    };
    expect(run(threads)).toEqual(run());
  });
});
