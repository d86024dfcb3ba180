// npm run test:browser: builds the site when it is stale, serves it, runs test/browser on it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServer } from '../src/api/index.ts';
import { buildSite, isStale } from '../src/build/site/index.ts';
import { UserError } from '../src/model/index.ts';
import { findChromium } from '../test/browser/chromium.ts';
import { runScript } from './run-script.ts';

const root = resolve(import.meta.dirname, '..');

await runScript(async () => {
  const chromium = findChromium();
  if (chromium === undefined) {
    console.log('skipped: no Chromium installed (apt-get install chromium)');
    return;
  }
  if (!existsSync(chromium)) {
    throw new UserError(
      `CHROMIUM_PATH is "${chromium}", where there is no file. Give the path of a Chromium, or unset it.`,
    );
  }
  if (await isStale(root)) await buildSite(root, { log: console.log });
  const server = await startServer({ root: join(root, 'dist/site'), port: 0 });
  try {
    process.exitCode = await playwright(server.url);
  } finally {
    await server.close();
  }
});

/** The exit code of the test runner, which gets this script's arguments. */
function playwright(url: string): Promise<number> {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const runner = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BASE_URL: url },
  });
  return new Promise((settle) => runner.on('close', (code) => settle(code ?? 1)));
}
