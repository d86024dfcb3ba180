// Runs the host cases in a page: a browser test imports this module and reads the result.
import { CASE_HOST, hostCases } from './host-cases.ts';
import { createWebWorkerHost } from './web-worker.web.ts';

/** What went wrong in each case that failed; an empty list when the host keeps its contract. */
export async function failedHostCases(): Promise<{ name: string; error: string }[]> {
  const failures: { name: string; error: string }[] = [];
  const host = createWebWorkerHost({
    ...CASE_HOST,
    makeWorker: () =>
      new Worker(new URL('./host-cases-entry.web.ts', import.meta.url), { type: 'module' }),
  });
  for (const { name, run } of hostCases) {
    await run(host).catch((error) => failures.push({ name, error: String(error) }));
  }
  return failures;
}
