// The host of the command line, verify and the server: worker threads, and Python where it is needed.
import { availableParallelism } from 'node:os';
import type { Host } from './contract.ts';
import type { NodeWorkerOptions } from './node-worker.node.ts';
import { nodeWorkerExecutor } from './node-worker.node.ts';
import type { PythonOptions } from './python.node.ts';
import { pythonExecutor } from './python.node.ts';
import type { Executor } from './scheduler.ts';
import { createScheduledHost } from './scheduler.ts';

/** A host that runs every experiment that this machine can run. */
export function createNodeHost(options: NodeWorkerOptions & PythonOptions): Host {
  const { load, slots = availableParallelism(), queueLimit = 64 } = options;
  const threads = nodeWorkerExecutor(options);
  const python = pythonExecutor(options);
  const executor: Executor = {
    execute: (job, emit, signal) =>
      (job.experiment.runtime === 'python' ? python : threads).execute(job, emit, signal),
    async close() {
      await Promise.all([threads.close(), python.close()]);
    },
  };
  return createScheduledHost({ load, executor, slots, queueLimit });
}
