// Threads in a browser: helpers are Web Workers, started from the worker that runs the engine.
import { EngineError } from '../engine-error.ts';
import { openThreads, type Threads } from './threads.ts';

/**
 * As many threads as asked for; by default one for each processor, at most 4. Call it in a worker:
 * the thread that runs the engine waits for its helpers, which the main thread of a page may not.
 * Throws an EngineError there, and where the page is not isolated, so that it has no shared memory.
 */
export async function openWebThreads(
  count = Math.min(4, navigator.hardwareConcurrency),
): Promise<Threads> {
  if (!crossOriginIsolated) {
    throw new EngineError(
      'openWebThreads: the page is not cross-origin isolated, so its threads cannot share memory; serve it with Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp, or make the engine without threads',
    );
  }
  if (typeof document !== 'undefined') {
    throw new EngineError(
      'openWebThreads: the main thread of a page may not wait for helpers; call it in a worker',
    );
  }
  return openThreads(
    (start) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./helper-entry.web.ts', import.meta.url), {
          type: 'module',
        });
        worker.onerror = (event) =>
          reject(new EngineError(`openWebThreads: a helper did not start: ${event.message}`));
        worker.onmessage = () => resolve({ terminate: () => worker.terminate() });
        worker.postMessage(start);
      }),
    count,
  );
}
