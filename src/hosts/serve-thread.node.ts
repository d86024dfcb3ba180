// Answers run messages on the port of a worker thread.
import { parentPort } from 'node:worker_threads';
import type { ExperimentLoader } from './contract.ts';
import type { RunMessage } from './worker-protocol.ts';
import { serveRun } from './worker-protocol.ts';

/** Serves runs until the thread is ended. */
export function serveThread(load: ExperimentLoader): void {
  const port = parentPort;
  if (port === null) throw new Error('This module runs in a worker thread only.');
  port.on('message', (message: RunMessage) =>
    serveRun(message, load, (answer) => port.postMessage(answer)),
  );
}
