// The host of worker threads keeps the contract of hosts and outlives its workers.
import { afterAll, describe, expect, test } from 'vitest';
import { CASE_HOST, hostCases } from './host-cases.ts';
import { loadCrashing } from './host-cases-crashes.node.ts';
import { createNodeWorkerHost } from './node-worker.node.ts';

describe('worker thread host', () => {
  const entry = new URL('./host-cases-entry.node.ts', import.meta.url);
  const host = createNodeWorkerHost({ ...CASE_HOST, entry });
  test.each(hostCases)('$name', ({ run }) => run(host));
});

describe('a worker that dies', () => {
  const host = createNodeWorkerHost({
    ...CASE_HOST,
    load: loadCrashing,
    entry: new URL('./host-cases-crashes-entry.node.ts', import.meta.url),
    heapMegabytes: 64,
  });
  afterAll(() => host.close());

  const run = (experiment: string) => host.start({ experiment, params: {}, seed: 1 }).outcome;

  test('by leaving fails its run, and the next run gets a new worker', async () => {
    expect(await run('exit')).toEqual({
      status: 'failed',
      message: 'Experiment "exit" ended its worker: it exited with code 7.',
      userError: false,
    });
    expect((await run('chaos')).status).toBe('done');
  });

  test('of memory fails its run, and the next run gets a new worker', async () => {
    expect(await run('memory')).toEqual({
      status: 'failed',
      message:
        'Experiment "memory" ended its worker: Worker terminated due to reaching memory limit: JS heap out of memory',
      userError: false,
    });
    expect((await run('chaos')).status).toBe('done');
  });
});

test('runs share the workers: two slots run two at a time', async () => {
  const entry = new URL('./host-cases-entry.node.ts', import.meta.url);
  const host = createNodeWorkerHost({ ...CASE_HOST, slots: 2, entry });
  const request = { experiment: 'endless', params: {}, seed: 1 };
  const first = await new Promise((heard) => host.start(request, heard));
  const second = await new Promise((heard) => host.start(request, heard));
  expect([first, second]).toMatchObject([{ kind: 'progress' }, { kind: 'progress' }]);
  await host.close();
});
