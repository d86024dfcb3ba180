// An engine whose process has started, and what it is asked.
import type { EngineColumn } from './engines.ts';
import type { Contestant } from './measure.ts';
import { Runner } from './runner.ts';
import type { WorkloadId } from './workloads.ts';

export interface Started {
  readonly column: EngineColumn;
  readonly runner: Runner;
  readonly versions: Readonly<Record<string, string>>;
}

/** An engine that runs; or undefined, after a line that says why it is left out. */
export async function start(
  column: EngineColumn,
  root: string,
  say: (line: string) => void,
): Promise<Started | undefined> {
  let reason = '';
  for (const command of column.commands) {
    const runner = new Runner(command, root);
    const hello = await runner.hello();
    if (!('unavailable' in hello)) {
      const details = Object.entries(hello.versions).map(([name, value]) => `${name} ${value}`);
      say(`${column.name}: ${details.join(', ')}`);
      return { column, runner, versions: hello.versions };
    }
    runner.close();
    reason = hello.unavailable;
  }
  say(`${column.name} is left out: ${reason}`);
  return undefined;
}

/** Every way of every engine that does the workload. */
export function contestants(engines: readonly Started[], workload: WorkloadId): Contestant[] {
  const able = engines.filter(({ column }) => column.only?.includes(workload) ?? true);
  return able.flatMap(({ column: { id, variants }, runner }) =>
    (variants?.[workload] ?? [undefined]).map((variant) => {
      const way = variant === undefined ? {} : { variant };
      return {
        engine: id,
        ...way,
        run: (repeats: number) => runner.ask({ workload, ...way, repeats }),
      };
    }),
  );
}
