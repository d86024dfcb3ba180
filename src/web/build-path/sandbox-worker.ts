// Runs one check of an exercise on the reader's program, inside the sandbox's worker.
import {
  type CheckProgress,
  type CheckResult,
  findExercise,
  type ReaderModule,
  runCheck,
} from '../../exercises/index.ts';

export interface SandboxJob {
  readonly exercise: string;
  readonly step: string;
  /** JavaScript, types already taken out. */
  readonly code: string;
  readonly digits: Uint8Array;
  readonly seed: number;
}

export type SandboxMessage =
  | { readonly type: 'progress'; readonly progress: CheckProgress }
  | { readonly type: 'result'; readonly result: CheckResult };

const PROGRESS_INTERVAL_MS = 50;

async function load(code: string): Promise<ReaderModule> {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return (await import(/* @vite-ignore */ url)) as ReaderModule;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function run(job: SandboxJob, send: (message: SandboxMessage) => void): Promise<CheckResult> {
  const step = findExercise(job.exercise).steps.find(({ id }) => id === job.step);
  if (step === undefined) throw new Error(`Exercise ${job.exercise} has no step "${job.step}".`);
  let program: ReaderModule;
  try {
    program = await load(job.code);
  } catch (error) {
    return {
      passed: false,
      message: {
        ko: `프로그램을 읽지 못했습니다. ${String(error)}`,
        en: `The program could not be loaded. ${String(error)}`,
      },
    };
  }
  const check = runCheck(step, program, { digits: job.digits, seed: job.seed });
  let sent = 0;
  for (;;) {
    const next = check.next();
    if (next.done) return next.value;
    if (performance.now() - sent < PROGRESS_INTERVAL_MS) continue;
    sent = performance.now();
    send({ type: 'progress', progress: next.value });
  }
}

addEventListener('message', async (event: MessageEvent<SandboxJob>) => {
  const port = event.ports[0];
  if (port === undefined) return;
  const result = await run(event.data, (message) => port.postMessage(message));
  port.postMessage({ type: 'result', result } satisfies SandboxMessage);
});
