// The worker thread of the host cases: it knows their experiments only.
import { loadCaseExperiment } from './host-cases-experiments.ts';
import { serveThread } from './serve-thread.node.ts';

serveThread(loadCaseExperiment);
