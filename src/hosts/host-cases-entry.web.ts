// The Web Worker of the host cases: it knows their experiments only.
import { loadCaseExperiment } from './host-cases-experiments.ts';
import { serveWebWorker } from './serve-web-worker.web.ts';

serveWebWorker(loadCaseExperiment);
