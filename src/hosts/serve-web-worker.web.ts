// Answers run messages in the global scope of a Web Worker.
import type { ExperimentLoader } from './contract.ts';
import type { RunMessage } from './worker-protocol.ts';
import { serveRun } from './worker-protocol.ts';

/** Serves runs until the worker is terminated. */
export function serveWebWorker(load: ExperimentLoader): void {
  self.onmessage = ({ data }: MessageEvent<RunMessage>) =>
    serveRun(data, load, (answer) => self.postMessage(answer));
}
