// Building into a folder: what is written, what a failure leaves, and when a build is stale.
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../model/index.ts';
import { isStale } from '../freshness.ts';
import { buildSite } from './build-site.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-'));
  const topic =
    '- id: basics\n  title: { ko: 기초, en: Basics }\n  summary: { ko: 기초, en: Basics }\n';
  const meta =
    'kind: term\ntopic: basics\ndifficulty: basic\nsources:\n' +
    '  - { key: a2000, authors: [A], year: 2000, title: T, venue: V, url: https://example.org/ }\n';
  const words = (lang: string) => {
    const [other, one, depth, sources] =
      lang === 'ko'
        ? ['en', '한 줄 답', '자세히', '출처']
        : ['ko', 'In one line', 'In depth', 'Sources'];
    return `---\ntitle: tiny\nfollows: ${other}@00000000\n---\n## ${one}\n\nx :cite[a2000]\n\n## ${depth}\n\ny\n\n## ${sources}\n`;
  };
  await write('content/topics.yaml', topic);
  await write('content/tiny/entry.yaml', meta);
  await write('content/tiny/ko.md', words('ko'));
  await write('content/tiny/en.md', words('en'));
  await write('dist/data/digits.bin.gz', 'digits');
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Stands for Vite, whose part is tested with the page; makes the files that the build expects of it. */
async function bundle(outDir: string) {
  await writeFile(join(outDir, 'service-worker.js'), '');
  return { themeScript: '/assets/t.js', script: '/assets/m.js', styles: [], preload: [] };
}

const siteFile = (path: string) => readFile(join(root, 'dist/site', path), 'utf8');

test('writes pages and data, and leaves no other folder behind', async () => {
  const steps: string[] = [];
  await buildSite(root, { bundle, log: (message) => steps.push(message) });
  expect(await siteFile('ko/tiny/index.html')).toContain('<h1>tiny</h1>');
  expect(await siteFile('data/digits.bin.gz')).toBe('digits');
  expect(await siteFile('service-worker.js')).toContain('"/ko/tiny/"');
  expect(await readdir(join(root, 'dist'))).toEqual(['data', 'site']);
  expect(steps[0]).toMatch(/^1 entries, \d+ experiments$/);
});

test('a page that is no longer in the content goes away', async () => {
  await buildSite(root, { bundle });
  await rm(join(root, 'content/tiny'), { recursive: true });
  await buildSite(root, { bundle });
  await expect(siteFile('ko/tiny/index.html')).rejects.toThrow('ENOENT');
});

test('a fault in the content leaves the old site as it was', async () => {
  await buildSite(root, { bundle });
  await write('content/tiny/en.md', '---\ntitle: broken\n---\n');
  const failure = buildSite(root, { bundle });
  await expect(failure).rejects.toThrow(UserError);
  await expect(failure).rejects.toThrow(
    'content/tiny/en.md:2: error: Key "follows" is missing. Add it: text.',
  );
  expect(await siteFile('en/tiny/index.html')).toContain('<h1>tiny</h1>');
  expect(await readdir(join(root, 'dist'))).toEqual(['data', 'site']);
});

test('without the digits it says how to make them', async () => {
  await rm(join(root, 'dist/data'), { recursive: true });
  await expect(buildSite(root, { bundle })).rejects.toThrow('Run "npm run build:data".');
});

test('a site is stale when it is missing or when a source is newer', async () => {
  expect(await isStale(root)).toBe(true);
  await buildSite(root, { bundle });
  expect(await isStale(root)).toBe(false);
  const soon = new Date(Date.now() + 10_000);
  await utimes(join(root, 'content/tiny/en.md'), soon, soon);
  expect(await isStale(root)).toBe(true);
});
