// What a worker thread of Node runs.
import { loadExperiment } from '../experiments/index.ts';
import { serveThread } from './serve-thread.node.ts';

serveThread(loadExperiment);
