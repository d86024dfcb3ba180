// README.md and docs/engine.md hold exactly what the record gives.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sampleBenchmark } from '../src/build/site/benchmark.fixture.ts';
import { type Benchmark, readBenchmark } from '../src/build/site/benchmark.ts';
import { DOCUMENTS, filledDocument } from './documents.ts';

const root = resolve(import.meta.dirname, '..');

it.each(DOCUMENTS)(
  '%s holds the tables of the record; else run npm run bench:docs',
  async (path) => {
    const benchmark = (await readBenchmark(root)) as Benchmark;
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toBe(filledDocument(path, text, benchmark));
  },
);

it('a table gives ratios to PyTorch and to the better JavaScript engine', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const filled = filledDocument('README.md', text, sampleBenchmark);
  expect(filled).toContain('| MLP step 784-128-10, batch 128 | 1.5 × | – | – |');
  expect(filled).toContain('| CNN step 16-32-10, batch 64 | – | – | 4 × (jax-js) |');
  expect(filled).toContain('with Node.js v20.20.0 beside PyTorch 2.9.0 and jax-js 0.1.25.');
  expect(filled).toContain('of the ways that PyTorch has, the fastest counts (dense 4 ms).');
});

it('a table gives each workload beneath its roof', () => {
  const text = readFileSync(join(root, 'docs/engine.md'), 'utf8');
  const filled = filledDocument('docs/engine.md', text, sampleBenchmark);
  expect(filled).toContain('| CNN step 16-32-10, batch 64 | 1 | – | 25 of 48.2 (52 %) |');
});

it('a document without the two comments is refused', () => {
  expect(() => filledDocument('README.md', '# deepdict\n', sampleBenchmark)).toThrow(
    'README.md lacks the lines',
  );
});
