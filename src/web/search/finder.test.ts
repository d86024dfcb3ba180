// The finder: the last query wins, waiting is told, and rows stay while a word is half typed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIndex, openSearch } from '../../search/index.ts';
import { createFinder, LOADING_SHOWS_AFTER, NOTHING_SHOWS_AFTER } from './finder.ts';
import type { LookUp } from './look-up.ts';
import type { Shown } from './shown.ts';

const none = { ko: [], en: [] };
const search = openSearch(
  createIndex(
    [
      { slug: 'relu', title: { ko: '렐루', en: 'ReLU' } },
      { slug: 'softmax', title: { ko: '소프트맥스', en: 'Softmax' } },
    ].map((named) => ({
      ...named,
      kind: 'term' as const,
      aliases: none,
      searchPhrases: none,
      texts: none,
      senses: [],
    })),
  ),
);
const withMarks = (rows: ReturnType<typeof search.search>) =>
  rows.map(({ slug, title, kind }) => ({ slug, title, kind, marks: none }));
const lookUp: LookUp = {
  find: (query) => withMarks(search.search(query)),
  near: (query) => withMarks(search.suggest(query)),
  recent: () => [],
};

/** What was shown, in order, as "kind slugs". */
let heard: string[] = [];
const hear = ({ kind, rows }: Shown) => {
  heard.push([kind, ...rows.map(({ slug }) => slug)].join(' '));
};

beforeEach(() => {
  heard = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** A finder, and how its index comes or fails to come. */
function waiting() {
  let come = (_: LookUp) => {};
  let fail = (_: Error) => {};
  const load = vi.fn(
    () =>
      new Promise<LookUp>((resolve, reject) => {
        [come, fail] = [resolve, reject];
      }),
  );
  return {
    finder: createFinder(load, hear),
    load,
    come: async () => {
      come(lookUp);
      await vi.advanceTimersByTimeAsync(0);
    },
    fail: async () => {
      fail(new Error('no network'));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('an index that comes soon is not announced; the last query alone is answered', async () => {
  const { finder, load, come } = waiting();
  finder.load();
  finder.find('rel', true);
  await vi.advanceTimersByTimeAsync(LOADING_SHOWS_AFTER - 1);
  finder.find('soft', true);
  await come();
  await vi.runAllTimersAsync();
  expect(heard).toEqual(['results softmax']);
  expect(load).toHaveBeenCalledTimes(1);
});

test('an index that takes longer is announced, however fast the reader types', async () => {
  const { finder, come } = waiting();
  for (const text of ['s', 'so', 'sof']) {
    finder.find(text, true);
    await vi.advanceTimersByTimeAsync(LOADING_SHOWS_AFTER / 2);
  }
  expect(heard).toEqual(['loading']);
  await come();
  expect(heard).toEqual(['loading', 'results softmax']);
});

test('closed while the index is on its way, nothing opens when it comes', async () => {
  const { finder, come } = waiting();
  finder.find('relu', true);
  finder.close();
  await come();
  await vi.runAllTimersAsync();
  expect(heard).toEqual(['closed']);
  expect(finder.isReady).toBe(true);
});

test('a failure is told, and the next query tries again', async () => {
  const { finder, load, come, fail } = waiting();
  finder.find('relu', true);
  await fail();
  finder.find('relu ', true);
  await come();
  expect(heard).toEqual(['failed', 'results relu']);
  expect(load).toHaveBeenCalledTimes(2);
});

test('rows stay while a word is half typed, and go when the typing rests or the reader acts', async () => {
  const { finder, come } = waiting();
  finder.load();
  await come();
  finder.find('relu', true);
  finder.find('zzzzzz', true);
  await vi.advanceTimersByTimeAsync(NOTHING_SHOWS_AFTER - 1);
  finder.find('zzzzzzz', true);
  await vi.advanceTimersByTimeAsync(NOTHING_SHOWS_AFTER - 1);
  expect(heard).toEqual(['results relu']);
  finder.find('relu', true);
  await vi.runAllTimersAsync();
  expect(heard).toEqual(['results relu', 'results relu']);
  finder.find('zzzzzzz', true);
  await vi.advanceTimersByTimeAsync(NOTHING_SHOWS_AFTER);
  finder.find('relu', true);
  finder.find('zzzzzzz', false);
  expect(heard.slice(2)).toEqual(['near', 'results relu', 'near']);
});
