// Threads that share one memory: a main thread that runs an engine, and helpers for its kernels.
import { EngineError } from '../engine-error.ts';
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

/** Threads for one engine at a time, since they share one memory: createEngine({ threads }). */
export interface Threads {
  /** The main thread and its helpers. */
  readonly count: number;
  readonly memory: WasmMemory;
  /**
   * Lends memory and helpers to an engine, until it calls the function returned. EngineError while
   * another engine has them, and once they are closed.
   */
  lend(): () => void;
  /**
   * Runs the first job here and the others in helpers; returns when all are done. EngineError once
   * the threads are closed.
   */
  run(jobs: readonly Job[], here: (job: Job) => void): void;
  /** Ends the helpers, for good; an engine that still has them throws when it needs them. */
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
  let loan: symbol | undefined;
  let closed = false;
  return {
    count,
    memory,
    lend() {
      if (closed) {
        throw new EngineError(
          'createEngine: these threads were closed; open others, or make the engine without threads',
        );
      }
      if (loan !== undefined) {
        throw new EngineError(
          'createEngine: these threads serve another engine, and have one memory; release that engine first with e.release(), or open other threads',
        );
      }
      const mine = Symbol('loan');
      loan = mine;
      return () => {
        if (loan === mine) loan = undefined;
      };
    },
    run(jobs, here) {
      if (closed) {
        throw new EngineError(
          'the threads of this engine were closed; close them after its last step, or make another engine on other threads',
        );
      }
      postJobs(control, jobs.slice(1));
      here(jobs[0] as Job);
      awaitJobs(control);
    },
    close() {
      closed = true;
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
