// The record of a whole run: bench/results/engine.json.
import { cpus } from 'node:os';
import { BASELINE } from './engines.ts';
import { fastest, type Measured, type Timing } from './measure.ts';
import { judge } from './targets.ts';
import { WORKLOADS, type WorkloadId } from './workloads.ts';

export type WorkloadTimings = ReadonlyMap<WorkloadId, readonly Timing[]>;

/** Median per engine id. */
export function medians(timings: readonly Timing[]): Record<string, number> {
  return Object.fromEntries([...fastest(timings)].map(([id, { median }]) => [id, median]));
}

/**
 * The run as JSON. An engine with more than one way has a figure for each, as 'torch (dense)', and
 * its own is the fastest.
 */
export function record(
  date: Date,
  rounds: number,
  versions: Readonly<Record<string, Readonly<Record<string, string>>>>,
  workloads: WorkloadTimings,
): string {
  const all = [...workloads].map(([id, timings]) => {
    const times = medians(timings);
    const verdicts = judge(id, times).map(({ target, verdict, measured }) => [
      target,
      { verdict, ...(measured !== undefined && { measured: rounded(measured) }) },
    ]);
    return [
      id,
      {
        title: WORKLOADS[id].title,
        engines: figures(timings, times[BASELINE]),
        targets: Object.fromEntries(verdicts),
      },
    ];
  });
  const run = {
    date: date.toISOString().slice(0, 10),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    rounds,
    versions,
    workloads: Object.fromEntries(all),
  };
  return `${JSON.stringify(run, undefined, 2)}\n`;
}

function figures(timings: readonly Timing[], baseline: number | undefined) {
  const figures: Record<string, unknown> = {};
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
    milliseconds: rounded(median),
    lowest: rounded(lowest),
    highest: rounded(highest),
    ...(baseline !== undefined && { ratio: rounded(median / baseline) }),
  };
}

/** Such as 'torch (dense)'. */
export function wayName(engine: string, variant: string | undefined): string {
  return variant === undefined ? engine : `${engine} (${variant})`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
