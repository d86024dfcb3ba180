// Recorded evidence and the recorded run of an experiment, as the site publishes them.

import { loadExperiment } from '../../experiments/index.ts';
import type { AnyExperiment, Evidence, RecordedRun } from '../../model/index.ts';
import { fromStored } from '../../model/index.ts';
import type { Values } from './claim-check.ts';
import { Collected } from './collected.ts';

export interface Recorded {
  readonly params: Values;
  readonly seed: number;
  readonly collected: Collected;
}

export interface Loaded {
  readonly experiment: AnyExperiment;
  /** Undefined while nothing has been recorded, or offline before the first visit. */
  readonly evidence: Evidence | undefined;
  readonly recorded: Recorded | undefined;
}

/** All that an experiment's element shows before a run. @throws UserError for an unknown slug. */
export async function loadAll(slug: string): Promise<Loaded> {
  const [experiment, evidence, run] = await Promise.all([
    loadExperiment(slug),
    fetchJson<Evidence>(`/data/evidence/${slug}.json`),
    fetchJson<RecordedRun>(`/data/runs/${slug}.json`),
  ]);
  if (run === undefined) return { experiment, evidence, recorded: undefined };
  const collected = new Collected();
  collected.add(run.observations.map(fromStored));
  return { experiment, evidence, recorded: { params: run.params, seed: run.seed, collected } };
}

async function fetchJson<T>(path: string): Promise<T | undefined> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
