// What the record says in words, and the documents that hold it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { table } from '../table.ts';
import { filledSearchDocument, SEARCH_DOCUMENTS } from './documents.ts';
import { readSearchRecord, type SearchRecord } from './record.ts';
import { searchReport } from './report.ts';
import { verdicts } from './targets.ts';

const root = resolve(import.meta.dirname, '../..');
const category = (name: string, ours: number, theirs: number) => ({
  category: name,
  queries: 10,
  scores: {
    deepdict: { first: ours, amongFive: 10 },
    fuse: { first: theirs, amongFive: theirs },
  },
});
const sample: SearchRecord = {
  date: '2026-01-02',
  machine: { cpu: 'CPU', cores: 2, platform: 'linux x64', node: 'v20.20.0' },
  entries: 200,
  libraries: {
    deepdict: { name: 'deepdict', gzipBytes: 7000 },
    fuse: { name: 'Fuse', version: '7.0.0', gzipBytes: 9000 },
  },
  accuracy: {
    own: [category('exact', 10, 9), category('questions-ko', 8, 4)],
    others: [category('mixed', 10, 5), category('exact', 10, 4)],
  },
  times: [
    {
      entries: 1000,
      libraries: {
        deepdict: { keystrokes: 100, median: 1, p99: 4, highest: 9 },
        fuse: { unavailable: 'a keystroke takes 3000 ms' },
      },
    },
  ],
  loads: [
    {
      entries: 100_000,
      buildMilliseconds: 60_000,
      indexMegabytes: 85,
      indexGzipMegabytes: 40,
      milliseconds: 300,
      rssMegabytes: 160,
      heldMegabytes: 90,
    },
  ],
  fuzz: { strings: 2000, highest: 12 },
};

it('judges each target', () => {
  expect(verdicts(sample).map(({ what, isMet }) => `${what} ${isMet ? 'met' : 'missed'}`)).toEqual([
    'exact met',
    'mixed met',
    'questions-ko missed',
    'questions-ko, first five met',
    'p99 at 1000 entries, ms met',
    'load at 100000 entries, ms met',
    'memory at 100000 entries, MB missed',
    'size, gzip bytes met',
    'slowest random string, ms met',
  ]);
});

it('prints accuracy, time and what was missed', () => {
  const lines = searchReport(sample, table).join('\n');
  expect(lines).toContain('questions-ko       10      80.0  40.0');
  expect(lines).toContain('all                20      90.0  65.0');
  expect(lines).toContain('Fuse at 1,000 entries: a keystroke takes 3000 ms.');
  expect(lines).toContain('  questions-ko: 0.8, limit 0.85');
  expect(lines).toContain('  memory at 100000 entries, MB: 160, limit 150');
});

describe.each(SEARCH_DOCUMENTS)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');

  it('holds the tables of the record; else run npm run bench:docs', () => {
    const record = readSearchRecord(root) as SearchRecord;
    expect(text).toBe(filledSearchDocument(path, text, record));
  });

  it('gets a column for each library', () => {
    expect(filledSearchDocument(path, text, sample)).toMatch(/\| deepdict \| Fuse \|/);
  });
});

it('a document without the two comments is refused', () => {
  expect(() => filledSearchDocument('README.md', '# deepdict\n', sample)).toThrow(
    'README.md lacks the lines',
  );
});
