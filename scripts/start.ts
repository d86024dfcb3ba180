// npm start: builds the site when it is missing or stale, then serves it until Ctrl-C.
import { join, resolve } from 'node:path';
import { readPort, startServer } from '../src/api/index.ts';
import { buildSite, isStale } from '../src/build/site/index.ts';
import { runScript } from './run-script.ts';

const root = resolve(import.meta.dirname, '..');

await runScript(async () => {
  const port = readPort(process.env.PORT);
  if (await isStale(root)) {
    console.log('Building the site ...');
    await buildSite(root, { log: (message) => console.log(`  ${message}`) });
  }
  const server = await startServer({ root: join(root, 'dist/site'), port });
  console.log(`deepdict is at ${server.url} (Ctrl-C to stop)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
});
