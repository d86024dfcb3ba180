// The record of a whole run: bench/results/engine.json.
import { cpus } from 'node:os';
import type { Benchmark } from '../src/build/site/benchmark.ts';
import { BASELINE } from './engines.ts';
import { fastest, type Measured, type Timing } from './measure.ts';
import { judge } from './targets.ts';
import { sizesOf, type WorkloadId } from './workloads.ts';

export type WorkloadTimings = ReadonlyMap<WorkloadId, readonly Timing[]>;

/** Median per engine id. */
export function medians(timings: readonly Timing[]): Record<string, number> {
  return Object.fromEntries([...fastest(timings)].map(([id, { median }]) => [id, median]));
}

/**
 * What was measured of each workload. An engine with more than one way has a figure for each, as
 * 'torch (dense)', and its own is the fastest.
 */
export function workloadResults(workloads: WorkloadTimings): Benchmark['workloads'] {
  return Object.fromEntries(
    [...workloads].map(([id, timings]) => {
      const times = medians(timings);
      const engines = figures(timings, times[BASELINE]);
      return [id, { sizes: sizesOf(id), engines, targets: judge(id, times) }];
    }),
  );
}

/** The record: what was measured, with the day and the machine, to four digits. */
export function record(date: Date, measured: Omit<Benchmark, 'date' | 'machine'>): Benchmark {
  return rounded({
    date: date.toISOString().slice(0, 10),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    ...measured,
  });
}

function figures(timings: readonly Timing[], baseline: number | undefined) {
  const figures: Benchmark['workloads'][string]['engines'] = {};
  for (const [id, measured] of fastest(timings)) figures[id] = figure(measured, baseline);
  for (const { engine, variant, outcome } of timings) {
    const name = wayName(engine, variant);
    if ('unavailable' in outcome) figures[name] = outcome;
    else if (variant !== undefined) figures[name] = figure(outcome, baseline);
  }
  return figures;
}

function figure({ median, lowest, highest }: Measured, baseline: number | undefined) {
  return {
    milliseconds: median,
    lowest,
    highest,
    ...(baseline !== undefined && { ratio: median / baseline }),
  };
}

/** Such as 'torch (dense)'. */
export function wayName(engine: string, variant: string | undefined): string {
  return variant === undefined ? engine : `${engine} (${variant})`;
}

/** With every number that is not whole at four digits. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'number' && !Number.isInteger(part) ? Number(part.toPrecision(4)) : part,
  );
}
