// Checks content/ and prints every problem: npm run check:content -- [slug...].
import { resolve } from 'node:path';
import { readCatalogue } from '../src/build/catalogue.ts';
import { formatProblem } from '../src/content/index.ts';

const slugs = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const root = resolve(import.meta.dirname, '..');
const { content } = await readCatalogue(root, { allowMissingEvidence: true });
const shown = content.problems.filter(
  ({ file }) =>
    slugs.length === 0 || file.startsWith('src/') || slugs.includes(file.split('/')[1] ?? ''),
);
const errors = shown.filter(({ severity }) => severity === 'error').length;
const scope = slugs.length === 0 ? `${content.entries.length} entries` : slugs.join(', ');
const summary = `${scope}: ${errors} errors, ${shown.length - errors} warnings`;
console.log([...shown.map(formatProblem), summary].join('\n'));
if (errors > 0) process.exitCode = 1;
