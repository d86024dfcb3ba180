// The catalogue of a folder: what is read from where, and what is said when it cannot be.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { experimentLoaders } from '../experiments/index.ts';
import { UserError } from '../model/index.ts';
import { loadCatalogue } from './catalogue.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-'));
  await write(
    'content/topics.yaml',
    '- id: basics\n  title: { ko: 기초, en: Basics }\n  summary: { ko: 기초, en: Basics }\n',
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

test('holds topics, listings, evidence, recorded runs and the experiments of the package', async () => {
  await write('listings/a.ts', 'a();\n');
  await write('listings/b.py', 'b()\n');
  await write('listings/tsconfig.json', '{}');
  await write('evidence/x.json', '{"experiment":"x","claims":[]}');
  await write('evidence/runs/x.json', '{"experiment":"x","observations":[]}');
  const catalogue = await loadCatalogue(root);
  expect(catalogue.topics.map(({ id }) => id)).toEqual(['basics']);
  expect([...catalogue.listings.keys()]).toEqual(['a.ts', 'b.py']);
  expect(catalogue.listings.get('a.ts')?.counted).toBe(1);
  expect([...catalogue.evidence.keys()]).toEqual(['x']);
  expect([...catalogue.runs.keys()]).toEqual(['x']);
  expect([...catalogue.experiments.keys()]).toEqual(Object.keys(experimentLoaders));
});

test('every problem is told at once, with its place', async () => {
  await write('content/a/entry.yaml', 'kind: term\n');
  await write('content/a/ko.md', 'no front matter');
  const failure = loadCatalogue(root);
  await expect(failure).rejects.toThrow(UserError);
  await expect(failure).rejects.toThrow(/^The content has \d problems:\n/);
  await expect(failure).rejects.toThrow('content/a/entry.yaml:1: error: Key "topic" is missing.');
  await expect(failure).rejects.toThrow('content/a/ko.md:1: error: The front matter is missing.');
  await expect(failure).rejects.toThrow('content/a/en.md:1: error: The translation is missing.');
});

test('evidence that is not JSON is named', async () => {
  await write('evidence/x.json', '{');
  const failure = loadCatalogue(root);
  await expect(failure).rejects.toThrow(UserError);
  await expect(failure).rejects.toThrow(/^evidence\/x\.json is not JSON: .*Record it again/);
});
