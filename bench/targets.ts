// What the fast mode has to reach, and whether it does.
import { BASELINE, JAVASCRIPT_RIVALS } from './engines.ts';
import type { WorkloadId } from './workloads.ts';

const JUDGED = 'deepdict-fast';

interface Target {
  /** Time over PyTorch's on one thread, at most. */
  readonly ratio?: number;
  /** The best JavaScript rival's time over ours, at least. */
  readonly faster?: number;
}

export const TARGETS: Partial<Record<WorkloadId, Target>> = {
  'matmul-1024': { ratio: 1.2 },
  mlp: { ratio: 1, faster: 3 },
  cnn: { ratio: 0.8, faster: 5 },
  dcgan: { ratio: 0.8, faster: 5 },
  'skip-gram': { ratio: 0.1, faster: 5 },
};

/** Milliseconds per step of each engine that was measured, by its id. */
export type Times = Readonly<Record<string, number>>;

export interface Verdict {
  readonly target: string;
  readonly verdict: 'met' | 'missed' | 'not measured';
  /** What was measured; absent where it was not. */
  readonly measured?: number;
}

/** The verdict on each target of a workload. */
export function judge(workload: WorkloadId, times: Times): Verdict[] {
  const { ratio, faster } = TARGETS[workload] ?? {};
  const ours = times[JUDGED];
  const baseline = times[BASELINE];
  const rivals = JAVASCRIPT_RIVALS.flatMap((id) => times[id] ?? []);
  const best = rivals.length > 0 ? Math.min(...rivals) : undefined;
  const verdicts: Verdict[] = [];
  if (ratio !== undefined) {
    const target = `fast mode takes at most ${ratio} times PyTorch's time`;
    const measured = quotient(ours, baseline);
    verdicts.push({ target, ...compare(measured, (value) => value <= ratio) });
  }
  if (faster !== undefined) {
    const target = `fast mode is at least ${faster} times faster than the best JavaScript rival`;
    const measured = quotient(best, ours);
    verdicts.push({ target, ...compare(measured, (value) => value >= faster) });
  }
  return verdicts;
}

function quotient(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined ? undefined : above / below;
}

function compare(measured: number | undefined, meets: (value: number) => boolean) {
  if (measured === undefined) return { verdict: 'not measured' } as const;
  return { verdict: meets(measured) ? 'met' : 'missed', measured } as const;
}
