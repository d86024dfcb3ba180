// The host of Node: a pool of worker threads that run the TypeScript sources through tsx.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DataLoader, ExperimentLoader, Host } from './contract.ts';
import type { Executor } from './scheduler.ts';
import { createScheduledHost } from './scheduler.ts';
import type { SpawnWorker } from './worker-pool.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { WorkerMessage } from './worker-protocol.ts';

const BOOT = new URL('./typescript-thread.node.js', import.meta.url);

/** Heap of one worker in MiB; a run that needs more fails and leaves the process alive. */
const HEAP = 2048;

export interface NodeWorkerOptions {
  readonly load: ExperimentLoader;
  readonly loadData: DataLoader;
  /** The module of the worker's side; tests name one that knows their experiments. */
  readonly entry?: URL;
  readonly heapMegabytes?: number;
  /** Worker threads at the same time; default: one per processor. */
  readonly slots?: number;
  readonly queueLimit?: number;
}

/** A host of worker threads. */
export function createNodeWorkerHost(options: NodeWorkerOptions): Host {
  const { load, slots = availableParallelism(), queueLimit = 64 } = options;
  return createScheduledHost({ load, executor: nodeWorkerExecutor(options), slots, queueLimit });
}

/** The executor of `createNodeWorkerHost`, for hosts that combine it with another. */
export function nodeWorkerExecutor(
  options: Pick<NodeWorkerOptions, 'loadData' | 'entry' | 'heapMegabytes'>,
): Executor {
  const entry = options.entry ?? new URL('./node-worker-entry.node.ts', import.meta.url);
  const resourceLimits = { maxOldGenerationSizeMb: options.heapMegabytes ?? HEAP };
  const spawn: SpawnWorker = (onMessage, onDeath) => {
    const worker = new Worker(BOOT, { workerData: { entry: entry.href }, resourceLimits });
    let terminated = false;
    let cause: Error | undefined;
    worker.on('message', (message: WorkerMessage) => onMessage(message));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      if (terminated) return;
      onDeath(cause === undefined ? `it exited with code ${code}.` : cause.message);
    });
    return {
      post: (message) => worker.postMessage(message),
      terminate: () => {
        terminated = true;
        void worker.terminate();
      },
    };
  };
  return createWorkerPool(spawn, options.loadData);
}
