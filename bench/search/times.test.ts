// Percentiles, turns, and libraries that are too slow.
import { expect, test } from 'vitest';
import type { Library } from './library.ts';
import { keystrokeTimes, summarize } from './times.ts';

test('the 99th percentile is the smallest time that 99 of 100 do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect(summarize(hundred)).toEqual({ keystrokes: 100, median: 50, p99: 99, highest: 100 });
  expect(summarize([3])).toEqual({ keystrokes: 1, median: 3, p99: 3, highest: 3 });
});

test('libraries take turns query by query; one that is too slow is left out', async () => {
  const asked: string[] = [];
  const library = (id: string, milliseconds: number): Library => ({
    id,
    buildMilliseconds: 0,
    rows: async () => [],
    times: async (queries) => {
      asked.push(`${id} ${queries.join(',')}`);
      return queries.map(() => milliseconds);
    },
    close() {},
  });
  const results = await keystrokeTimes([library('a', 1), library('b', 3000)], [['x', 'xy'], ['z']]);
  expect(results.get('a')).toEqual({ keystrokes: 3, median: 1, p99: 1, highest: 1 });
  expect(results.get('b')).toEqual({ unavailable: 'a keystroke takes 3000 ms' });
  expect(asked.slice(-2)).toEqual(['a x,xy', 'a z']);
});
