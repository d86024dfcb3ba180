// A pool of workers of any kind as an executor: one run per worker, a cancelled worker is ended.
import type { DataLoader } from './contract.ts';
import { loadAll, pythonNeeded } from './inline.ts';
import type { Execution, Executor, Job } from './scheduler.ts';
import type { RunMessage, WorkerMessage } from './worker-protocol.ts';

/** One worker thread of Node or of the browser. */
export interface WorkerLink {
  post(message: RunMessage): void;
  /** Ends the worker at once, also in the middle of a computation. */
  terminate(): void;
}

/** Starts a worker; `onDeath` tells why one ended that nobody terminated. */
export type SpawnWorker = (
  onMessage: (message: WorkerMessage) => void,
  onDeath: (reason: string) => void,
) => WorkerLink;

interface Member {
  readonly link: WorkerLink;
  hear(message: WorkerMessage): void;
  died(reason: string): void;
}

/** An executor that keeps idle workers and starts new ones as runs need them. */
export function createWorkerPool(spawn: SpawnWorker, loadData: DataLoader): Executor {
  const idle: Member[] = [];
  const all = new Set<Member>();

  const open = (): Member => {
    const link = spawn(
      (message) => member.hear(message),
      (reason) => {
        forget(member);
        member.died(reason);
      },
    );
    const member: Member = { link, hear() {}, died() {} };
    all.add(member);
    return member;
  };
  const forget = (member: Member) => {
    all.delete(member);
    const at = idle.indexOf(member);
    if (at >= 0) idle.splice(at, 1);
  };
  const terminate = (member: Member) => {
    forget(member);
    member.link.terminate();
  };

  const execute: Executor['execute'] = async ({ experiment, params, seed }: Job, emit, signal) => {
    const { slug } = experiment;
    if (experiment.runtime === 'python') return pythonNeeded(slug);
    const data = await loadAll(experiment.data ?? [], loadData);
    if (signal.aborted) return { status: 'done' };
    const member = idle.pop() ?? open();
    return new Promise<Execution>((settle) => {
      const end = (execution: Execution) => {
        signal.removeEventListener('abort', stop);
        member.hear = () => {};
        member.died = () => {};
        settle(execution);
      };
      const stop = () => {
        terminate(member);
        end({ status: 'done' });
      };
      member.hear = (message) => {
        if (message.kind === 'events') {
          for (const event of message.events) emit(event);
          return;
        }
        idle.push(member);
        end(message.end);
      };
      member.died = (reason) => {
        const message = `Experiment "${slug}" ended its worker: ${reason}`;
        end({ status: 'failed', message, userError: false });
      };
      signal.addEventListener('abort', stop, { once: true });
      member.link.post({ slug, params, seed, data });
    });
  };

  return {
    execute,
    async close() {
      for (const member of [...all]) terminate(member);
    },
  };
}
