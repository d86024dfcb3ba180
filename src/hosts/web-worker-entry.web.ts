// What a Web Worker of a page runs.
import { loadExperiment } from '../experiments/index.ts';
import { serveWebWorker } from './serve-web-worker.web.ts';

serveWebWorker(loadExperiment);
