// `npm run bench:docs`: writes the tables of README.md and docs/ from the records.
import { resolve } from 'node:path';
import { readBenchmark } from '../src/build/site/benchmark.ts';
import { fillDocuments } from './documents.ts';
import { fillSearchDocuments } from './search/documents.ts';
import { readSearchRecord } from './search/record.ts';

const root = resolve(import.meta.dirname, '..');
const benchmark = await readBenchmark(root);
if (benchmark === undefined) {
  console.error('There is no record yet: run "npm run bench".');
  process.exitCode = 2;
} else {
  const search = readSearchRecord(root);
  const changed = [
    ...fillDocuments(root, benchmark),
    ...(search === undefined ? [] : fillSearchDocuments(root, search)),
  ];
  console.log(changed.length === 0 ? 'Nothing to change.' : `Changed ${changed.join(', ')}.`);
}
