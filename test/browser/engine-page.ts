// The page of engine.spec.ts: asks for threads itself, then writes down what its worker computed.
import { openWebThreads } from '../../src/engine/threads/open.web.ts';

const here = await openWebThreads(2).then(() => 'threads', String);
const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => {
  const result = document.createElement('pre');
  result.textContent = JSON.stringify({ ...data, 'main thread': here });
  document.body.append(result);
};
