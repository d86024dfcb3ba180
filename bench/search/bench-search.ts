// The look-up's part of `npm run bench`: accuracy, keystroke times, size and memory of our look-up beside other libraries.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadCatalogue } from '../../src/build/catalogue.ts';
import { searchDocuments } from '../../src/build/search-documents.ts';
import { createRng } from '../../src/engine/index.ts';
import type { SearchDocument } from '../../src/search/index.ts';
import { createIndex } from '../../src/search/index.ts';
import type { QuerySet } from '../../test/search/queries.ts';
import { accuracyOf, readQueries, SETS } from '../../test/search/queries.ts';
import { statesOfTyping } from '../../test/search/typing.ts';
import { bundleModule, sizeOf } from '../bundle.ts';
import { installRivals } from '../install.ts';
import { table } from '../table.ts';
import { fillSearchDocuments } from './documents.ts';
import { filledUp } from './generated.ts';
import { type Library, startLibrary } from './library.ts';
import type { CategoryScores, Score, SearchRecord, Unavailable } from './record.ts';
import { SEARCH_RECORD } from './record.ts';
import { searchReport } from './report.ts';
import { searchRivals } from './rivals.mjs';
import { OURS } from './targets.ts';
import type { KeystrokeTimes } from './times.ts';
import { keystrokeTimes, MOST_MILLISECONDS } from './times.ts';

const QUICK = { sizes: [1000], keystrokes: 300, strings: 200 };
const WHOLE = { sizes: [1000, 10_000, 100_000], keystrokes: 400, strings: 2000 };
const SEED = 7;
/** Rivals that would need longer than this to build their index are left out, judged by a tenth of the entries. */
const MOST_BUILD_SECONDS = 120;

