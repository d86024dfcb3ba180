// A page made of one TypeScript module of this folder, served with the site's own headers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { type RunningServer, startServer } from '../../src/api/index.ts';

/** Builds and serves the page until `close`. */
export async function servePage(module: string): Promise<RunningServer> {
  const root = await mkdtemp(join(tmpdir(), 'deepdict-page-'));
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
        input: `test/browser/${module}`,
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><title>test</title><script type="module" src="/page.js"></script>',
  );
  const server = await startServer({ root, port: 0 });
  return {
    url: server.url,
    async close() {
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}
