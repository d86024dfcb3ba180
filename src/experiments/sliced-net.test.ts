// Tests of the net that is sliced: filter normalisation, moving and coming back.
import { expect, test } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import type { PooledDigits } from './pooled-digits.ts';
import { createSlicedNet, filterNormalised, lossOn, moveTo, type NetKind } from './sliced-net.ts';

const rng = createRng(2);
const set: PooledDigits = {
  count: 30,
  cells: 9,
  labels: Uint8Array.from({ length: 30 }, () => rng.int(10)),
  inputs: Float32Array.from({ length: 270 }, () => rng.uniform()),
};

test.each<NetKind>(['plain', 'batch-norm', 'skip'])('%s: directions and moves', (kind) => {
  const e = createEngine({ backend: 'reference' });
  const net = createSlicedNet(e, createRng(3), { kind, depth: 3, width: 5, cells: 9 });
  const trained = net.weights.map((weight) => Float64Array.from(weight.values()));
  const [a, b] = [filterNormalised(rng, net.weights), filterNormalised(rng, net.weights)];
  net.weights.forEach(({ shape }, layer) => {
    const [inputs, outputs] = shape as [number, number];
    for (let unit = 0; unit < outputs; unit++) {
      const length = (from: ArrayLike<number> | undefined) => {
        let sum = 0;
        for (let i = 0; i < inputs; i++) sum += (from?.[i * outputs + unit] as number) ** 2;
        return sum;
      };
      expect(length(a[layer])).toBeCloseTo(length(trained[layer]), 10);
    }
  });
  const before = lossOn(e, net, set);
  moveTo(net, trained, [a, 0.7], [b, -0.4]);
  expect(lossOn(e, net, set)).not.toBe(before);
  moveTo(net, trained, [a, 0], [b, 0]);
  expect(lossOn(e, net, set)).toBe(before);
});

test('with batch normalisation the scale of a layer before it does not matter', () => {
  const e = createEngine({ backend: 'reference' });
  const net = createSlicedNet(e, createRng(3), {
    kind: 'batch-norm',
    depth: 2,
    width: 5,
    cells: 9,
  });
  const trained = net.weights.map((weight) => Float64Array.from(weight.values()));
  const still = trained.map((weights) => weights.map(() => 0));
  const stretch = trained.map((weights, layer) => weights.map((w) => (layer === 0 ? 9 * w : 0)));
  const before = lossOn(e, net, set);
  moveTo(net, trained, [stretch, 1], [still, 0]);
  expect(Math.abs(lossOn(e, net, set) - before)).toBeLessThan(1e-3);
});
