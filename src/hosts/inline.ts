// The inline host: runs on the caller's thread, and gives way often enough to stay responsive.
import type { DataName } from '../model/index.ts';
import { batches } from './batches.ts';
import { checkedRun } from './checked-run.ts';
import type { DataLoader, ExperimentLoader, Host } from './contract.ts';
import { failureOf } from './failure.ts';
import type { Execution, Executor, Job } from './scheduler.ts';
import { createScheduledHost } from './scheduler.ts';

/** Milliseconds of work between two breaths. */
const BREATH = 16;

export interface InlineHostOptions {
  readonly load: ExperimentLoader;
  readonly loadData: DataLoader;
  readonly queueLimit?: number;
}

/**
 * A host without threads: one run at a time. A run is cancelled, or ended by its time limit, at its
 * next observation.
 */
export function createInlineHost({ load, loadData, queueLimit = 8 }: InlineHostOptions): Host {
  const executor: Executor = {
    async execute({ experiment, params, seed }: Job, emit, signal): Promise<Execution> {
      if (experiment.runtime === 'python') return pythonNeeded(experiment.slug);
      try {
        const data = await loadAll(experiment.data ?? [], loadData);
        for (const events of batches(checkedRun(experiment, params, { seed, data }), BREATH)) {
          for (const event of events) emit(event);
          await new Promise((resume) => setTimeout(resume, 0));
          if (signal.aborted) break;
        }
        return { status: 'done' };
      } catch (error) {
        return failureOf(error, experiment.slug);
      }
    },
    async close() {},
  };
  return createScheduledHost({ load, executor, slots: 1, queueLimit });
}

/** Why a host of JavaScript does not run an experiment of Python. */
export function pythonNeeded(slug: string): Execution {
  return {
    status: 'unavailable',
    reason: `Experiment "${slug}" runs a Python program; run it with "npx deepdict run ${slug}".`,
  };
}

/** The named data files, by name. */
export async function loadAll(
  names: readonly DataName[],
  loadData: DataLoader,
): Promise<Partial<Record<DataName, Uint8Array>>> {
  const pairs = names.map(async (name) => [name, await loadData(name)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
