// Experiments that bring their worker thread down, for the tests of the pool.
import type { AnyExperiment, Observation } from '../model/index.ts';
import { loadCaseExperiment } from './host-cases-experiments.ts';

const crashes: Record<string, () => void> = {
  exit: () => process.exit(7),
  memory: () => {
    const held: number[][] = [];
    for (;;) held.push(new Array<number>(1e5).fill(held.length));
  },
};

/** The experiment of a slug; those called exit and memory end their thread. */
export async function loadCrashing(slug: string): Promise<AnyExperiment> {
  const crash = crashes[slug];
  const base = await loadCaseExperiment(crash === undefined ? slug : 'kinds');
  if (crash === undefined) return base;
  return {
    ...base,
    slug,
    *run(): Generator<Observation> {
      yield { kind: 'scalar', name: 'before', value: 1 };
      crash();
    },
  };
}
