// How long the engine takes from its import to the end of the first training step.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Measured, summary } from './measure.ts';
import { WORKLOADS } from './workloads.ts';

const PROGRAM = join(import.meta.dirname, 'cold-start-program.mjs');
const run = promisify(execFile);

/**
 * Milliseconds over so many fresh Node processes, one after the other. Each imports the bundled
 * engine, makes the network of the workload mlp in exact mode on one thread and trains one step;
 * the clock starts before the import and stops when the loss is read. Node's own start and the
 * making of the batch are outside.
 */
export async function measureColdStart(bundle: string, processes: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'deepdict-cold-start-'));
  try {
    const engine = join(folder, 'engine.mjs');
    await writeFile(engine, bundle);
    const times: number[] = [];
    for (let i = 0; i < processes; i++) {
      const { stdout } = await run(process.execPath, [
        PROGRAM,
        engine,
        JSON.stringify(WORKLOADS.mlp),
      ]);
      times.push(Number(stdout));
    }
    return summary(times);
  } finally {
    await rm(folder, { recursive: true });
  }
}
