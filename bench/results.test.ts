// The record of a run: figures, ratios, ways, reasons and verdicts; and it is what readers accept.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { BENCHMARK_PATH, readBenchmark } from '../src/build/site/benchmark.ts';
import { compareMemory } from './memory.ts';
import { record, workloadResults } from './results.ts';
import { verdictOn } from './targets.ts';

const measured = (median: number) => ({ median, lowest: median - 1, highest: median + 1 });
const workloads = workloadResults(
  new Map([
    [
      'skip-gram' as const,
      [
        { engine: 'torch', variant: 'sparse', outcome: measured(20) },
        { engine: 'torch', variant: 'dense', outcome: measured(30) },
        { engine: 'deepdict-fast', outcome: measured(5) },
        { engine: 'jax', outcome: { unavailable: 'no scatter' } },
      ],
    ],
  ]),
);

it('holds figures, ratios to PyTorch, reasons and verdicts', () => {
  expect(workloads['skip-gram']).toEqual({
    sizes: { kind: 'skip-gram', batch: 256 },
    engines: {
      torch: { milliseconds: 20, lowest: 19, highest: 21, ratio: 1 },
      'deepdict-fast': { milliseconds: 5, lowest: 4, highest: 6, ratio: 0.25 },
      'torch (sparse)': { milliseconds: 20, lowest: 19, highest: 21, ratio: 1 },
      'torch (dense)': { milliseconds: 30, lowest: 29, highest: 31, ratio: 1.5 },
      jax: { unavailable: 'no scatter' },
    },
    targets: [
      { kind: 'ratio', limit: 0.1, measured: 0.25, verdict: 'missed' },
      { kind: 'faster', limit: 5, verdict: 'not measured' },
      { kind: 'times-of-fast', limit: 2.2, verdict: 'not measured' },
    ],
  });
});

it('is read back as it was written, to four digits', async () => {
  const bandwidth = { megabytes: 16.777216, gigabytesPerSecond: 48.17688848558955 };
  const benchmark = record(new Date('2026-01-02T03:04:05Z'), {
    rounds: 9,
    versions: { torch: { torch: '1.13', blas: 'OpenBLAS' } },
    workloads,
    bundle: { bytes: 113440, gzipBytes: 37834, target: verdictOn('bytes', 40000, 37834) },
    coldStart: {
      processes: 21,
      milliseconds: 42.123456,
      lowest: 40,
      highest: 50,
      target: verdictOn('milliseconds', 50, 42.123456),
    },
    memory: compareMemory({ torch: { bytes: 10984256 }, 'deepdict-fast-1': { bytes: 18711104 } }),
    roofline: {
      peak: { exact: 36.79039, fast: 55.91681 },
      bandwidth: { network: bandwidth, memory: bandwidth },
      work: { mlp: { operations: 52363264, bytes: 4809616 } },
    },
  });
  expect(benchmark).toMatchObject({ date: '2026-01-02', machine: { node: process.version } });
  expect(benchmark.coldStart).toMatchObject({ milliseconds: 42.12, target: { measured: 42.12 } });
  expect(benchmark.memory.engines.torch).toEqual({ bytes: 10984256 });
  const root = mkdtempSync(join(tmpdir(), 'deepdict-record-'));
  try {
    const path = join(root, BENCHMARK_PATH);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(benchmark));
    expect(await readBenchmark(root)).toEqual(benchmark);
  } finally {
    rmSync(root, { recursive: true });
  }
});
