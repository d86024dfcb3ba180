// Threads on Node: helpers are worker threads.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openThreads, type Threads } from './threads.ts';

/** As many threads as asked for; by default one for each processor, at most 4. */
export function openNodeThreads(count = Math.min(4, availableParallelism())): Promise<Threads> {
  return openThreads(
    (start) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./helper-entry.node.js', import.meta.url), {
          workerData: start,
        });
        worker.once('error', reject);
        worker.once('message', () => {
          // A waiting helper does not keep the process alive.
          worker.unref();
          resolve({ terminate: () => void worker.terminate() });
        });
      }),
    count,
  );
}
