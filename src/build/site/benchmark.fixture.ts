// A record as the bench writes it, for tests of its readers: targets met, missed and not measured.
import type { Benchmark } from './benchmark.ts';

export const sampleBenchmark: Benchmark = {
  date: '2026-01-02',
  machine: { cpu: 'Test CPU <x>', cores: 2, platform: 'linux x64', node: 'v20.20.0' },
  rounds: 9,
  versions: {
    torch: { torch: '2.9.0', threads: '1' },
    'deepdict-fast': { mode: 'fast', threads: '2' },
    jax: { jax: '0.1.25' },
  },
  workloads: {
    mlp: {
      sizes: { kind: 'mlp', batch: 128, inputs: 784, hidden: 128, classes: 10 },
      engines: {
        torch: { milliseconds: 2.346, lowest: 2, highest: 3, ratio: 1 },
        'torch (dense)': { milliseconds: 4, lowest: 4, highest: 4, ratio: 1.7 },
        'deepdict-fast': { milliseconds: 3.519, lowest: 3, highest: 4, ratio: 1.5 },
        jax: { unavailable: 'no SIMD' },
      },
      targets: [
        { kind: 'times-of-fast', limit: 2.2, measured: 1.3, verdict: 'met' },
        { kind: 'faster', limit: 3, verdict: 'not measured' },
        { kind: 'ratio', limit: 1, measured: 1.5, verdict: 'missed' },
      ],
    },
    cnn: {
      sizes: { kind: 'cnn', batch: 64, channels1: 16, channels2: 32, classes: 10 },
      engines: {
        'deepdict-fast-1': { milliseconds: 2, lowest: 2, highest: 2 },
        jax: { milliseconds: 8, lowest: 8, highest: 9 },
      },
      targets: [],
    },
  },
  bundle: {
    bytes: 113_440,
    gzipBytes: 41_234,
    target: { kind: 'bytes', limit: 40_000, measured: 41_234, verdict: 'missed' },
  },
  coldStart: {
    processes: 21,
    milliseconds: 42.42,
    lowest: 40,
    highest: 71,
    target: { kind: 'milliseconds', limit: 50, measured: 42.42, verdict: 'met' },
  },
  memory: {
    sizes: { kind: 'cnn', batch: 64, channels1: 16, channels2: 32, classes: 10 },
    engines: { torch: { unavailable: 'no profiler' }, 'deepdict-fast-1': { bytes: 18_711_104 } },
    target: { kind: 'memory', limit: 1.5, verdict: 'not measured' },
  },
  roofline: {
    peak: { exact: 36.79, fast: 55.92 },
    bandwidth: {
      network: { megabytes: 16.78, gigabytesPerSecond: 48.18 },
      memory: { megabytes: 1073.7, gigabytesPerSecond: 19.63 },
    },
    work: { cnn: { operations: 50_000_000, bytes: 50_000_000 } },
  },
};
