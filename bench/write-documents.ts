// `npm run bench:docs`: writes the tables of README.md and docs/engine.md from the record.
import { resolve } from 'node:path';
import { readBenchmark } from '../src/build/site/benchmark.ts';
import { fillDocuments } from './documents.ts';

const root = resolve(import.meta.dirname, '..');
const benchmark = await readBenchmark(root);
if (benchmark === undefined) {
  console.error('There is no record yet: run "npm run bench".');
  process.exitCode = 2;
} else {
  const changed = fillDocuments(root, benchmark);
  console.log(changed.length === 0 ? 'Nothing to change.' : `Changed ${changed.join(', ')}.`);
}
