// Builds dist/site: npm run build:site [-- --allow-missing-evidence].
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/site/index.ts';
import { runScript } from './run-script.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { 'allow-missing-evidence': { type: 'boolean' } } });
  const started = performance.now();
  await buildSite(resolve(import.meta.dirname, '..'), {
    log: console.log,
    allowMissingEvidence: values['allow-missing-evidence'] ?? false,
  });
  console.log(`took ${((performance.now() - started) / 1000).toFixed(1)} s`);
});
