// The work of each workload, counted by hand from its sizes.
import { expect, it } from 'vitest';
import { workOf } from './work.ts';

it('counts a product as 2 n^3 operations on three matrices', () => {
  expect(workOf('matmul-512')).toEqual({ operations: 2 ** 28, bytes: 3 * 2 ** 20 });
});

it('counts an MLP step: two layers forward, weights of both and one input backward, Adam', () => {
  const first = 128 * 784 * 128;
  const second = 128 * 128 * 10;
  const [w1, w2] = [784 * 128 + 128, 128 * 10 + 10];
  const [x, h, y] = [128 * 784, 128 * 128, 128 * 10];
  const forward = x + w1 + h + (h + w2 + y);
  const backward = x + h + w1 + (h + y + w2) + (w2 + h);
  expect(workOf('mlp')).toEqual({
    operations: 2 * (2 * first + 3 * second),
    bytes: 4 * (forward + backward + 7 * (w1 + w2)),
  });
});

it('counts the pairs of a CNN step by image', () => {
  const first = 28 * 28 * 16 * 9;
  const second = 14 * 14 * 32 * 16 * 9;
  const last = 32 * 7 * 7 * 10;
  expect(workOf('cnn').operations).toBe(64 * 2 * (2 * first + 3 * second + 3 * last));
});

it('counts the passes of a DCGAN step by image', () => {
  // Convolutions of 4 x 4 between 28, 14 and 7 pixels, and a dense layer, in each network.
  const [outer, inner] = [16 * 32 * 14 * 14, 16 * 32 * 64 * 7 * 7];
  const [generatorDense, discriminatorDense] = [64 * 64 * 49, 64 * 49];
  const generator = 2 * generatorDense + 3 * inner + 3 * outer;
  const learning = 2 * outer + 3 * inner + 3 * discriminatorDense;
  const judging = 3 * (outer + inner + discriminatorDense);
  expect(workOf('dcgan').operations).toBe(64 * 2 * (generator + 2 * learning + judging));
});

it('counts the chosen rows of a skip-gram step four times, those of the batch eight times', () => {
  expect(workOf('skip-gram')).toEqual({
    operations: 6 * 256 * 6 * 100,
    bytes: 4 * (4 * 256 * 6 + 8 * 256) * 100,
  });
});
