// The Web Worker host keeps the contract that all hosts keep, under the site's own headers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { type RunningServer, startServer } from '../../src/api/index.ts';
import { hostCases } from '../../src/hosts/host-cases.ts';

let root: string;
let server: RunningServer;

test.beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-hosts-'));
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: root,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: 'test/browser/host-cases-page.ts',
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><title>hosts</title><script type="module" src="/page.js"></script>',
  );
  server = await startServer({ root, port: 0 });
});

test.afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

test(`all ${hostCases.length} cases of the host contract`, async ({ page }) => {
  await page.goto(server.url);
  await expect(page.locator('pre')).toHaveText('[]');
});
