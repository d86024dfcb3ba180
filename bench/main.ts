// `npm run bench`: measures the engine by itself, then beside the others in turns; prints and records.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { BENCHMARK_PATH, type Benchmark } from '../src/build/site/benchmark.ts';
import { significant } from '../src/build/site/benchmark-words.ts';
import { UserError } from '../src/model/index.ts';
import { bundleEngine, sizeOf } from './bundle.ts';
import { measureColdStart } from './cold-start.ts';
import { fillDocuments } from './documents.ts';
import { ENGINES, REFERENCE } from './engines.ts';
import { installRivals } from './install.ts';
import { measure, type Timing } from './measure.ts';
import { compareMemory, MEMORY_ENGINES, MEMORY_WORKLOAD } from './memory.ts';
import { ENGINE_PARTS, HELP, type Options, parseOptions } from './options.ts';
import type { MemoryAnswer } from './protocol.ts';
import { enableRelaxedSimd } from './relaxed-simd.ts';
import { report } from './report.ts';
import { record, wayName, workloadResults } from './results.ts';
import { measureRoofline } from './roofline.ts';
import { benchSearch } from './search/bench-search.ts';
import { contestants, type Started, start } from './started.ts';
import { COLD_START_MILLISECONDS, MOST_GZIP_BYTES, verdictOn } from './targets.ts';
import { WORKLOAD_IDS, type WorkloadId } from './workloads.ts';

const root = resolve(import.meta.dirname, '..');

type Parts = Partial<Omit<Benchmark, 'date' | 'machine' | 'rounds' | 'versions' | 'workloads'>>;

/** What our engine alone is measured for; each process of it is fresh, and no other runs beside. */
async function measureAlone({ only, quick }: Options): Promise<Parts> {
  const parts: Parts = {};
  const processes = quick ? 5 : 21;
  if (only.includes('bundle') || only.includes('cold-start')) {
    const bundle = await bundleEngine();
    const size = sizeOf(bundle);
    const target = verdictOn('bytes', MOST_GZIP_BYTES, size.gzipBytes);
    if (only.includes('bundle')) parts.bundle = { ...size, target };
    if (only.includes('cold-start')) {
      console.log('Measuring cold-start ...');
      const { median, lowest, highest } = await measureColdStart(bundle, processes);
      parts.coldStart = {
        processes,
        milliseconds: median,
        lowest,
        highest,
        target: verdictOn('milliseconds', COLD_START_MILLISECONDS, median),
      };
    }
  }
  if (only.includes('roofline')) {
    console.log('Measuring roofline ...');
    enableRelaxedSimd();
    parts.roofline = await measureRoofline();
  }
  return parts;
}

async function measureMemory(engines: readonly Started[]): Promise<Benchmark['memory']> {
  const answers: Record<string, MemoryAnswer> = {};
  for (const { column, runner } of engines) {
    if (!MEMORY_ENGINES.includes(column.id)) continue;
    answers[column.id] = await runner.askMemory({ workload: MEMORY_WORKLOAD, measure: 'memory' });
  }
  return compareMemory(answers);
}

async function measureWorkloads(
  engines: readonly Started[],
  { only, quick, rounds }: Options,
): Promise<Map<WorkloadId, Timing[]>> {
  const all = new Map<WorkloadId, Timing[]>();
  for (const workload of WORKLOAD_IDS.filter((id) => only.includes(id))) {
    console.log(`Measuring ${workload} ...`);
    const turn = quick ? 60 : 400;
    const timings = await measure(contestants(engines, workload), { rounds, turn });
    tellDetails(workload, timings);
    all.set(workload, timings);
  }
  return all;
}

function tellDetails(workload: WorkloadId, timings: readonly Timing[]): void {
  for (const { engine, variant, outcome } of timings) {
    const name = wayName(engine, variant);
    if ('unavailable' in outcome) {
      console.log(`${workload}: ${name} is left out: ${outcome.unavailable}`);
    } else if (variant !== undefined) {
      console.log(`${workload}: ${name} takes ${significant(outcome.median)} ms`);
    }
  }
}

/** The engines that the parts need, started. */
async function startEngines({ only, reference }: Options): Promise<Started[]> {
  const timed = WORKLOAD_IDS.some((id) => only.includes(id));
  if (!timed && !only.includes('memory')) return [];
  const missing = timed ? installRivals(join(root, 'bench'), console.log) : undefined;
  if (missing !== undefined) console.log(missing);
  const columns = reference ? [...ENGINES, REFERENCE] : ENGINES;
  const engines: Started[] = [];
  for (const column of columns.filter(({ id }) => timed || MEMORY_ENGINES.includes(id))) {
    const started = await start(column, root, console.log);
    if (started !== undefined) engines.push(started);
  }
  return engines;
}

async function run(options: Options): Promise<void> {
  const { only, quick, rounds } = options;
  const alone = await measureAlone(options);
  const engines = await startEngines(options);
  try {
    const timings = await measureWorkloads(engines, options);
    const memory = only.includes('memory') ? await measureMemory(engines) : undefined;
    const parts = { ...alone, ...(memory !== undefined && { memory }) };
    const versions = Object.fromEntries(engines.map(({ column, versions: v }) => [column.id, v]));
    const workloads = workloadResults(timings);
    const names = new Map(engines.map(({ column: { id, name } }) => [id, name]));
    for (const line of report({ ...parts, versions, workloads }, names)) console.log(line);
    if (quick || ENGINE_PARTS.some((part) => !only.includes(part))) {
      console.log('\nNot recorded: only a whole run is, without --quick and --only.');
      return;
    }
    const whole = { rounds, versions, workloads, ...(parts as Required<Parts>) };
    const benchmark = record(new Date(), whole);
    mkdirSync(dirname(join(root, BENCHMARK_PATH)), { recursive: true });
    writeFileSync(join(root, BENCHMARK_PATH), `${JSON.stringify(benchmark, undefined, 2)}\n`);
    console.log(`\nRecorded in ${BENCHMARK_PATH}.`);
    for (const path of fillDocuments(root, benchmark)) console.log(`Its tables are in ${path}.`);
  } finally {
    for (const { runner } of engines) runner.close();
  }
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else {
    if (options.only.some((part) => part !== 'search')) await run(options);
    if (options.only.includes('search')) await benchSearch(root, options.quick);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
