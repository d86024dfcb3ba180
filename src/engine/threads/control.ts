// How the main thread and its helpers speak: a block of shared memory with one job for each helper.

/** Most arguments of a kernel. */
const MOST_ARGUMENTS = 30;
/** Doubles of a job: kernel, mode, number of arguments, arguments. */
const JOB = 3 + MOST_ARGUMENTS;
const ROUND = 0;
const RUNNING = 1;
const HEADER_BYTES = 64;
/** How often a helper looks for work before it sleeps; some tens of microseconds. */
const LOOKS = 10_000;

/** Bytes of a control block for `helpers` helpers. */
export const controlBytes = (helpers: number): number => HEADER_BYTES + 8 * JOB * helpers;

export interface Job {
  /** Index into the list of kernels that can be split. */
  readonly kernel: number;
  readonly fast: boolean;
  readonly values: readonly number[];
}

/** Gives helper i job i, for as many as there are jobs. */
export function postJobs(control: SharedArrayBuffer, jobs: readonly Job[]): void {
  const header = new Int32Array(control, 0, 2);
  const doubles = new Float64Array(control, HEADER_BYTES);
  const helpers = doubles.length / JOB;
  for (let helper = 0; helper < helpers; helper++) {
    const job = jobs[helper];
    const at = helper * JOB;
    doubles[at] = job === undefined ? -1 : job.kernel;
    if (job === undefined) continue;
    doubles[at + 1] = job.fast ? 1 : 0;
    doubles[at + 2] = job.values.length;
    doubles.set(job.values, at + 3);
  }
  Atomics.store(header, RUNNING, helpers);
  Atomics.add(header, ROUND, 1);
  Atomics.notify(header, ROUND);
}

/** Waits until every helper has done its job. */
export function awaitJobs(control: SharedArrayBuffer): void {
  const header = new Int32Array(control, 0, 2);
  for (;;) {
    for (let look = 0; look < LOOKS; look++) {
      if (Atomics.load(header, RUNNING) === 0) return;
    }
    const running = Atomics.load(header, RUNNING);
    if (running === 0) return;
    Atomics.wait(header, RUNNING, running, 1);
  }
}

/** A helper's life: waits for jobs and does them, until its thread is ended. */
export function serveJobs(
  control: SharedArrayBuffer,
  helper: number,
  work: (job: Job) => void,
): never {
  const header = new Int32Array(control, 0, 2);
  const doubles = new Float64Array(control, HEADER_BYTES);
  const at = helper * JOB;
  let round = 0;
  for (;;) {
    for (let look = 0; look < LOOKS && Atomics.load(header, ROUND) === round; look++);
    while (Atomics.load(header, ROUND) === round) Atomics.wait(header, ROUND, round);
    round = Atomics.load(header, ROUND);
    const kernel = doubles[at] as number;
    if (kernel >= 0) {
      const count = doubles[at + 2] as number;
      const values = [...doubles.subarray(at + 3, at + 3 + count)];
      work({ kernel, fast: doubles[at + 1] === 1, values });
    }
    if (Atomics.sub(header, RUNNING, 1) === 1) Atomics.notify(header, RUNNING);
  }
}
