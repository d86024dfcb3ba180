// The host of pages: Web Workers, so that a run never holds up the page.
import type { DataLoader, ExperimentLoader, Host } from './contract.ts';
import { createScheduledHost } from './scheduler.ts';
import type { SpawnWorker } from './worker-pool.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { WorkerMessage } from './worker-protocol.ts';

export interface WebWorkerOptions {
  readonly load: ExperimentLoader;
  readonly loadData: DataLoader;
  /** Makes the worker; tests make one that knows their experiments. */
  readonly makeWorker?: () => Worker;
  readonly slots?: number;
  readonly queueLimit?: number;
}

/** A host of Web Workers; a cancelled run ends its worker and the next run starts a new one. */
export function createWebWorkerHost(options: WebWorkerOptions): Host {
  const { load, loadData, makeWorker = defaultWorker, slots = 1, queueLimit = 8 } = options;
  const spawn: SpawnWorker = (onMessage, onDeath) => {
    const worker = makeWorker();
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => onMessage(data);
    worker.onerror = (event) => {
      worker.terminate();
      onDeath(event.message || 'the worker could not be loaded.');
    };
    return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() };
  };
  return createScheduledHost({
    load,
    executor: createWorkerPool(spawn, loadData),
    slots,
    queueLimit,
  });
}

function defaultWorker(): Worker {
  return new Worker(new URL('./web-worker-entry.web.ts', import.meta.url), { type: 'module' });
}
