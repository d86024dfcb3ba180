// The page's bundle: what a page loads at first is small, and each file stands where it is said to.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleWeb, listForOffline, type WebBundle } from './bundle.ts';

/** Bytes, gzipped, of the scripts that every page runs. */
const SCRIPT_BUDGET = 25_000;

let out: string;
let bundle: WebBundle;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'deepdict-bundle-'));
  bundle = await bundleWeb(out);
});
afterAll(() => rm(out, { recursive: true }));

const read = (path: string) => readFile(join(out, path), 'utf8');

test('every file that a page names exists, with a hash in its name', () => {
  const { themeScript, script, styles, preload } = bundle;
  expect(styles.length).toBeGreaterThan(0);
  for (const path of [themeScript, script, ...styles, ...preload]) {
    expect(existsSync(join(out, path)), path).toBe(true);
    expect(path).toMatch(/^\/assets\/.*-[\w-]{8}\.\w+$/);
  }
});

test('what every page runs is within its budget', async () => {
  const sources = await Promise.all(
    [bundle.themeScript, bundle.script, ...bundle.preload].map(read),
  );
  const bytes = sources.reduce((sum, source) => sum + gzipSync(source).length, 0);
  expect(bytes).toBeLessThan(SCRIPT_BUDGET);
});

test('the theme script and the service worker need no module', async () => {
  for (const path of [bundle.themeScript, 'service-worker.js']) {
    expect(await read(path)).not.toMatch(/\b(import|export)\b/);
  }
});

test('the list for offline reading holds every file, and its version follows their content', async () => {
  await writeFile(join(out, 'index.html'), 'one');
  await listForOffline(out);
  const first = JSON.parse(
    /^self\.__PRECACHE__=(.*);$/m.exec(await read('service-worker.js'))?.[1] ?? '',
  );
  const files = await readdir(join(out, 'assets'));
  expect(first.paths).toContain('/');
  expect(first.paths).not.toContain('/service-worker.js');
  expect(first.paths.filter((path: string) => path.startsWith('/assets/'))).toHaveLength(
    files.length,
  );
  await writeFile(join(out, 'index.html'), 'two');
  await listForOffline(out);
  const second = JSON.parse(
    /^self\.__PRECACHE__=(.*);$/m.exec(await read('service-worker.js'))?.[1] ?? '',
  );
  expect(second.version).not.toBe(first.version);
});
