// What all hosts share: checking the request, the queue, cancelling and the time limit.
import type { AnyExperiment, ParamValue, RecordedObservation } from '../model/index.ts';
import { resolveValues, UserError } from '../model/index.ts';
import type {
  ExperimentLoader,
  Host,
  RunEvent,
  RunFailure,
  RunHandle,
  RunOutcome,
  RunRequest,
} from './contract.ts';
import { failureOf } from './failure.ts';

const DEFAULT_TIME_LIMIT = 120;

/** A checked request on its way to where it executes. */
export interface Job {
  readonly experiment: AnyExperiment;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly seed: number;
}

export type Execution =
  | { readonly status: 'done' }
  | RunFailure
  | { readonly status: 'unavailable'; readonly reason: string };

/** The part that differs between hosts. Once `signal` aborts, it stops and settles with anything. */
export interface Executor {
  execute(job: Job, emit: (event: RunEvent) => void, signal: AbortSignal): Promise<Execution>;
  close(): Promise<void>;
}

export interface SchedulerOptions {
  readonly load: ExperimentLoader;
  readonly executor: Executor;
  /** Runs at the same time. */
  readonly slots: number;
  /** Runs that may wait; one more is refused. */
  readonly queueLimit: number;
}

interface Waiting {
  begin(): void;
  moved(ahead: number): void;
}

/** A host that admits requests to an executor. */
export function createScheduledHost(options: SchedulerOptions): Host {
  const queue: Waiting[] = [];
  const handles = new Set<RunHandle>();
  let running = 0;
  let closed = false;

  const fill = () => {
    while (running < options.slots && queue.length > 0) {
      running++;
      queue.shift()?.begin();
    }
    queue.forEach((waiting, ahead) => {
      waiting.moved(ahead);
    });
  };

  const start = (request: RunRequest, onEvent: (event: RunEvent) => void = () => {}): RunHandle => {
    if (closed) return refused('The host is closed.');
    if (running >= options.slots && queue.length >= options.queueLimit) {
      const runs = `${running} ${running === 1 ? 'run is' : 'runs are'} under way`;
      return refused(
        `The queue is full: ${runs} and ${queue.length} wait (at most ${options.queueLimit}). Try again later.`,
      );
    }
    const controller = new AbortController();
    let lastAhead: number | undefined;
    const outcome = new Promise<RunOutcome>((settle) => {
      const waiting: Waiting = {
        begin: () => {
          controller.signal.removeEventListener('abort', leaveQueue);
          run(options, request, onEvent, controller).then((ended) => {
            running--;
            settle(ended);
            fill();
          });
        },
        moved: (ahead) => {
          if (ahead !== lastAhead) onEvent({ kind: 'queued', ahead });
          lastAhead = ahead;
        },
      };
      const leaveQueue = () => {
        queue.splice(queue.indexOf(waiting), 1);
        settle({ status: 'cancelled' });
        fill();
      };
      controller.signal.addEventListener('abort', leaveQueue, { once: true });
      queue.push(waiting);
      // The caller holds its handle before it hears the first event.
      queueMicrotask(fill);
    });
    const handle = { cancel: () => controller.abort(), outcome };
    handles.add(handle);
    void outcome.then(() => handles.delete(handle));
    return handle;
  };

  const close = async () => {
    closed = true;
    const open = [...handles];
    for (const handle of open) handle.cancel();
    await Promise.all(open.map(({ outcome }) => outcome));
    await options.executor.close();
  };

  return { start, close };
}

function refused(message: string): RunHandle {
  return { cancel() {}, outcome: Promise.resolve({ status: 'refused', message }) };
}

async function run(
  options: SchedulerOptions,
  request: RunRequest,
  onEvent: (event: RunEvent) => void,
  controller: AbortController,
): Promise<RunOutcome> {
  const { signal } = controller;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const job = await check(options.load, request);
    const seconds = request.timeLimitSeconds ?? job.experiment.timeLimit ?? DEFAULT_TIME_LIMIT;
    let timedOut = false;
    timer = setTimeout(() => {
      timedOut = true;
      controller.abort();
    }, seconds * 1000);
    const observations: RecordedObservation[] = [];
    const emit = (event: RunEvent) => {
      if (signal.aborted) return;
      if (event.kind === 'observations') for (const one of event.batch) observations.push(one);
      onEvent(event);
    };
    if (signal.aborted) return { status: 'cancelled' };
    const ended = await options.executor.execute(job, emit, signal);
    if (timedOut) return { status: 'timed-out', seconds };
    if (signal.aborted) return { status: 'cancelled' };
    return ended.status === 'done' ? { status: 'done', observations } : ended;
  } catch (error) {
    return failureOf(error, request.experiment);
  } finally {
    clearTimeout(timer);
  }
}

async function check(load: ExperimentLoader, request: RunRequest): Promise<Job> {
  const { seed, timeLimitSeconds } = request;
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new UserError(`The seed must be a whole number from 0 to 4294967295, got ${seed}.`);
  }
  if (timeLimitSeconds !== undefined && !(timeLimitSeconds > 0 && timeLimitSeconds <= 86400)) {
    throw new UserError(
      `The time limit must be more than 0 and at most 86400 seconds, got ${timeLimitSeconds}.`,
    );
  }
  const experiment = await load(request.experiment);
  return { experiment, params: resolveValues(experiment.params, request.params), seed };
}
