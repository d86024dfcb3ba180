// The worker thread of the crash tests.
import { loadCrashing } from './host-cases-crashes.node.ts';
import { serveThread } from './serve-thread.node.ts';

serveThread(loadCrashing);
