// Threads that share one memory: a main thread that runs an engine, and helpers for parts of kernels.
import { createKernelMemory, instantiateKernels, type WasmMemory } from '../kernel-modules.ts';
import { awaitJobs, controlBytes, type Job, postJobs, serveJobs } from './control.ts';
import { splittable } from './split.ts';

/** What a helper needs to start; it can be sent to a worker. */
export interface HelperStart {
  readonly memory: WasmMemory;
  readonly control: SharedArrayBuffer;
  readonly helper: number;
  readonly threads: number;
}

/** Threads for one engine at a time: createEngine({ threads }). */
export interface Threads {
  /** The main thread and its helpers. */
  readonly count: number;
  readonly memory: WasmMemory;
  /** Runs the first job here and the others in helpers; returns when all are done. */
  run(jobs: readonly Job[], here: (job: Job) => void): void;
  /** Ends the helpers. */
  close(): void;
}

/** Starts a worker that calls serveHelper(start); resolves when it is about to. */
export type SpawnHelper = (start: HelperStart) => Promise<{ terminate(): void }>;

/** Opens `count` threads, this one among them. */
export async function openThreads(spawn: SpawnHelper, count: number): Promise<Threads> {
  const memory = createKernelMemory(true);
  const control = new SharedArrayBuffer(controlBytes(count - 1));
  const helpers = await Promise.all(
    Array.from({ length: count - 1 }, (_, helper) =>
      spawn({ memory, control, helper, threads: count }),
    ),
  );
  return {
    count,
    memory,
    run(jobs, here) {
      postJobs(control, jobs.slice(1));
      here(jobs[0] as Job);
      awaitJobs(control);
    },
    close() {
      for (const helper of helpers) helper.terminate();
    },
  };
}

/** The life of a helper, in its own thread. */
export function serveHelper({ memory, control, helper, threads }: HelperStart): never {
  const instance = (fast: boolean) =>
    instantiateKernels(memory, { fast, shared: true, thread: helper + 1, threads }).kernels;
  const exact = instance(false);
  const fast = instance(true);
  return serveJobs(control, helper, (job) => {
    const kernels = job.fast ? fast : exact;
    const kernel = kernels[splittable[job.kernel] as keyof typeof kernels];
    (kernel as (...values: number[]) => unknown)(...job.values);
  });
}
