// Runs the units of a plan on a host, and measures every claim that each run serves.
import type { Host, RunOutcome } from '../hosts/index.ts';
import type { AnyExperiment, RecordedRun } from '../model/index.ts';
import { Observations } from '../model/index.ts';
import { digestOf, thin } from './recorded-run.ts';
import type { Unit } from './verify-plan.ts';
import { claimParams, unitKey } from './verify-plan.ts';

/** What one run gave; made of JSON, so that shards can hand it on. */
export interface UnitResult {
  readonly key: string;
  readonly experiment: string;
  readonly seconds: number;
  /** The measured value of each claim that this run serves, by claim id. */
  readonly values: Readonly<Record<string, number>>;
  readonly recorded?: Pick<RecordedRun, 'seed' | 'params' | 'digest' | 'observations' | 'seconds'>;
  /** Why there are no values. */
  readonly failure?: string;
  /** Why it could not run on this machine. */
  readonly unavailable?: string;
}

export interface MeasureOptions {
  readonly host: Host;
  readonly experiments: ReadonlyMap<string, AnyExperiment>;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Told how far all runs are together, from 0 to 1, and the result that came last. */
  readonly onProgress?: ((share: number, last: UnitResult | undefined) => void) | undefined;
}

/** Runs every unit, as many at a time as the host has slots; the results are in their order. */
export async function measureUnits(
  units: readonly Unit[],
  options: MeasureOptions,
): Promise<UnitResult[]> {
  const shares = new Map<string, number>();
  let last: UnitResult | undefined;
  const tell = (unit: Unit, share: number) => {
    shares.set(unit.key, share);
    const sum = [...shares.values()].reduce((total, one) => total + one, 0);
    options.onProgress?.(sum / units.length, last);
  };
  const run = async (unit: Unit): Promise<UnitResult> => {
    const experiment = options.experiments.get(unit.experiment) as AnyExperiment;
    const { params, seed } = unit;
    let begun: number | undefined;
    const handle = options.host.start({ experiment: unit.experiment, params, seed }, (event) => {
      if (event.kind === 'queued') return;
      begun ??= options.now();
      if (event.kind === 'progress') tell(unit, event.done / event.total);
    });
    const outcome = await handle.outcome;
    const ended = options.now();
    const seconds = Math.round((ended - (begun ?? ended)) / 10) / 100;
    last = resultOf(unit, experiment, outcome, seconds);
    const result = last;
    tell(unit, 1);
    return result;
  };
  return Promise.all(units.map(run));
}

function resultOf(
  unit: Unit,
  experiment: AnyExperiment,
  outcome: RunOutcome,
  seconds: number,
): UnitResult {
  const { key, params, seed } = unit;
  const base = { key, experiment: experiment.slug, seconds, values: {} };
  if (outcome.status === 'unavailable') return { ...base, unavailable: outcome.reason };
  if (outcome.status !== 'done') return { ...base, failure: failureText(outcome) };
  const { observations } = outcome;
  try {
    const values = measureClaims(experiment, key, seed, new Observations(observations));
    if (!unit.record) return { ...base, values };
    const [digest, shown] = [digestOf(observations), thin(observations)];
    return { ...base, values, recorded: { seed, params, seconds, digest, observations: shown } };
  } catch (error) {
    return { ...base, failure: (error as Error).message };
  }
}

function measureClaims(
  experiment: AnyExperiment,
  key: string,
  seed: number,
  observations: Observations,
): Record<string, number> {
  const values: Record<string, number> = {};
  for (const claim of experiment.claims) {
    const serves =
      claim.seeds.includes(seed) &&
      key === unitKey(experiment.slug, claimParams(experiment, claim), seed);
    if (!serves) continue;
    const value = claim.measure(observations);
    // JSON has no NaN and no infinities, and a claim about them says nothing to a reader.
    if (!Number.isFinite(value)) throw new Error(`Claim "${claim.id}" measured ${value}.`);
    values[claim.id] = value;
  }
  return values;
}

function failureText(outcome: Exclude<RunOutcome, { status: 'done' | 'unavailable' }>): string {
  switch (outcome.status) {
    case 'cancelled':
      return 'The run was cancelled.';
    case 'timed-out':
      return `The run took longer than ${outcome.seconds} seconds.`;
    case 'failed':
    case 'refused':
      return outcome.message;
  }
}