/** Measures, prints and, unless `quick`, records and writes the tables of the documents. */
export async function benchSearch(root: string, quick: boolean): Promise<void> {
  const missing = installRivals(join(root, 'bench'), console.log);
  if (missing !== undefined) throw new Error(missing);
  const folder = mkdtempSync(join(tmpdir(), 'deepdict-bench-'));
  try {
    const record = await measureSearch({ root, folder, ...(quick ? QUICK : WHOLE) });
    for (const line of searchReport(record, table)) console.log(line);
    if (quick) {
      console.log('\nNot recorded: only a run without --quick is.');
      return;
    }
    writeFileSync(join(root, SEARCH_RECORD), `${JSON.stringify(record, undefined, 2)}\n`);
    console.log(`\nRecorded in ${SEARCH_RECORD}.`);
    for (const path of fillSearchDocuments(root, record)) {
      console.log(`Its tables are in ${path}.`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Plan {
  readonly root: string;
  /** For files that other processes read. */
  readonly folder: string;
  /** Numbers of entries. */
  readonly sizes: readonly number[];
  readonly keystrokes: number;
  /** Random strings. */
  readonly strings: number;
}

async function measureSearch(plan: Plan): Promise<SearchRecord> {
  const { root, folder } = plan;
  const { entries } = await loadCatalogue(root, { allowMissingEvidence: true });
  const documents = searchDocuments(entries);
  const files = { documents: join(folder, 'documents.json'), module: join(folder, 'search.mjs') };
  writeFileSync(files.documents, JSON.stringify(documents));
  writeFileSync(files.module, await bundleModule(join(root, 'src/search/index.ts')));
  const rivals = await searchRivals();
  const ids = [OURS, ...rivals.map(({ id }) => id)];
  const start = async (id: string, count: number): Promise<Library | string> => {
    console.log(`Building ${id} over ${count} entries ...`);
    return startLibrary({ library: id, entries: count, ...files });
  };
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    entries: documents.length,
    libraries: await librarySizes(root, rivals),
    accuracy: await measureAccuracy(ids, (id) => start(id, documents.length)),
    times: await measureTimes(plan, ids, start),
    loads: plan.sizes.map((count) =>
      measureLoad(filledUp(documents, count, SEED), folder, files.module),
    ),
    fuzz: await measureFuzz(plan.strings, await start(OURS, documents.length)),
  };
}

async function librarySizes(
  root: string,
  rivals: Awaited<ReturnType<typeof searchRivals>>,
): Promise<SearchRecord['libraries']> {
  const gzipBytes = async (path: string) => sizeOf(await bundleModule(path)).gzipBytes;
  const sizes: [string, SearchRecord['libraries'][string]][] = [
    [OURS, { name: 'deepdict', gzipBytes: await gzipBytes(join(root, 'src/search/search.ts')) }],
  ];
  for (const { id, name, version, specifier } of rivals) {
    const path = fileURLToPath(import.meta.resolve(specifier));
    sizes.push([id, { name, version, gzipBytes: await gzipBytes(path) }]);
  }
  return Object.fromEntries(sizes);
}

async function measureAccuracy(
  ids: readonly string[],
  start: (id: string) => Promise<Library | string>,
): Promise<SearchRecord['accuracy']> {
  const sets = SETS.map((set) => [set, readQueries(set)] as const);
  const scores = Object.fromEntries(
    sets.map(([set, categories]) => [
      set,
      categories.map(({ name, queries }): CategoryScores & { scores: Record<string, Score> } => ({
        category: name,
        queries: queries.length,
        scores: {},
      })),
    ]),
  ) as Record<QuerySet, (CategoryScores & { scores: Record<string, Score> })[]>;
  for (const id of ids) {
    const library = await start(id);
    if (typeof library === 'string') throw new Error(`${id}: ${library}`);
    for (const [set, categories] of sets) {
      const found = await accuracyOf(categories, async (q) => (await library.rows([q]))[0] ?? []);
      found.forEach(({ first, amongFive }, i) => {
        const category = scores[set][i];
        if (category !== undefined) category.scores[id] = { first, amongFive };
      });
    }
    library.close();
  }
  return scores;
}

async function measureTimes(
  { sizes, keystrokes }: Plan,
  ids: readonly string[],
  start: (id: string, entries: number) => Promise<Library | string>,
): Promise<SearchRecord['times']> {
  const queries = sampledStates(keystrokes);
  const builds = new Map<string, number>();
  const times: SearchRecord['times'][number][] = [];
  for (const entries of sizes) {
    const libraries: Library[] = [];
    const missing: Record<string, Unavailable> = {};
    for (const id of ids) {
      const reason = tooSlow(builds.get(id), times.at(-1)?.libraries[id]);
      const library = reason ?? (await start(id, entries));
      if (typeof library === 'string') missing[id] = { unavailable: library };
      else {
        libraries.push(library);
        builds.set(id, library.buildMilliseconds);
      }
    }
    console.log(`Typing ${queries.flat().length} keystrokes over ${entries} entries ...`);
    const measured = Object.fromEntries(await keystrokeTimes(libraries, queries));
    for (const library of libraries) library.close();
    times.push({ entries, libraries: { ...measured, ...missing } });
  }
  return times;
}

/** Why a library is left out with ten times the entries; both times grow at least as much. */
function tooSlow(
  buildMilliseconds: number | undefined,
  typed: KeystrokeTimes | Unavailable | undefined,
): string | undefined {
  const seconds = (10 * (buildMilliseconds ?? 0)) / 1000;
  if (seconds > MOST_BUILD_SECONDS) return `building would take about ${Math.round(seconds)} s`;
  if (typed === undefined) return undefined;
  if ('unavailable' in typed) return typed.unavailable;
  const median = Math.round(10 * typed.median);
  return median > MOST_MILLISECONDS ? `a keystroke would take about ${median} ms` : undefined;
}

/** States of typing queries of both sets, drawn without replacement up to the keystrokes planned. */
function sampledStates(most: number): string[][] {
  const queries = SETS.flatMap((set) =>
    readQueries(set).flatMap(({ queries: some }) => some.map(({ query }) => query)),
  );
  createRng(SEED).shuffle(queries);
  const states: string[][] = [];
  for (let i = 0, keys = 0; i < queries.length && keys < most; i++) {
    const typed = statesOfTyping(queries[i] as string);
    states.push(typed);
    keys += typed.length;
  }
  return states;
}

function measureLoad(
  dictionary: readonly SearchDocument[],
  folder: string,
  module: string,
): SearchRecord['loads'][number] {
  const start = performance.now();
  const bytes = createIndex(dictionary);
  const buildMilliseconds = performance.now() - start;
  const path = join(folder, 'index.bin');
  writeFileSync(path, bytes);
  const program = join(import.meta.dirname, 'load-program.ts');
  const args = ['--expose-gc', '--import', 'tsx', program, module, path, '배치 정규화'];
  const runs = [1, 2, 3].map(() =>
    JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })),
  );
  const middle = (key: string): number => runs.map((one) => one[key]).sort((a, b) => a - b)[1];
  return {
    entries: dictionary.length,
    buildMilliseconds,
    indexMegabytes: middle('indexMegabytes'),
    indexGzipMegabytes: gzipSync(bytes).length / 2 ** 20,
    milliseconds: middle('milliseconds'),
    rssMegabytes: middle('rssMegabytes'),
    heldMegabytes: middle('heldMegabytes'),
  };
}

/** The slowest of random strings of up to 200 characters of every kind that people and machines type. */
async function measureFuzz(
  count: number,
  library: Library | string,
): Promise<SearchRecord['fuzz']> {
  if (typeof library === 'string') throw new Error(`${OURS}: ${library}`);
  const rng = createRng(SEED);
  const kinds = [
    () => String.fromCharCode(0xac00 + rng.int(11172)),
    () => String.fromCharCode(0x3131 + rng.int(51)),
    () => String.fromCharCode(97 + rng.int(26)),
    () => ' ',
    () => String.fromCharCode(rng.int(0x10000)),
    () => '배치 정규화는 왜 학습을 '.charAt(rng.int(14)),
  ];
  const strings = Array.from({ length: count }, () => {
    const few = kinds.filter(() => rng.uniform() < 0.5);
    const from = few.length === 0 ? kinds : few;
    return Array.from({ length: 1 + rng.int(200) }, () => from[rng.int(from.length)]?.()).join('');
  });
  await library.times(strings.slice(0, 50));
  const times = await library.times(strings);
  library.close();
  return { strings: strings.length, highest: Math.max(...times) };
}
