// All targets of a record, each with what it is about, in one order for the page and the terminal.
import type { Benchmark, BenchmarkTarget } from './benchmark.ts';
import { type BenchmarkWords, measuredText, targetText } from './benchmark-words.ts';

/** A record, or as much of one as was measured. */
export type MeasuredParts = Pick<Benchmark, 'versions' | 'workloads'> &
  Partial<Pick<Benchmark, 'bundle' | 'coldStart' | 'memory' | 'roofline'>>;

export interface TargetLine {
  readonly verdict: BenchmarkTarget['verdict'];
  /** Such as 'CNN step: the fast mode ... (measured: 0.7 times)'. */
  readonly text: string;
}

const ORDER = ['missed', 'not measured', 'met'] as const;

/** Every target; those missed first. */
export function targetLines(parts: MeasuredParts, words: BenchmarkWords): TargetLine[] {
  const { versions, workloads, bundle, coldStart, memory } = parts;
  const all: [string, BenchmarkTarget][] = Object.values(workloads).flatMap(({ sizes, targets }) =>
    targets.map((target): [string, BenchmarkTarget] => [words.workload(sizes), target]),
  );
  if (bundle !== undefined) all.push([words.bundle, bundle.target]);
  if (coldStart !== undefined) all.push([words.coldStart, coldStart.target]);
  if (memory !== undefined) all.push([words.workload(memory.sizes), memory.target]);
  return all
    .map(([subject, target]) => {
      const measured = measuredText(target, words);
      const value = measured === undefined ? '' : ` (${measured})`;
      const text = `${subject}: ${targetText(target, versions, words)}${value}`;
      return { verdict: target.verdict, text };
    })
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
