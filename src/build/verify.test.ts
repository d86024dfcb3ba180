// Verify: one run for claims that share it, evidence that follows the code, and shards that join.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host } from '../hosts/index.ts';
import { createInlineHost } from '../hosts/index.ts';
import type { AnyExperiment, Claim, Observation } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import { readEvidence, readRecordedRun } from './evidence.ts';
import type { VerifyOptions } from './verify.ts';
import { record, verify, verifyShard } from './verify.ts';
import { joinParts, parseShard, readParts } from './verify-parts.ts';
import { planUnits, shardOf } from './verify-plan.ts';

const text = { ko: '시험', en: 'test' };

const claim = (id: string, factor: number, changes: Partial<Claim> = {}): Claim => ({
  id,
  sentence: text,
  measure: (observations) => observations.scalar('product') * factor,
  expect: { op: '<=', value: 12 },
  format: { style: 'fixed', digits: 1 },
  seeds: [1, 2, 3],
  quorum: 3,
  ...changes,
});

/** Observes seed times slope; `claims` and `runs` are for the test to set and to read. */
function slopes(claims: readonly Claim[], slug = 'slope') {
  const runs: string[] = [];
  const experiment: AnyExperiment = {
    slug,
    title: text,
    summary: text,
    params: {
      slope: { type: 'number', label: text, min: 1, max: 9, default: 2 },
    },
    charts: [],
    scalars: {},
    claims,
    *run(params, { seed }): Generator<Observation> {
      const slope = Number(params.slope);
      runs.push(`${slope}x${seed}`);
      if (slope === 9) throw new UserError('Too steep.');
      yield { kind: 'scalar', name: 'product', value: slope * seed };
    },
  };
  return { experiment, runs };
}

let root: string;
let host: Host;
let known: readonly AnyExperiment[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-verify-'));
  await mkdir(join(root, 'src/experiments'), { recursive: true });
  await writeFile(join(root, 'package-lock.json'), '{"packages": {}}');
  host = createInlineHost({
    load: async (slug) => known.find((one) => one.slug === slug) as AnyExperiment,
    loadData: async () => new Uint8Array(),
    queueLimit: 100,
  });
});
afterEach(async () => {
  await host.close();
  await rm(root, { recursive: true });
});

async function options(...experiments: AnyExperiment[]): Promise<VerifyOptions> {
  known = experiments;
  for (const { slug } of experiments) {
    await writeFile(join(root, `src/experiments/${slug}.ts`), slug, { flag: 'a' });
  }
  let clock = 0;
  const measuredOn = { node: 'v20.0.0', platform: 'linux x64', date: '2026-01-01' };
  return { root, experiments, host, measuredOn, now: () => clock++ };
}

test('claims of equal parameters share a run, and so does the recorded default run', async () => {
  const claims = [
    claim('a', 1),
    claim('b', 2),
    claim('c', 1, { params: { slope: 3 }, seeds: [1] }),
  ];
  const { experiment, runs } = slopes(claims);
  await verify(await options(experiment));
  expect(runs.sort()).toEqual(['2x1', '2x2', '2x3', '3x1']);
});

test('values, evidence and the recorded run', async () => {
  const { experiment } = slopes([claim('a', 1), claim('b', 3)]);
  const [report] = await verify(await options(experiment));
  expect(report).toMatchObject({ experiment: 'slope', state: 'measured', reasons: [] });
  expect(
    report?.claims.map(({ id, holds, held, median }) => ({ id, holds, held, median })),
  ).toEqual([
    { id: 'a', holds: true, held: 3, median: 4 },
    { id: 'b', holds: false, held: 2, median: 12 },
  ]);
  const evidence = await readEvidence(root, 'slope');
  expect(evidence?.claims[1]?.values).toEqual([
    { seed: 1, value: 6, holds: true },
    { seed: 2, value: 12, holds: true },
    { seed: 3, value: 18, holds: false },
  ]);
  const run = await readRecordedRun(root, 'slope');
  expect(run).toMatchObject({ seed: 1, params: { slope: 2 }, hash: evidence?.hash });
  expect(run?.observations).toEqual([{ kind: 'scalar', name: 'product', value: 2 }]);
});

test('unchanged code is measured again only when all is asked for', async () => {
  const { experiment, runs } = slopes([claim('a', 1)]);
  const given = await options(experiment);
  await verify(given);
  const [again] = await verify(given);
  expect(again).toMatchObject({ state: 'recorded', claims: [{ id: 'a', holds: true }] });
  expect(runs).toHaveLength(3);
  await verify({ ...given, all: true });
  expect(runs).toHaveLength(6);
  await verify(await options(experiment));
  expect(runs).toHaveLength(9);
});

test('unchanged code that measures the same again leaves the evidence as it was', async () => {
  const { experiment } = slopes([claim('a', 1)]);
  const given = await options(experiment);
  await verify(given);
  const measuredOn = { ...given.measuredOn, date: '2026-02-02' };
  const [again] = await verify({ ...given, all: true, measuredOn });
  expect(again).toMatchObject({ state: 'measured', reasons: [] });
  expect((await readEvidence(root, 'slope'))?.measuredOn.date).toBe('2026-01-01');
});

test('unchanged code that measures other values fails and keeps the evidence', async () => {
  let drift = 0;
  const measure: Claim['measure'] = (observations) => observations.scalar('product') + drift;
  const { experiment } = slopes([claim('a', 1, { measure, seeds: [1], quorum: 1 })]);
  const given = await options(experiment);
  await verify(given);
  drift = 0.5;
  const [again] = await verify({ ...given, all: true });
  expect(again).toMatchObject({
    state: 'failed',
    reasons: [
      'Claim a, seed 1: 2.5 now, but 2 recorded of the same code. A run must not depend on its ' +
        'host; to record anew all the same, delete the evidence file.',
    ],
  });
  expect((await readEvidence(root, 'slope'))?.claims[0]?.median).toBe(2);
});

