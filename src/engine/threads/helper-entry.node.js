// Starts a helper in a worker thread: workers do not inherit the TypeScript loader on Node 20.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { serveHelper } = await import('./threads.ts');
parentPort.postMessage('ready');
serveHelper(workerData);
