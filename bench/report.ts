// What the terminal shows of a run: times, targets, size, start, memory and roofline.
import type { Benchmark } from '../src/build/site/benchmark.ts';
import { type MeasuredParts, targetLines } from '../src/build/site/benchmark-targets.ts';
import { BENCHMARK_WORDS, grouped, significant } from '../src/build/site/benchmark-words.ts';
import { rooflineRows } from '../src/build/site/roofline-rows.ts';
import { cell, table } from './table.ts';

const words = BENCHMARK_WORDS.en;

/** All that was measured, as lines; `names` of the engines by id, in the order of the columns. */
export function report(parts: MeasuredParts, names: ReadonlyMap<string, string>): string[] {
  const { workloads, bundle, coldStart, memory, roofline } = parts;
  return [
    ...(Object.keys(workloads).length > 0 ? times(workloads, names) : []),
    ...(bundle
      ? [`\nEngine: ${grouped(bundle.bytes)} bytes, ${grouped(bundle.gzipBytes)} compressed`]
      : []),
    ...(coldStart
      ? [
          `\nFrom import to the first step: ${significant(coldStart.milliseconds)} ms (${significant(coldStart.lowest)} to ${significant(coldStart.highest)}, ${coldStart.processes} processes)`,
        ]
      : []),
    ...(memory ? peaks(memory, names) : []),
    ...(roofline ? roof({ workloads, roofline }) : []),
    '\nTargets',
    ...targetLines(parts, words).map(({ verdict, text }) => `${words.verdicts[verdict]}: ${text}`),
  ];
}

function times(workloads: Benchmark['workloads'], names: ReadonlyMap<string, string>): string[] {
  const rows = Object.values(workloads).map(({ sizes, engines }) => {
    const timeOf = (id: string) => {
      const figure = engines[id];
      return figure === undefined || 'unavailable' in figure ? undefined : figure;
    };
    const cells = [...names.keys()].map((id) => cell(timeOf(id)?.milliseconds, timeOf(id)?.ratio));
    return [words.workload(sizes), ...cells];
  });
  return [
    '\nMilliseconds per step, and ratio to PyTorch on one thread (lower is better)',
    table([['workload', ...names.values()], ...rows]),
  ];
}

function peaks({ sizes, engines }: Benchmark['memory'], names: ReadonlyMap<string, string>) {
  return [
    `\nPeak memory: ${words.workload(sizes)}`,
    ...Object.entries(engines).map(
      ([id, answer]) =>
        `${names.get(id) ?? id}: ${'bytes' in answer ? `${grouped(answer.bytes)} bytes` : answer.unavailable}`,
    ),
  ];
}

function roof(parts: Pick<Benchmark, 'workloads' | 'roofline'>): string[] {
  const { peak, bandwidth } = parts.roofline;
  const fast = peak.fast === undefined ? 'not available' : significant(peak.fast);
  const at = ({ megabytes, gigabytesPerSecond }: typeof bandwidth.memory) =>
    `${significant(gigabytesPerSecond)} GB/s over ${significant(megabytes)} MB`;
  const rows = rooflineRows(parts).map(({ sizes, intensity, modes }) => [
    words.workload(sizes),
    significant(intensity),
    ...(['exact', 'fast'] as const).map((mode) => {
      const rate = modes[mode];
      return rate ? `${significant(rate.achieved)} of ${significant(rate.roof)}` : '-';
    }),
  ]);
  return [
    `\nOne core: 10^9 operations a second: exact ${significant(peak.exact)}, fast ${fast}; ${at(bandwidth.network)}, ${at(bandwidth.memory)}`,
    ...(rows.length > 0
      ? [table([['workload', 'operations/byte', 'exact', 'fast'], ...rows])]
      : []),
  ];
}
