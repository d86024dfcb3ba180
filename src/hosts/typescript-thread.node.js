// Starts a worker thread whose module is TypeScript: workers do not inherit the loader on Node 20.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
