// Verify: measures the claims whose code has changed and records the evidence.
import type { Host } from '../hosts/index.ts';
import type { AnyExperiment, Claim, ClaimEvidence, Evidence } from '../model/index.ts';
import { experimentHash } from './code-hash.ts';
import {
  claimEvidence,
  readEvidence,
  readRecordedRun,
  writeEvidence,
  writeRecordedRun,
} from './evidence.ts';
import type { MeasureOptions, UnitResult } from './verify-measure.ts';
import { measureUnits } from './verify-measure.ts';
import type { Part } from './verify-parts.ts';
import { writePart } from './verify-parts.ts';
import { claimParams, planUnits, shardOf, unitKey } from './verify-plan.ts';

export interface VerifyOptions {
  readonly root: string;
  /** The experiments to verify. */
  readonly experiments: readonly AnyExperiment[];
  readonly host: Host;
  /** Also those whose code is the same as in their evidence. */
  readonly all?: boolean;
  readonly measuredOn: Evidence['measuredOn'];
  readonly now: MeasureOptions['now'];
  readonly onProgress?: MeasureOptions['onProgress'];
}

export interface ExperimentReport {
  readonly experiment: string;
  /** 'measured' now, 'recorded' before and unchanged since, 'skipped' for want of a runtime. */
  readonly state: 'measured' | 'recorded' | 'skipped' | 'failed';
  /** Why it was skipped, or what went wrong. */
  readonly reasons: readonly string[];
  /** Seconds of all its runs together. */
  readonly seconds: number;
  readonly claims: readonly (ClaimEvidence & { readonly claim: Claim })[];
}

/** Measures what has changed, writes evidence/, and reports on every experiment. */
export async function verify(options: VerifyOptions): Promise<ExperimentReport[]> {
  const part = await measure(options, { index: 1, count: 1 });
  return record(options, part);
}

/** Measures one shard of what has changed and writes its part file; returns the file's path. */
export async function verifyShard(
  options: VerifyOptions,
  shard: { readonly index: number; readonly count: number },
): Promise<{ readonly path: string; readonly part: Part }> {
  const part = await measure(options, shard);
  return { path: await writePart(options.root, part), part };
}

/** Writes the evidence of joined parts and reports on every experiment. */
export async function record(
  { root, experiments }: Pick<VerifyOptions, 'root' | 'experiments'>,
  part: Part,
): Promise<ExperimentReport[]> {
  const reports: ExperimentReport[] = [];
  for (const experiment of experiments) {
    const { slug } = experiment;
    const measured = part.hashes[slug];
    if (measured === undefined) {
      reports.push(await recordedReport(root, experiment, 'recorded', []));
    } else if (measured !== (await experimentHash(root, experiment))) {
      const reasons = ['Its code has changed since it was measured. Measure it again.'];
      reports.push({ experiment: slug, state: 'failed', reasons, seconds: 0, claims: [] });
    } else {
      reports.push(await recordOne(root, experiment, part, measured));
    }
  }
  return reports;
}

async function measure(
  { root, experiments, host, all = false, measuredOn, now, ...listeners }: VerifyOptions,
  { index, count }: { readonly index: number; readonly count: number },
): Promise<Part> {
  const hashes: Record<string, string> = {};
  for (const experiment of experiments) {
    const hash = await experimentHash(root, experiment);
    const { slug } = experiment;
    const [evidence, run] = [await readEvidence(root, slug), await readRecordedRun(root, slug)];
    if (all || evidence?.hash !== hash || run?.hash !== hash) hashes[slug] = hash;
  }
  const changed = experiments.filter(({ slug }) => hashes[slug] !== undefined);
  const units = shardOf(planUnits(changed), index, count);
  const bySlug = new Map(changed.map((experiment) => [experiment.slug, experiment]));
  const results = await measureUnits(units, { host, experiments: bySlug, now, ...listeners });
  return { part: index, of: count, hashes, measuredOn, results };
}

async function recordOne(
  root: string,
  experiment: AnyExperiment,
  { results, measuredOn }: Part,
  hash: string,
): Promise<ExperimentReport> {
  const { slug } = experiment;
  const own = new Map(
    results.filter((one) => one.experiment === slug).map((one) => [one.key, one]),
  );
  const seconds = [...own.values()].reduce((sum, one) => sum + one.seconds, 0);
  const unavailable = [...own.values()].find((one) => one.unavailable !== undefined)?.unavailable;
  if (unavailable !== undefined) {
    return recordedReport(root, experiment, 'skipped', [unavailable]);
  }
  const failures = [...own].flatMap(([key, { failure }]) =>
    failure === undefined ? [] : [`${failure} (run: ${key})`],
  );
  const missing = planUnits([experiment]).filter(({ key }) => !own.has(key));
  failures.push(...missing.map(({ key }) => `No result (run: ${key})`));
  if (failures.length > 0) {
    return { experiment: slug, state: 'failed', reasons: failures, seconds, claims: [] };
  }
  const claims = experiment.claims.map((claim: Claim) => {
    const params = claimParams(experiment, claim);
    const valueAt = (seed: number) =>
      (own.get(unitKey(slug, params, seed)) as UnitResult).values[claim.id] as number;
    return claimEvidence(claim, params, valueAt);
  });
  const before = await readEvidence(root, slug);
  const sameCode = before?.hash === hash;
  const differences = sameCode ? differingValues(before.claims, claims) : [];
  if (experiment.runtime !== 'python' && differences.length > 0) {
    return report(experiment, 'failed', differences, seconds, claims);
  }
  if (!sameCode || differences.length > 0) {
    await writeEvidence(root, { experiment: slug, hash, measuredOn, claims });
  }
  const recorded = [...own.values()].find((one) => one.recorded !== undefined)?.recorded;
  const runBefore = await readRecordedRun(root, slug);
  const sameRun = runBefore?.hash === hash && runBefore.digest === recorded?.digest;
  if (recorded !== undefined && !sameRun) {
    await writeRecordedRun(root, { experiment: slug, hash, ...recorded });
  }
  return report(experiment, 'measured', [], seconds, claims);
}

/** What unchanged code measured otherwise than before: runs are to be the same, bit for bit. */
function differingValues(
  before: readonly ClaimEvidence[],
  now: readonly ClaimEvidence[],
): readonly string[] {
  return now.flatMap(({ id, values }) => {
    const recorded = before.find((one) => one.id === id)?.values ?? [];
    return values.flatMap(({ seed, value }) => {
      const old = recorded.find((one) => one.seed === seed)?.value;
      if (Object.is(old, value)) return [];
      return [
        `Claim ${id}, seed ${seed}: ${value} now, but ${old ?? 'nothing'} recorded of the same code. ` +
          'A run must not depend on its host; to record anew all the same, delete the evidence file.',
      ];
    });
  });
}

async function recordedReport(
  root: string,
  experiment: AnyExperiment,
  state: 'recorded' | 'skipped',
  reasons: readonly string[],
): Promise<ExperimentReport> {
  const evidence = await readEvidence(root, experiment.slug);
  return report(experiment, state, reasons, 0, evidence?.claims ?? []);
}

function report(
  experiment: AnyExperiment,
  state: ExperimentReport['state'],
  reasons: readonly string[],
  seconds: number,
  evidence: readonly ClaimEvidence[],
): ExperimentReport {
  const claims = evidence.flatMap((one) => {
    const claim = experiment.claims.find(({ id }: Claim) => id === one.id);
    return claim === undefined ? [] : [{ ...one, claim }];
  });
  return { experiment: experiment.slug, state, reasons, seconds, claims };
}
