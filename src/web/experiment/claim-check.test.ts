// Tests of claims in the page, with a real experiment on the inline host.
import { describe, expect, it } from 'vitest';
import { createInlineHost } from '../../hosts/index.ts';
import { defineExperiment } from '../../model/index.ts';
import { checkSeeds, claimParams, measureClaim, sameValues } from './claim-check.ts';

const text = { ko: '', en: '' };
const experiment = defineExperiment({
  slug: 'doubling',
  title: text,
  summary: text,
  params: { factor: { type: 'number', label: text, min: 0, max: 9, default: 2 } },
  charts: [],
  scalars: { product: text },
  *run({ factor }, { seed }) {
    if (factor === 9) throw new Error('nine');
    yield { kind: 'scalar', name: 'product', value: factor * seed };
  },
  claims: [
    {
      id: 'large',
      sentence: text,
      params: { factor: 3 },
      measure: (o) => o.scalar('product'),
      expect: { op: '>=', value: 6 },
      format: { style: 'integer' },
      seeds: [1, 2, 3],
      quorum: 2,
    },
  ],
});
const [claim] = experiment.claims;
if (claim === undefined) throw new Error('the experiment has a claim');
const host = createInlineHost({
  load: async () => experiment,
  loadData: async () => new Uint8Array(),
});

describe('a claim and a run', () => {
  it('belong together when all parameters are the same', () => {
    expect(claimParams(experiment, claim)).toEqual({ factor: 3 });
    expect(sameValues(claimParams(experiment, claim), { factor: 3 })).toBe(true);
    expect(sameValues(claimParams(experiment, claim), { factor: 2 })).toBe(false);
  });

  it('give a value that holds or fails', () => {
    const observed = (value: number) => [{ kind: 'scalar', name: 'product', value }] as const;
    expect(measureClaim(claim, observed(6), 4)).toEqual({ seed: 4, value: 6, holds: true });
    expect(measureClaim(claim, observed(5), 4)?.holds).toBe(false);
    expect(measureClaim(claim, [], 4)).toBeUndefined();
  });
});

describe('checkSeeds', () => {
  it('measures every seed of the claim at its settings', async () => {
    const heard: number[] = [];
    const check = checkSeeds(host, experiment, claim, (values) => heard.push(values.length));
    expect(await check.outcome).toEqual({
      status: 'done',
      values: [
        { seed: 1, value: 3, holds: false },
        { seed: 2, value: 6, holds: true },
        { seed: 3, value: 9, holds: true },
      ],
    });
    expect(heard).toEqual([1, 2, 3]);
  });

  it('stops when cancelled', async () => {
    const check = checkSeeds(host, experiment, claim, () => check.cancel());
    expect(await check.outcome).toEqual({ status: 'cancelled' });
  });

  it('tells why a run failed', async () => {
    const failing = { ...claim, params: { factor: 9 } };
    const { outcome } = checkSeeds(host, experiment, failing, () => {});
    expect(await outcome).toEqual({
      status: 'failed',
      message: 'Experiment "doubling" failed: nine',
    });
  });
});
