// What the engine has to reach, and whether it does.
import type { BenchmarkTarget } from '../src/build/site/benchmark.ts';
import { BASELINE, JAVASCRIPT_RIVALS } from './engines.ts';
import { WORKLOAD_IDS, type WorkloadId } from './workloads.ts';

type Kind = BenchmarkTarget['kind'];

/** Limits of the speed of every workload. */
type SpeedLimits = Partial<Record<'ratio' | 'faster' | 'times-of-fast', number>>;

/** Exact mode needs twice the instructions of fast mode in products, and no more elsewhere. */
const TIMES_OF_FAST = 2.2;

const RIVALS: Partial<Record<WorkloadId, SpeedLimits>> = {
  'matmul-1024': { ratio: 1.2 },
  mlp: { ratio: 1, faster: 3 },
  cnn: { ratio: 0.8, faster: 5 },
  dcgan: { ratio: 0.8, faster: 5 },
  'skip-gram': { ratio: 0.1, faster: 5 },
};

export const SPEED_LIMITS = Object.fromEntries(
  WORKLOAD_IDS.map((id) => [id, { ...RIVALS[id], 'times-of-fast': TIMES_OF_FAST }]),
) as Readonly<Record<WorkloadId, SpeedLimits>>;

/** Bytes of the engine with its kernels, compressed. */
export const MOST_GZIP_BYTES = 40_000;
/** From the engine's import to the end of its first training step. */
export const COLD_START_MILLISECONDS = 50;
/** Our peak of memory over PyTorch's. */
export const MOST_TIMES_MEMORY = 1.5;

/** Milliseconds per step of each engine that was measured, by its id. */
export type Times = Readonly<Record<string, number>>;

/** The verdict on each limit of a workload. */
export function judge(workload: WorkloadId, times: Times): BenchmarkTarget[] {
  const fast = times['deepdict-fast'];
  const rivals = JAVASCRIPT_RIVALS.flatMap((id) => times[id] ?? []);
  const best = rivals.length > 0 ? Math.min(...rivals) : undefined;
  const measured = {
    ratio: quotient(fast, times[BASELINE]),
    faster: quotient(best, fast),
    'times-of-fast': quotient(times['deepdict-exact-1'], times['deepdict-fast-1']),
  };
  return (Object.entries(SPEED_LIMITS[workload]) as [keyof SpeedLimits, number][]).map(
    ([kind, limit]) => verdictOn(kind, limit, measured[kind]),
  );
}

/** Whether what was measured keeps the limit: 'faster' is a lower one, the others are upper ones. */
export function verdictOn(
  kind: Kind,
  limit: number,
  measured: number | undefined,
): BenchmarkTarget {
  if (measured === undefined) return { kind, limit, verdict: 'not measured' };
  const met = kind === 'faster' ? measured >= limit : measured <= limit;
  return { kind, limit, measured, verdict: met ? 'met' : 'missed' };
}

export function quotient(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined ? undefined : above / below;
}