test('a run that fails leaves the evidence as it was', async () => {
  const { experiment } = slopes([
    claim('a', 1),
    claim('steep', 1, { params: { slope: 9 }, seeds: [5] }),
  ]);
  const [report] = await verify(await options(experiment));
  expect(report).toMatchObject({
    state: 'failed',
    reasons: ['Too steep. (run: slope 5 {"slope":9})'],
  });
  expect(await readEvidence(root, 'slope')).toBeUndefined();
});

test('a claim that measures no number fails', async () => {
  const { experiment } = slopes([claim('a', Number.NaN, { seeds: [1], quorum: 1 })]);
  const [report] = await verify(await options(experiment));
  expect(report?.reasons).toEqual(['Claim "a" measured NaN. (run: slope 1 {"slope":2})']);
});

test('progress rises to the whole', async () => {
  const { experiment } = slopes([claim('a', 1)]);
  const shares: number[] = [];
  await verify({ ...(await options(experiment)), onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([1 / 3, 2 / 3, 1].map((share) => expect.closeTo(share)));
});

test('what cannot run here is skipped and keeps its evidence', async () => {
  const { experiment } = slopes([claim('a', 1)]);
  await verify(await options(experiment));
  const before = await readFile(join(root, 'evidence/slope.json'), 'utf8');
  const python = { program: () => 'mlp.py', args: () => [], parse: () => [] };
  await mkdir(join(root, 'listings'));
  await writeFile(join(root, 'listings/mlp.py'), '');
  const [report] = await verify(await options({ ...experiment, runtime: 'python', python }));
  expect(report).toMatchObject({ state: 'skipped', claims: [{ id: 'a' }] });
  expect(report?.reasons).toEqual([
    'Experiment "slope" runs a Python program; run it with "npx deepdict run slope".',
  ]);
  expect(await readFile(join(root, 'evidence/slope.json'), 'utf8')).toBe(before);
});

test('shards cover every run once, and joined they record the same as one verify', async () => {
  const one = slopes([claim('a', 1), claim('b', 2, { params: { slope: 3 } })]);
  const two = slopes([claim('c', 1)], 'other');
  const given = await options(one.experiment, two.experiment);
  const paths: string[] = [];
  for (const index of [1, 2, 3]) paths.push((await verifyShard(given, { index, count: 3 })).path);
  expect([...one.runs, ...two.runs]).toHaveLength(planUnits(given.experiments).length);
  const reports = await record(given, await readParts(paths));
  expect(reports.map(({ state }) => state)).toEqual(['measured', 'measured']);
  const merged = await readEvidence(root, 'slope');
  await verify({ ...given, all: true });
  expect(await readEvidence(root, 'slope')).toEqual(merged);
});

test('code that changed after its shards ran is not recorded', async () => {
  const { experiment } = slopes([claim('a', 1)]);
  const given = await options(experiment);
  const { path } = await verifyShard(given, { index: 1, count: 1 });
  await options(experiment);
  const reasons = ['Its code has changed since it was measured. Measure it again.'];
  expect(await record(given, await readParts([path]))).toMatchObject([
    { state: 'failed', reasons },
  ]);
  expect(await readEvidence(root, 'slope')).toBeUndefined();
});

test('shards of a list share it out', () => {
  const items = [0, 1, 2, 3, 4, 5, 6];
  const shards = [1, 2, 3].map((index) => shardOf(items, index, 3));
  expect(shards.flat().sort()).toEqual(items);
  expect(shards.map((shard) => shard.length)).toEqual([3, 2, 2]);
});

test('parts that do not make a whole are refused', async () => {
  const measuredOn = { node: 'v20.0.0', platform: 'linux x64', date: '2026-01-01' };
  const part = (index: number, changes = {}) =>
    [
      `p${index}.json`,
      { part: index, of: 3, hashes: {}, measuredOn, results: [], ...changes },
    ] as const;
  expect(() => joinParts([])).toThrow('--merge needs the part files to join.');
  expect(() => joinParts([part(2)])).toThrow(
    'Part 1, 3 of 3 is missing. Run "deepdict verify" with --shard 1/3 and --shard 3/3.',
  );
  expect(() => joinParts([part(1), part(2), ['again.json', part(1)[1]]])).toThrow(
    'Part 1 of 3 is there twice: p1.json and again.json.',
  );
  expect(() => joinParts([part(1), part(2, { of: 4 })])).toThrow(
    'p2.json is a part of 4, p1.json of 3. Join one set.',
  );
  expect(() => joinParts([part(1), part(2, { hashes: { slope: 'x' } })])).toThrow(
    'p2.json was measured on other code than p1.json. Run all shards on one commit.',
  );
  await writeFile(join(root, 'other.json'), '{"part": 1}');
  await expect(readParts([join(root, 'other.json')])).rejects.toThrow(
    /other\.json is not a part that "deepdict verify --shard" wrote\./,
  );
  await expect(readParts([join(root, 'none.json')])).rejects.toThrow(
    /Cannot read the part .*none\.json \(ENOENT\)\./,
  );
});

test.each(['0/3', '4/3', '2', 'a/b', '1/0'])('--shard %s is refused', (given) => {
  expect(() => parseShard(given)).toThrow(
    `--shard must be i/n with i from 1 to n, such as 2/5, got "${given}".`,
  );
});
