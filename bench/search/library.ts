// A library in a process of its own, so that no other's memory and garbage weigh on its times.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Build, Request } from './protocol.ts';

/** A hundred thousand entries need more than Node's default in some libraries. */
const HEAP_MEGABYTES = 8192;

export interface Library {
  readonly id: string;
  readonly buildMilliseconds: number;
  /** Slugs found for each query, best first. */
  rows(queries: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** Milliseconds that each query takes, one after another. */
  times(queries: readonly string[]): Promise<readonly number[]>;
  close(): void;
}

/** Starts a library and builds its index; the reason when it cannot. */
export async function startLibrary(build: Omit<Build, 'kind'>): Promise<Library | string> {
  const child = fork(join(import.meta.dirname, 'library-program.ts'), [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const built = await ask(child, { kind: 'build', ...build });
  if (built.kind !== 'built') {
    child.kill();
    return built.kind === 'failed' ? built.message : `It answered "${built.kind}".`;
  }
  const expect = async <K extends Answer['kind']>(request: Request, kind: K) => {
    const answer = await ask(child, request);
    if (answer.kind !== kind) {
      throw new Error(
        `${build.library}: ${answer.kind === 'failed' ? answer.message : answer.kind}`,
      );
    }
    return answer as Extract<Answer, { kind: K }>;
  };
  return {
    id: build.library,
    buildMilliseconds: built.milliseconds,
    rows: async (queries) => (await expect({ kind: 'rows', queries }, 'rows')).slugs,
    times: async (queries) => (await expect({ kind: 'times', queries }, 'times')).milliseconds,
    close: () => child.kill(),
  };
}

function ask(child: ChildProcess, request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const ended = (code: number | null, signal: string | null) =>
      resolve({ kind: 'failed', message: `Its process ended (${signal ?? code}).` });
    child.once('exit', ended);
    child.once('message', (answer: Answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
    child.send(request);
  });
}
