// Averages over masks: linear units and the last hidden layer are exact, and rates of 0 change nothing.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { createLayeredMlp } from './layered-mlp.ts';
import { linearMaskGap, logitDistances, runEnsemble } from './mask-average.ts';

const set = {
  count: 3,
  labels: new Uint8Array([0, 1, 2]),
  inputs: Float32Array.from({ length: 24 }, (_, i) => (i % 7) / 7),
};

function makeNet(dropout: number) {
  const e = createEngine({ backend: 'reference' });
  const spec = { inputs: 8, depth: 2, width: 6, outputs: 4, normalizer: 'none', dropout } as const;
  return { e, mlp: createLayeredMlp(e, createRng(1), spec) };
}

describe('averages over masks', () => {
  it('of a linear unit equal the pass without masks', () => {
    for (const rate of [0.1, 0.5, 0.9]) expect(linearMaskGap(rate, 3)).toBeLessThan(1e-12);
  });

  it('come nearer as the square root of their number when only the last hidden layer drops', () => {
    const { e, mlp } = makeNet(0.5);
    const options = { most: 1024, masks: 'last-hidden', rng: createRng(2) } as const;
    const distances = [...logitDistances(e, mlp, set, options)];
    expect(distances.map(([count]) => count)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024,
    ]);
    expect(distances.at(-1)?.[1]).toBeLessThan((distances[0]?.[1] ?? 0) / 8);
  });

  it('are the pass without masks when nothing is dropped', () => {
    const { e, mlp } = makeNet(0);
    const { mean, whole, spread } = runEnsemble(e, mlp, set, 4, createRng(1));
    mean.forEach((p, i) => {
      expect(p).toBeCloseTo(whole[i] as number, 12);
    });
    for (const s of spread) expect(s).toBeLessThan(1e-6);
  });
});
