// Tests of the page of performance, on a record as the bench writes it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Lang } from '../../model/index.ts';
import { sampleBenchmark as record } from './benchmark.fixture.ts';
import { readBenchmark } from './benchmark.ts';
import { targetLines } from './benchmark-targets.ts';
import { BENCHMARK_WORDS } from './benchmark-words.ts';
import { performancePage } from './performance-page.ts';
import { sampleSite } from './sample-site.fixture.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-bench-'));
  await mkdir(join(root, 'bench/results'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const textOf = (html: string) => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');

const textIn = (lang: Lang) => textOf(performancePage({ ...sampleSite, benchmark: record }, lang));

test('it shows times, what is missing, and the machine', () => {
  const text = textIn('en');
  expect(text).toContain('|Workload|PyTorch|deepdict, fast mode, 2 threads|jax-js|');
  expect(text).toContain('|MLP step 784-128-10, batch 128|2.35 ms (1×)|3.52 ms (1.5×)|–|');
  expect(text).toContain('|TensorFlow.js: left out of this run|');
  expect(text).toContain('|MLP step 784-128-10, batch 128, jax-js: |no SIMD|');
  expect(text).toContain('|memory, PyTorch: |no profiler|');
  expect(text).toContain('on Test CPU &lt;x&gt; (2 cores, linux x64) with Node.js v20.20.0.');
});

test('it lists every target, those missed first', () => {
  const texts = targetLines(record, BENCHMARK_WORDS.en).map(({ verdict, text }) => [verdict, text]);
  const mlp = 'MLP step 784-128-10, batch 128';
  expect(texts).toEqual([
    [
      'missed',
      `${mlp}: the fast mode on 2 threads takes at most 1 times the time of PyTorch on 1 thread (measured: 1.5 times)`,
    ],
    [
      'missed',
      'Size: the engine with its kernels takes at most 40,000 bytes, compressed with gzip (measured: 41,234 bytes)',
    ],
    [
      'not measured',
      `${mlp}: the fast mode on 2 threads is at least 3 times faster than the best JavaScript rival`,
    ],
    [
      'not measured',
      'CNN step 16-32-10, batch 64: the peak memory of the fast mode on 1 thread is at most 1.5 times that of PyTorch',
    ],
    [
      'met',
      `${mlp}: the exact mode takes at most 2.2 times the time of the fast mode, both on 1 thread (measured: 1.3 times)`,
    ],
    [
      'met',
      'Start: it takes at most 50 ms from importing the engine to the end of the first training step (measured: 42.4 ms)',
    ],
  ]);
  const text = textIn('en');
  for (const [, line] of texts) expect(text).toContain(`|${line}: |`);
});

test('it shows size, start and memory', () => {
  const text = textIn('en');
  expect(text).toContain('of 113,440 bytes, or 41,234 bytes compressed with gzip.');
  expect(text).toContain('takes 42.4 ms: the median over 21 fresh Node.js processes');
  expect(text).toContain('|deepdict, fast mode: 18.7 MB|');
});

test('it shows each workload beneath its roof, which bandwidth sets at few operations a byte', () => {
  const text = textIn('en');
  expect(text).toContain(
    'at most 36.8 billion operations a second in exact mode, and 55.9 in fast',
  );
  expect(text).toContain('|Workload|Operations per byte|Exact mode|Fast mode|');
  expect(text).toContain('|CNN step 16-32-10, batch 64|1|–|25 of 48.2 (52%)|');
});

test('it says the same in Korean', () => {
  const text = textIn('ko');
  expect(text).toContain('|MLP 학습 한 스텝 784-128-10, 배치 128|2.35 ms (1배)|3.52 ms (1.5배)|–|');
  expect(text).toContain(
    '빠른 모드(스레드 2개)의 시간이 PyTorch(스레드 1개)의 1배 이하 (잰 값 1.5배): |미달|',
  );
  expect(text).toContain('gzip으로 압축해 40,000바이트 이하 (잰 값 41,234바이트): |미달|');
  expect(text).toContain(
    '|합성곱 신경망 학습 한 스텝 16-32-10, 배치 64|1|–|한계 48.2 중 25 (52%)|',
  );
});

test('before the first run of the bench it says how to make one', async () => {
  const benchmark = await readBenchmark(root);
  expect(benchmark).toBeUndefined();
  const text = textOf(performancePage({ ...sampleSite, benchmark }, 'en'));
  expect(text).toContain('No measurement has been recorded yet.');
  expect(text).toContain('npm run bench');
});

test('the record is read as it was written; another file is refused', async () => {
  const path = join(root, 'bench/results/engine.json');
  await writeFile(path, JSON.stringify(record));
  expect(await readBenchmark(root)).toEqual(record);
  await writeFile(path, '{"date":"2026-01-02"}');
  await expect(readBenchmark(root)).rejects.toThrow(
    /^bench\/results\/engine\.json is not a record of the bench:\n[\s\S]*machine[\s\S]*Run "npm run bench"\.$/,
  );
});
