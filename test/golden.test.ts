// Golden runs: every experiment still observes, bit for bit, what its recorded default run observed.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { experimentHash } from '../src/build/code-hash.ts';
import { createDataLoader } from '../src/build/data.ts';
import { readRecordedRun } from '../src/build/evidence.ts';
import { digestOf, RECORDED_SEED, thin } from '../src/build/recorded-run.ts';
import { experimentLoaders, loadExperiment } from '../src/experiments/index.ts';
import { createNodeHost } from '../src/hosts/index.node.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A longer default run is repeated only when the code that it follows from has changed. */
const LONG_SECONDS = 20;

const host = createNodeHost({
  load: loadExperiment,
  loadData: createDataLoader(ROOT),
  listings: join(ROOT, 'listings'),
});
afterAll(() => host.close());

const experiments = await Promise.all(Object.keys(experimentLoaders).map(loadExperiment));
const cases = await Promise.all(
  experiments
    .filter(({ runtime }) => runtime !== 'python')
    .map(async (experiment) => {
      const recorded = await readRecordedRun(ROOT, experiment.slug);
      const unchanged = recorded?.hash === (await experimentHash(ROOT, experiment));
      const skip = unchanged && recorded.seconds > LONG_SECONDS;
      const { slug } = experiment;
      if (skip) console.warn(`${slug} takes long and its code is unchanged: it is not repeated.`);
      return { slug, recorded, skip };
    }),
);

describe('recorded default runs', () => {
  for (const { slug, recorded, skip } of cases) {
    test.skipIf(skip)(slug, { timeout: 120_000 }, async () => {
      const request = { experiment: slug, params: {}, seed: RECORDED_SEED };
      const outcome = await host.start(request).outcome;
      if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome));
      const digest = digestOf(outcome.observations);
      if (digest !== recorded?.digest) {
        const folder = join(ROOT, 'test-results/golden');
        await mkdir(folder, { recursive: true });
        const changed = { digest, observations: thin(outcome.observations) };
        await writeFile(join(folder, `${slug}-changed.json`), JSON.stringify(changed, null, 1));
      }
      expect(
        digest,
        `Compare evidence/runs/${slug}.json with test-results/golden/${slug}-changed.json; ` +
          `if the change is meant, run "npx deepdict verify --only ${slug}".`,
      ).toBe(recorded?.digest);
    });
  }
});
