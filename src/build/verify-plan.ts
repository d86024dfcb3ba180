// The plan of verify: which runs the claims need, each done once however many claims share it.
import type { AnyExperiment, Claim, ParamValue } from '../model/index.ts';
import { defaultValues, resolveValues } from '../model/index.ts';
import { canonicalJson, RECORDED_SEED } from './recorded-run.ts';

/** One run. */
export interface Unit {
  /** Names the run in part files: experiment, seed and parameters. */
  readonly key: string;
  readonly experiment: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly seed: number;
  /** Whether its observations are recorded as the default run. */
  readonly record: boolean;
}

/** All parameters of a claim's runs. */
export function claimParams(
  experiment: AnyExperiment,
  claim: Claim,
): Readonly<Record<string, ParamValue>> {
  return resolveValues(experiment.params, claim.params ?? {});
}

/** The key of a claim's run with a seed. */
export function unitKey(
  slug: string,
  params: Readonly<Record<string, ParamValue>>,
  seed: number,
): string {
  return `${slug} ${seed} ${canonicalJson(params)}`;
}

/** The runs of experiments in a fixed order: their claims' seeds, and the default run. */
export function planUnits(experiments: readonly AnyExperiment[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const experiment of experiments) {
    const { slug } = experiment;
    const defaults = defaultValues(experiment.params) as Record<string, ParamValue>;
    const recorded = unitKey(slug, defaults, RECORDED_SEED);
    const add = (params: Readonly<Record<string, ParamValue>>, seed: number) => {
      const key = unitKey(slug, params, seed);
      units.set(key, { key, experiment: slug, params, seed, record: key === recorded });
    };
    add(defaults, RECORDED_SEED);
    for (const claim of experiment.claims) {
      for (const seed of claim.seeds) add(claimParams(experiment, claim), seed);
    }
  }
  return [...units.values()];
}

/** The units of shard `index` (from 1) of `count`: every count-th, so that shards take alike long. */
export function shardOf<T>(units: readonly T[], index: number, count: number): T[] {
  return units.filter((_, i) => i % count === index - 1);
}
