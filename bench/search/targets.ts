// What the look-up has to reach, and whether the record does.
import { LEAST_AMONG_FIVE, LEAST_FIRST } from '../../test/search/targets.ts';
import type { Score, SearchRecord } from './record.ts';

export const OURS = 'deepdict';
/** Milliseconds that 99 of 100 keystrokes take at most, by number of entries. */
const MOST_P99: Readonly<Record<number, number>> = { 1000: 5, 10000: 10, 100000: 16 };
const MOST_GZIP_BYTES = 8 * 1024;
/** Milliseconds from the index's bytes to the first answer, by number of entries. */
const MOST_LOAD: Readonly<Record<number, number>> = { 1000: 20, 100000: 2000 };
const MOST_MEGABYTES: Readonly<Record<number, number>> = { 100000: 150 };
const MOST_FUZZ_MILLISECONDS = 50;

export interface SearchVerdict {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly isMet: boolean;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** One verdict for each target; a category's queries of both sets count together. */
export function verdicts(record: SearchRecord): SearchVerdict[] {
  const most = (what: string, measured: number | undefined, limit: number): SearchVerdict => ({
    what,
    measured: measured ?? Number.NaN,
    limit,
    isMet: measured !== undefined && measured <= limit,
  });
  const least = (what: string, measured: number, limit: number): SearchVerdict => ({
    what,
    measured,
    limit,
    isMet: measured >= limit,
  });
  const all = Object.values(record.accuracy).flat();
  const accuracy = [...new Set(all.map(({ category }) => category))].sort().flatMap((category) => {
    const some = all.filter((one) => one.category === category);
    const share = (right: (score: Score) => number) =>
      sum(some.map(({ scores }) => (scores[OURS] === undefined ? 0 : right(scores[OURS])))) /
      sum(some.map(({ queries }) => queries));
    const limit = LEAST_FIRST[category];
    return [
      ...(limit === undefined
        ? []
        : [
            least(
              category,
              share(({ first }) => first),
              limit,
            ),
          ]),
      ...(category.startsWith('questions')
        ? [
            least(
              `${category}, first five`,
              share(({ amongFive }) => amongFive),
              LEAST_AMONG_FIVE,
            ),
          ]
        : []),
    ];
  });
  const times = record.times.map(({ entries, libraries }) => {
    const ours = libraries[OURS];
    const p99 = ours === undefined || 'unavailable' in ours ? undefined : ours.p99;
    return most(`p99 at ${entries} entries, ms`, p99, MOST_P99[entries] ?? Number.NaN);
  });
  const loads = record.loads.flatMap(({ entries, milliseconds, rssMegabytes }) => [
    ...(entries in MOST_LOAD
      ? [most(`load at ${entries} entries, ms`, milliseconds, MOST_LOAD[entries] as number)]
      : []),
    ...(entries in MOST_MEGABYTES
      ? [most(`memory at ${entries} entries, MB`, rssMegabytes, MOST_MEGABYTES[entries] as number)]
      : []),
  ]);
  return [
    ...accuracy,
    ...times,
    ...loads,
    most('size, gzip bytes', record.libraries[OURS]?.gzipBytes, MOST_GZIP_BYTES),
    most('slowest random string, ms', record.fuzz.highest, MOST_FUZZ_MILLISECONDS),
  ];
}
