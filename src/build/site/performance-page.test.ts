// Tests of the page of performance, on a record as the bench writes it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Benchmark, readBenchmark } from './benchmark.ts';
import { performancePage } from './performance-page.ts';
import { sampleSite } from './sample-site.fixture.ts';

const record: Benchmark = {
  date: '2026-01-02',
  machine: { cpu: 'Test CPU <x>', cores: 2, platform: 'linux x64', node: 'v20.20.0' },
  rounds: 9,
  versions: {
    torch: { torch: '2.9.0', threads: '1' },
    'deepdict-fast': { mode: 'fast', threads: '2' },
    jax: {},
  },
  workloads: {
    mlp: {
      title: 'MLP step',
      engines: {
        torch: { milliseconds: 2.346, lowest: 2, highest: 3, ratio: 1 },
        'torch (dense)': { milliseconds: 4, lowest: 4, highest: 4, ratio: 1.7 },
        'deepdict-fast': { milliseconds: 3.519, lowest: 3, highest: 4, ratio: 1.5 },
        jax: { unavailable: 'no SIMD' },
      },
      targets: {
        "fast mode takes at most 1 times PyTorch's time": { verdict: 'missed', measured: 1.5 },
        'fast mode is at least 3 times faster than the best JavaScript rival': {
          verdict: 'not measured',
        },
      },
    },
  },
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deepdict-bench-'));
  await mkdir(join(root, 'bench/results'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

const textOf = (html: string) => html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');

test('it shows times, targets, what is missing, and the machine', () => {
  const text = textOf(performancePage({ ...sampleSite, benchmark: record }, 'en'));
  expect(text).toContain('|Workload|PyTorch|deepdict, fast mode, 2 threads|jax-js|');
  expect(text).toContain('|MLP step|2.35 ms (1×)|3.52 ms (1.5×)|–|');
  expect(text).toContain(
    '|MLP step: the fast mode on 2 threads takes at most 1 times the time of PyTorch on 1 thread (measured: 1.5 times): |Missed|',
  );
  expect(text).toContain('|TensorFlow.js: left out of this run|');
  expect(text).toContain('|MLP step, jax-js: |no SIMD|');
  expect(text).toContain('on Test CPU &lt;x&gt; (2 cores, linux x64) with Node.js v20.20.0.');
});

test('it says the same in Korean', () => {
  const text = textOf(performancePage({ ...sampleSite, benchmark: record }, 'ko'));
  expect(text).toContain('|MLP step|2.35 ms (1배)|3.52 ms (1.5배)|–|');
  expect(text).toContain(
    '빠른 모드(스레드 2개)의 시간이 PyTorch(스레드 1개)의 1배 이하 (잰 값 1.5배): |미달|',
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
