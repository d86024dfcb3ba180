// Tests of an experiment's state in the page, with a real experiment on the inline host.
import { expect, test } from 'vitest';
import { createInlineHost } from '../../hosts/index.ts';
import type { Observation } from '../../model/index.ts';
import { defineExperiment, fromStored } from '../../model/index.ts';
import { observationsJson } from './save.ts';
import { Session } from './session.ts';
import { WORDS } from './words.ts';

const text = { ko: '', en: '' };
const experiment = defineExperiment({
  slug: 'counting',
  title: text,
  summary: text,
  params: {
    steps: { type: 'number', label: text, min: 0, max: 1e9, integer: true, default: 3 },
    wrong: { type: 'boolean', label: text, default: false },
  },
  presets: [{ id: 'few', label: text, values: { steps: 1 } }],
  charts: [],
  scalars: { last: text },
  pace: { title: text, x: { label: text }, y: { label: text } },
  *run({ steps, wrong }, { seed }): Generator<Observation> {
    if (wrong) throw new Error('wrong was asked for');
    for (let step = 0; step < steps; step++) {
      yield { kind: 'point', chart: 'c', series: 's', x: step, y: Number.NaN };
      yield { kind: 'pace', x: step, amount: 1 };
      yield { kind: 'progress', done: step + 1, total: steps };
    }
    yield { kind: 'scalar', name: 'last', value: seed };
  },
  claims: [
    {
      id: 'seed',
      sentence: text,
      params: { steps: 2 },
      measure: (o) => o.scalar('last'),
      expect: { op: '>', value: 1 },
      format: { style: 'integer' },
      seeds: [1, 2, 3],
      quorum: 2,
    },
  ],
});

function open() {
  const host = createInlineHost({
    load: async () => experiment,
    loadData: async () => new Uint8Array(),
  });
  const initial = { values: { steps: 3, wrong: false }, seed: 7 };
  return new Session(experiment, initial, { host, words: WORDS.en, changed() {}, progressed() {} });
}

test('a run collects what it observes and says its end', async () => {
  const session = open();
  await session.start();
  expect(session.run?.status).toBe('done');
  expect(session.run?.share).toBe(1);
  expect(session.run?.collected.scalars.get('last')).toBe(7);
  expect(session.run?.collected.points.get('c')).toHaveLength(3);
  expect(session.said).toMatch(/^The run is done\. It took [\d.]+ seconds\.$/);
});

test('timed work is kept beside what was observed, and is not saved with it', async () => {
  const session = open();
  await session.start();
  expect(session.run?.laps.map(({ x }) => x)).toEqual([0, 1, 2]);
  const all = session.run?.collected.all ?? [];
  expect(all.map(({ kind }) => kind)).toEqual(['point', 'point', 'point', 'scalar']);
  expect(observationsJson('counting', session.settings, all)).not.toContain('pace');
});

test('a run that is stopped keeps what it had and can be started again', async () => {
  const session = open();
  session.changeParam('steps', 1e9);
  const ended = session.start();
  setTimeout(() => session.stop(), 50);
  await ended;
  expect(session.run?.status).toBe('stopped');
  expect(session.said).toBe(WORDS.en.stopped);
  session.use(session.initial);
  await session.start();
  expect(session.run?.status).toBe('done');
});

test('a run that fails says why', async () => {
  const session = open();
  session.changeParam('wrong', true);
  await session.start();
  expect(session.run?.status).toBe('failed');
  expect(session.run?.message).toBe('Experiment "counting" failed: wrong was asked for');
});

test('changed settings make the last run stale until they are those again', async () => {
  const session = open();
  await session.start();
  expect(session.stale).toBe(false);
  session.changeParam('steps', 4);
  expect(session.stale).toBe(true);
  session.changeParam('steps', 3);
  session.changeSeed(8);
  expect(session.stale).toBe(true);
  session.use(session.initial);
  expect(session.stale).toBe(false);
});

test('a field in error holds a run back and keeps its value', async () => {
  const session = open();
  session.changeParam('steps', 3, 'Enter a whole number.');
  await session.start();
  expect(session.run).toBeUndefined();
  expect(session.settings.values).toEqual({ steps: 3, wrong: false });
  session.changeParam('steps', 5);
  expect(session.errors.size).toBe(0);
});

test('a claim is checked over its seeds at its own settings', async () => {
  const session = open();
  const [claim] = experiment.claims;
  if (claim === undefined) throw new Error('the experiment has a claim');
  await session.check(claim);
  expect(session.checks.get('seed')).toEqual({
    values: [
      { seed: 1, value: 1, holds: false },
      { seed: 2, value: 2, holds: true },
      { seed: 3, value: 3, holds: true },
    ],
  });
  session.useClaim(claim);
  expect(session.settings).toEqual({ values: { steps: 2, wrong: false }, seed: 7 });
});

test('saved observations come back as they were, also those that JSON has no number for', async () => {
  const session = open();
  await session.start();
  const all = session.run?.collected.all ?? [];
  const saved = JSON.parse(observationsJson('counting', session.settings, all));
  expect(saved).toMatchObject({ experiment: 'counting', params: { steps: 3 }, seed: 7 });
  expect(saved.observations.map(fromStored)).toEqual(all);
});
