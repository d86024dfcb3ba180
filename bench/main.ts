// `npm run bench`: starts the engines, measures each workload in turns, prints and records it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../src/model/index.ts';
import { BASELINE, ENGINES, type EngineColumn, REFERENCE } from './engines.ts';
import { installRivals } from './install.ts';
import { type Contestant, measure, type Timing } from './measure.ts';
import { HELP, type Options, parseOptions } from './options.ts';
import { medians, record, wayName } from './results.ts';
import { Runner } from './runner.ts';
import { cell, significant, table } from './table.ts';
import { judge } from './targets.ts';
import { WORKLOADS, type WorkloadId } from './workloads.ts';

const root = resolve(import.meta.dirname, '..');

interface Started {
  readonly column: EngineColumn;
  readonly runner: Runner;
  readonly versions: Readonly<Record<string, string>>;
}

/** An engine that runs; or undefined, after a line that says why it is left out. */
async function start(column: EngineColumn): Promise<Started | undefined> {
  let reason = '';
  for (const command of column.commands) {
    const runner = new Runner(command, root);
    const hello = await runner.hello();
    if (!('unavailable' in hello)) {
      const details = Object.entries(hello.versions).map(([name, value]) => `${name} ${value}`);
      console.log(`${column.name}: ${details.join(', ')}`);
      return { column, runner, versions: hello.versions };
    }
    runner.close();
    reason = hello.unavailable;
  }
  console.log(`${column.name} is left out: ${reason}`);
  return undefined;
}

function contestants(engines: readonly Started[], workload: WorkloadId): Contestant[] {
  const able = engines.filter(({ column }) => column.only?.includes(workload) ?? true);
  return able.flatMap(({ column: { id, variants }, runner }) =>
    (variants?.[workload] ?? [undefined]).map((variant) => {
      const way = variant === undefined ? {} : { variant };
      return {
        engine: id,
        ...way,
        run: (repeats: number) => runner.ask({ workload, ...way, repeats }),
      };
    }),
  );
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

function printTable(engines: readonly Started[], all: Map<WorkloadId, Timing[]>): void {
  const head = ['workload', ...engines.map(({ column }) => column.name)];
  const rows = [...all].map(([workload, timings]) => {
    const times = medians(timings);
    const cells = engines.map(({ column }) => cell(times[column.id], times[BASELINE]));
    return [WORKLOADS[workload].title, ...cells];
  });
  console.log(`\nMilliseconds per step, and ratio to PyTorch on one thread (lower is better)`);
  console.log(table([head, ...rows]));
}

function printVerdicts(all: Map<WorkloadId, Timing[]>): void {
  console.log('\nTargets');
  for (const [workload, timings] of all) {
    for (const { target, verdict, measured } of judge(workload, medians(timings))) {
      const value = measured === undefined ? '' : ` (${significant(measured)})`;
      console.log(`${workload}: ${target}: ${verdict}${value}`);
    }
  }
}

async function run(options: Options): Promise<void> {
  const missing = installRivals(join(root, 'bench'), console.log);
  if (missing !== undefined) console.log(missing);
  const columns = options.reference ? [...ENGINES, REFERENCE] : ENGINES;
  const engines: Started[] = [];
  try {
    for (const column of columns) {
      const started = await start(column);
      if (started !== undefined) engines.push(started);
    }
    const all = new Map<WorkloadId, Timing[]>();
    for (const workload of options.only) {
      console.log(`Measuring ${workload} ...`);
      const turn = options.quick ? 60 : 400;
      const timings = await measure(contestants(engines, workload), {
        rounds: options.rounds,
        turn,
      });
      tellDetails(workload, timings);
      all.set(workload, timings);
    }
    printTable(engines, all);
    printVerdicts(all);
    if (options.quick || options.only.length < Object.keys(WORKLOADS).length) {
      console.log('\nNot recorded: only a whole run is, without --quick and --only.');
      return;
    }
    const versions = Object.fromEntries(engines.map(({ column, versions: v }) => [column.id, v]));
    mkdirSync(join(root, 'bench/results'), { recursive: true });
    const path = 'bench/results/engine.json';
    writeFileSync(join(root, path), record(new Date(), options.rounds, versions, all));
    console.log(`\nRecorded in ${path}.`);
  } finally {
    for (const { runner } of engines) runner.close();
  }
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
