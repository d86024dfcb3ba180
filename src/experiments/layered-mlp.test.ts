// Layered networks: modes, masks and statistics do what their names say.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../engine/index.ts';
import { createLayeredMlp, type LayeredSpec } from './layered-mlp.ts';
import { measureStatisticsAnew, varianceShift } from './variance-shift.ts';

const ROWS = 200;
const rng = createRng(5);
const set = {
  count: ROWS,
  labels: new Uint8Array(ROWS),
  inputs: Float32Array.from({ length: ROWS * 8 }, () => rng.uniform()),
};

function makeNet(change: Partial<LayeredSpec>) {
  const e = createEngine({ backend: 'reference' });
  const spec: LayeredSpec = {
    ...{ inputs: 8, depth: 2, width: 16, outputs: 3, normalizer: 'none', dropout: 0 },
    ...change,
  };
  const mlp = createLayeredMlp(e, createRng(1), spec);
  const run = (training: boolean, seed = 1) =>
    e.step(() =>
      e.noGrad(() => [
        ...mlp
          .forward(e.tensor(set.inputs, [ROWS, 8]), { training, rng: createRng(seed) })
          .values(),
      ]),
    );
  return { e, mlp, run };
}

describe('createLayeredMlp', () => {
  it('drops in training only, by the masks that the stream gives', () => {
    const { run } = makeNet({ dropout: 0.5 });
    expect(run(true, 1)).not.toEqual(run(true, 2));
    expect(run(false, 1)).toEqual(run(false, 2));
  });

  it('has the same initial weights whatever the normaliser', () => {
    const [plain, batch] = [makeNet({}), makeNet({ normalizer: 'batch' })];
    plain.mlp.weights.forEach((weight, i) => {
      expect(batch.mlp.weights[i]?.values()).toEqual(weight.values());
    });
  });

  it('does not change its output with the scale of hidden weights when normalised by batch', () => {
    const [one, ten] = [1, 10].map((scale) => makeNet({ normalizer: 'batch', scale }).run(true));
    ten?.forEach((value, i) => {
      expect(value).toBeCloseTo(one?.[i] as number, 3);
    });
  });

  it('shifts the distributions of noisy batch normalisation anew at each training pass', () => {
    const { run } = makeNet({ normalizer: 'noisy-batch' });
    expect(run(true, 1)).not.toEqual(run(true, 2));
    expect(run(false, 1)).toEqual(run(false, 2));
  });
});

describe('variance shift', () => {
  it('is there behind dropout, and gone when the statistics are measured anew', () => {
    const { e, mlp, run } = makeNet({ normalizer: 'batch', dropout: 0.5 });
    for (let i = 0; i < 60; i++) run(true, i);
    expect(varianceShift(e, mlp, set)).toBeLessThan(0.85);
    measureStatisticsAnew(e, mlp, set);
    // Stored variances divide by N - 1, those of training by N; two layers stand behind each other.
    expect(varianceShift(e, mlp, set)).toBeCloseTo(((ROWS - 1) / ROWS) ** 2, 5);
  });
});
