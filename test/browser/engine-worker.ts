// The worker of engine.spec.ts: the recorded training run, without threads and with them.
import { createEngine } from '../../src/engine/index.ts';
import { openWebThreads } from '../../src/engine/threads/open.web.ts';
import { hashOf, lossesOf } from '../../src/engine/training-run.ts';

/** The hash of 200 losses on one thread. */
const alone = () => hashOf(lossesOf(createEngine(), 200));

/** The hash of 200 losses on two threads, or why there are none. */
async function together(): Promise<string> {
  try {
    const threads = await openWebThreads(2);
    const hash = hashOf(lossesOf(createEngine({ threads }), 200));
    threads.close();
    return hash;
  } catch (error) {
    return String(error);
  }
}

self.postMessage({ 'one thread': alone(), 'two threads': await together() });
