// The Python host: lines become observations, and what is missing or fails is said.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyExperiment } from '../model/index.ts';
import { findPython } from './find-python.node.ts';
import { CASE_HOST } from './host-cases.ts';
import { createNodeHost } from './node-host.node.ts';
import { createPythonHost } from './python.node.ts';

const PROGRAM = `
import sys
print("progress 1 2", flush=True)
print("score", sys.argv[1], flush=True)
print("bytes", len(open(sys.argv[2], "rb").read()))
if sys.argv[1] == "3": raise ValueError("seed is three")
if sys.argv[1] == "4":
    while True: pass
`;

const text = { ko: '시험', en: 'test' };
const experiment: AnyExperiment = {
  slug: 'scores',
  title: text,
  summary: text,
  params: {},
  charts: [],
  scalars: {},
  claims: [],
  data: ['digits'],
  runtime: 'python',
  python: {
    program: () => 'scores.py',
    args: (_, seed, digits) => [String(seed), digits],
    parse(line) {
      const [name = '', first, second] = line.split(' ');
      if (name === 'progress')
        return [{ kind: 'progress', done: Number(first), total: Number(second) }];
      return [{ kind: 'scalar', name, value: Number(first) }];
    },
  },
  run() {
    throw new Error('An experiment of Python has no run of its own.');
  },
};

let listings: string;
beforeAll(async () => {
  listings = await mkdtemp(join(tmpdir(), 'deepdict-python-'));
  await writeFile(join(listings, 'scores.py'), PROGRAM);
});
afterAll(() => rm(listings, { recursive: true }));

const found = await findPython();
// Without Python or NumPy these cannot run; the outcome 'unavailable' is tested below in any case.
describe.skipIf('reason' in found)('with Python', () => {
  const options = () => ({ ...CASE_HOST, load: async () => experiment, listings });

  test('arguments, data and printed lines', async () => {
    const host = createPythonHost(options());
    const events: unknown[] = [];
    const request = { experiment: 'scores', params: {}, seed: 8 };
    const outcome = await host.start(request, (event) => events.push(event)).outcome;
    const observations = [
      { kind: 'scalar', name: 'score', value: 8 },
      { kind: 'scalar', name: 'bytes', value: 3 },
    ];
    expect(outcome).toEqual({ status: 'done', observations });
    expect(events[0]).toEqual({ kind: 'progress', done: 1, total: 2 });
    await host.close();
  });

  test('what Python complains about is the message', async () => {
    const host = createPythonHost(options());
    const outcome = await host.start({ experiment: 'scores', params: {}, seed: 3 }).outcome;
    expect(outcome).toMatchObject({ status: 'failed', userError: false });
    expect(outcome).toHaveProperty('message', expect.stringMatching(/ValueError: seed is three$/));
    await host.close();
  });

  test('a program that does not end is ended by its time limit, also in the host of Node', async () => {
    const host = createNodeHost(options());
    const request = { experiment: 'scores', params: {}, seed: 4, timeLimitSeconds: 1 };
    expect(await host.start(request).outcome).toEqual({ status: 'timed-out', seconds: 1 });
    await host.close();
  });
});

test('without Python the experiment is unavailable', async () => {
  const host = createPythonHost({
    ...CASE_HOST,
    load: async () => experiment,
    listings,
    find: () => findPython(['no-such-python']),
  });
  expect(await host.start({ experiment: 'scores', params: {}, seed: 1 }).outcome).toEqual({
    status: 'unavailable',
    reason: 'Python was not found (tried no-such-python). Install Python 3.',
  });
});

test('a Python without NumPy is named', async () => {
  const command = join(listings, 'bare-python');
  await writeFile(command, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  expect(await findPython(['no-such-python', command])).toEqual({
    reason: `NumPy is missing. Install it with: ${command} -m pip install numpy`,
  });
});
