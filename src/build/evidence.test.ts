// Evidence: what the values of a claim amount to, and files that read back.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Claim, Evidence, RecordedRun } from '../model/index.ts';
import {
  claimEvidence,
  median,
  readEvidence,
  readRecordedRun,
  writeEvidence,
  writeRecordedRun,
} from './evidence.ts';

const claim: Claim = {
  id: 'share',
  sentence: { ko: '몫', en: 'share' },
  measure: (observations) => observations.scalar('share'),
  expect: { op: '<', value: 0.5 },
  format: { style: 'fixed', digits: 1 },
  seeds: [1, 2, 3, 4],
  quorum: 3,
};

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[10, 9, 1, 2], 5.5],
  [[30, 1, 2], 2],
  [[4, 1, 2, 30], 3],
  [[], Number.NaN],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('no more than half of the values lie on either side of the median', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (sample) => {
      const middle = median(sample);
      expect(sample.filter((v) => v < middle).length).toBeLessThanOrEqual(sample.length / 2);
      expect(sample.filter((v) => v > middle).length).toBeLessThanOrEqual(sample.length / 2);
    }),
  );
});

test('a claim holds when its quorum does', () => {
  const evidence = claimEvidence(claim, { depth: 3 }, (seed) => seed / 8);
  expect(evidence).toEqual({
    id: 'share',
    params: { depth: 3 },
    values: [
      { seed: 1, value: 0.125, holds: true },
      { seed: 2, value: 0.25, holds: true },
      { seed: 3, value: 0.375, holds: true },
      { seed: 4, value: 0.5, holds: false },
    ],
    median: 0.3125,
    min: 0.125,
    max: 0.5,
    held: 3,
    holds: true,
  });
  expect(claimEvidence({ ...claim, quorum: 4 }, {}, (seed) => seed / 8).holds).toBe(false);
});

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-evidence-'));
});
afterEach(() => rm(root, { recursive: true }));

test('files read back', async () => {
  const measuredOn = { node: 'v20.0.0', platform: 'linux x64', date: '2026-01-01' };
  const claims = [claimEvidence(claim, {}, (seed) => seed)];
  const evidence: Evidence = { experiment: 'slope', hash: 'ab', measuredOn, claims };
  await writeEvidence(root, evidence);
  expect(await readEvidence(root, 'slope')).toEqual(evidence);
  const written = await readFile(join(root, 'evidence/slope.json'), 'utf8');
  expect(written).toContain('\n        { "seed": 2, "value": 2, "holds": false }');
  const scalar = { kind: 'scalar', name: 'share', value: 0.5 } as const;
  const run: RecordedRun = {
    experiment: 'slope',
    hash: 'ab',
    seed: 1,
    params: {},
    seconds: 0.25,
    digest: 'cd',
    observations: [scalar, { ...scalar, value: 'NaN' }],
  };
  await writeRecordedRun(root, run);
  expect(await readRecordedRun(root, 'slope')).toEqual(run);
  const lines = (await readFile(join(root, 'evidence/runs/slope.json'), 'utf8')).split('\n');
  expect(lines).toContain('{"kind":"scalar","name":"share","value":"NaN"}');
});

test('nothing is recorded', async () => {
  expect(await readEvidence(root, 'slope')).toBeUndefined();
  expect(await readRecordedRun(root, 'slope')).toBeUndefined();
});

test('a broken file is named', async () => {
  await mkdir(join(root, 'evidence'));
  await writeFile(join(root, 'evidence/slope.json'), '{"hash": ');
  await expect(readEvidence(root, 'slope')).rejects.toThrow(
    /slope\.json is not JSON: .* Delete it and run "npx deepdict verify"\./,
  );
});
