// Makes the files of a new entry: npm run new -- <slug> [--kind question|term|disambiguation].
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEntry } from '../src/build/new-entry.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { kind: { type: 'string', default: 'question' } },
  });
  const [slug = ''] = positionals;
  const written = await createEntry(resolve(import.meta.dirname, '..'), slug, values.kind);
  for (const path of written) console.log(`wrote ${path}`);
  console.log(`Next: write them, then "npm run check:content -- ${slug}".`);
});
