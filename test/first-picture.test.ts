// First pictures: every default run shows something to look at before the work has really begun.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createDataLoader } from '../src/build/data.ts';
import { experimentLoaders, loadExperiment } from '../src/experiments/index.ts';
import type { AnyExperiment, DataName, Observation } from '../src/model/index.ts';
import { defaultValues } from '../src/model/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/**
 * Of the work as the run itself tells its progress: of the 15 s that a run may take, 0.75 s. A step
 * that takes long without a word of progress is not seen here.
 */
const MOST = 0.05;

const loadData = createDataLoader(ROOT);
const experiments = await Promise.all(Object.keys(experimentLoaders).map(loadExperiment));

describe('the first picture of a default run', () => {
  for (const experiment of experiments.filter(({ runtime }) => runtime !== 'python')) {
    test(`${experiment.slug} comes within ${100 * MOST}% of its progress`, async () => {
      expect(await workBeforeFirstPicture(experiment)).toBeLessThanOrEqual(MOST);
    });
  }
});

/** Share of its progress that a run has made when it first shows a point, field, image or table. */
async function workBeforeFirstPicture(experiment: AnyExperiment): Promise<number> {
  const data: Partial<Record<DataName, Uint8Array>> = {};
  for (const name of experiment.data ?? []) data[name] = await loadData(name);
  let share = 0;
  for (const one of experiment.run(defaultValues(experiment.params), { seed: 1, data })) {
    if (one.kind === 'progress') share = one.done / one.total;
    if (isPicture(one)) return share;
  }
  throw new Error('It shows no picture at all.');
}

function isPicture({ kind }: Observation): boolean {
  return kind === 'point' || kind === 'field' || kind === 'image' || kind === 'table';
}
