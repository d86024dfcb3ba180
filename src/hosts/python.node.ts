// The host of experiments that run a Python program of listings/ and read the lines it prints.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkField } from '../model/index.ts';
import type { DataLoader, ExperimentLoader, Host } from './contract.ts';
import { failureOf } from './failure.ts';
import type { FoundPython } from './find-python.node.ts';
import { findPython } from './find-python.node.ts';
import type { Execution, Executor, Job } from './scheduler.ts';
import { createScheduledHost } from './scheduler.ts';

export interface PythonOptions {
  readonly loadData: DataLoader;
  /** The folder of the programs. */
  readonly listings: string;
  /** How Python is found; tests pass one that finds none. */
  readonly find?: () => Promise<FoundPython>;
}

/** A host that runs one Python program at a time. */
export function createPythonHost(
  options: PythonOptions & { readonly load: ExperimentLoader; readonly queueLimit?: number },
): Host {
  const { load, queueLimit = 8 } = options;
  return createScheduledHost({ load, executor: pythonExecutor(options), slots: 1, queueLimit });
}

/** The executor of `createPythonHost`, for hosts that combine it with another. */
export function pythonExecutor({ loadData, listings, find = findPython }: PythonOptions): Executor {
  let python: Promise<FoundPython> | undefined;
  let folder: Promise<string> | undefined;

  const digitsFile = async () => {
    folder ??= (async () => {
      const made = await mkdtemp(join(tmpdir(), 'deepdict-'));
      await writeFile(join(made, 'digits.bin'), await loadData('digits'));
      return made;
    })();
    return join(await folder, 'digits.bin');
  };

  return {
    async execute({ experiment, params, seed }: Job, emit, signal): Promise<Execution> {
      const { slug, python: program } = experiment;
      if (experiment.runtime !== 'python' || program === undefined) {
        throw new Error(`Experiment "${slug}" has no Python program.`);
      }
      python ??= find();
      const found = await python;
      if ('reason' in found) return { status: 'unavailable', reason: found.reason };
      const digits = experiment.data?.includes('digits') ? await digitsFile() : '';
      if (signal.aborted) return { status: 'done' };
      const args = [join(listings, program.program(params)), ...program.args(params, seed, digits)];
      const onLine = (line: string) => {
        for (const observation of program.parse(line)) {
          if (observation.kind === 'field') checkField(observation, experiment.charts);
          emit(
            observation.kind === 'progress'
              ? observation
              : { kind: 'observations', batch: [observation] },
          );
        }
      };
      return runLines(found.command, args, onLine, signal).then(
        (fault): Execution =>
          fault === undefined ? { status: 'done' } : failureOf(new Error(fault), slug),
        (error) => failureOf(error, slug),
      );
    },
    async close() {
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program line by line; gives what went wrong, or nothing. Rejects when `onLine` throws. */
async function runLines(
  command: string,
  args: readonly string[],
  onLine: (line: string) => void,
  signal: AbortSignal,
): Promise<string | undefined> {
  // One thread of linear algebra: sums in one order give the same digits from run to run.
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const ended = new Promise<string | undefined>((settle) => {
    child.on('error', (error) => settle(error.message));
    child.on('close', (code, by) => {
      if (code === 0) settle(undefined);
      else settle(complaint.trim() || `Python ended with ${by ?? `exit code ${code}`}.`);
    });
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) onLine(line);
    return await ended;
  } finally {
    signal.removeEventListener('abort', kill);
    kill();
  }
}
