// The record in words: on the terminal, in README.md and in docs/search.md.
import { significant } from '../../src/build/site/benchmark-words.ts';
import { SETS } from '../../test/search/queries.ts';
import type { CategoryScores, SearchRecord } from './record.ts';
import { verdicts } from './targets.ts';

type Table = readonly (readonly string[])[];

/** Success at the first row, in per cent, of each library in each category. */
export function accuracyTable(categories: readonly CategoryScores[], record: SearchRecord): Table {
  const ids = Object.keys(record.libraries);
  const row = (name: string, some: readonly CategoryScores[]) => {
    const sum = (count: (one: CategoryScores) => number) =>
      some.reduce((total, one) => total + count(one), 0);
    const queries = sum((one) => one.queries);
    return [
      name,
      String(queries),
      ...ids.map((id) => percent(sum(({ scores }) => scores[id]?.first ?? 0) / queries)),
    ];
  };
  return [
    ['category', 'queries', ...ids.map((id) => record.libraries[id]?.name ?? id)],
    ...categories.map((one) => row(one.category, [one])),
    row('all', categories),
  ];
}

/** Milliseconds of 99 of 100 keystrokes, and the size of the code. */
export function speedTable(record: SearchRecord): Table {
  const ids = Object.keys(record.libraries);
  return [
    ['', ...ids.map((id) => record.libraries[id]?.name ?? id)],
    ...record.times.map(({ entries, libraries }) => [
      `99 % of keystrokes at ${entries.toLocaleString('en')} entries, ms`,
      ...ids.map((id) => {
        const one = libraries[id];
        return one === undefined || 'unavailable' in one ? '–' : significant(one.p99);
      }),
    ]),
    [
      'code, kB gzip',
      ...ids.map((id) => significant((record.libraries[id]?.gzipBytes ?? 0) / 1000)),
    ],
  ];
}

/** The lines that the bench prints. */
export function searchReport(record: SearchRecord, table: (rows: Table) => string): string[] {
  const loads = record.loads.map(
    ({ entries, buildMilliseconds, milliseconds, rssMegabytes, heldMegabytes, ...index }) =>
      `${entries} entries: index ${significant(index.indexMegabytes)} MB (${significant(index.indexGzipMegabytes)} MB gzip), built in ${significant(buildMilliseconds / 1000)} s; first answer after ${significant(milliseconds)} ms, memory ${significant(rssMegabytes)} MB of the process, ${significant(heldMegabytes)} MB held`,
  );
  const missed = verdicts(record).filter(({ isMet }) => !isMet);
  return [
    ...SETS.flatMap((set) => [
      '',
      `First row right, queries of "${set}"`,
      table(accuracyTable(record.accuracy[set], record)),
    ]),
    '',
    table(speedTable(record)),
    ...reasons(record),
    '',
    ...loads,
    `slowest of ${record.fuzz.strings} random strings: ${significant(record.fuzz.highest)} ms`,
    missed.length === 0 ? 'All targets are met.' : 'Missed:',
    ...missed.map(
      ({ what, measured, limit }) => `  ${what}: ${significant(measured)}, limit ${limit}`,
    ),
  ];
}

/** What README.md shows: accuracy over both sets, and speed. */
export function readmeBlock(record: SearchRecord): string {
  const ids = Object.keys(record.libraries);
  const accuracy = SETS.map((set) => [
    set === 'own'
      ? 'first row right, queries at hand while it was made'
      : 'first row right, queries written apart from it',
    ...(accuracyTable(record.accuracy[set], record).at(-1) ?? []).slice(2),
  ]);
  const [head = [], ...speed] = speedTable(record);
  return `${markdown([head, ...accuracy, ...speed])}

${measuredOn(record)} The same ${record.entries} entries and queries for all; ${ids.length - 1} libraries with the settings, of those tried, that found most of the first set.`;
}

/** What docs/search.md shows: each category, speed, loading, and what was missed. */
export function searchBlock(record: SearchRecord): string {
  const ours = record.loads.map(
    ({ entries, indexMegabytes, indexGzipMegabytes, milliseconds, rssMegabytes }) => [
      entries.toLocaleString('en'),
      significant(indexMegabytes),
      significant(indexGzipMegabytes),
      significant(milliseconds),
      significant(rssMegabytes),
    ],
  );
  const missed = verdicts(record).filter(({ isMet }) => !isMet);
  const targets =
    missed.length === 0
      ? 'Every target is met.'
      : `Missed: ${missed.map(({ what, measured, limit }) => `${what} ${significant(measured)} (target ${limit})`).join('; ')}.`;
  return `${measuredOn(record)}

First row right, in per cent, of the queries that were at hand while the matcher was made:

${markdown(accuracyTable(record.accuracy.own, record))}

And of those written apart from it:

${markdown(accuracyTable(record.accuracy.others, record))}

${markdown(speedTable(record))}
${reasons(record)
  .map((line) => `\n${line}`)
  .join('')}

Our index, loaded in a fresh process:

${markdown([['entries', 'MB', 'MB gzip', 'ms to the first answer', 'memory, MB'], ...ours])}

The slowest of ${record.fuzz.strings.toLocaleString('en')} random strings of up to 200 characters took ${significant(record.fuzz.highest)} ms. ${targets}`;
}

function measuredOn({ date, machine, libraries }: SearchRecord): string {
  const versions = Object.values(libraries).flatMap(({ name, version }) =>
    version === undefined ? [] : [`${name} ${version}`],
  );
  return `Measured on ${date} on ${machine.cpu} (${machine.cores} cores, ${machine.platform}) with Node.js ${machine.node} beside ${versions.join(', ')}.`;
}

/** Why a library has no time. */
function reasons({ times, libraries }: SearchRecord): string[] {
  return times.flatMap(({ entries, libraries: timed }) =>
    Object.entries(timed).flatMap(([id, one]) =>
      'unavailable' in one
        ? [
            `${libraries[id]?.name ?? id} at ${entries.toLocaleString('en')} entries: ${one.unavailable}.`,
          ]
        : [],
    ),
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function markdown(rows: Table): string {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rest.map(line)].join('\n');
}
