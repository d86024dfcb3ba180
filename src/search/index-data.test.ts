// The stored index: what was packed comes back, and damage is told.
import { expect, test } from 'vitest';
import { createIndex } from './create-index.ts';
import { documents } from './documents.fixture.ts';
import { packIndex, unpackIndex } from './index-data.ts';
import { openSearch } from './search.ts';

const bytes = createIndex(documents);

test('unpacking and packing again gives the same bytes, wherever they lie', () => {
  expect(packIndex(unpackIndex(bytes))).toEqual(bytes);
  const elsewhere = new Uint8Array(bytes.length + 8);
  elsewhere.set(bytes, 8);
  expect(packIndex(unpackIndex(elsewhere.subarray(8)))).toEqual(bytes);
});

test('the same documents give the same bytes', () => {
  expect(createIndex(documents)).toEqual(bytes);
});

test.each([
  [new Uint8Array(0), 'it starts with too few bytes'],
  [new TextEncoder().encode('<!doctype html>'.repeat(20)), 'it starts with 1868833084'],
  [
    bytes.slice(0, bytes.length - 4),
    `it ends after ${bytes.length - 4} bytes, inside "postingStarts"`,
  ],
])('damaged bytes are told', (damaged, how) => {
  expect(() => openSearch(damaged)).toThrow(
    `The search index cannot be read: ${how}. Build it again: npm run build.`,
  );
});

test('a sense must be an entry', () => {
  const [first] = documents;
  if (first === undefined) throw new Error('no documents');
  expect(() => createIndex([{ ...first, senses: ['nothing-such'] }])).toThrow(
    `"${first.slug}" has the sense "nothing-such", which is no entry of the dictionary.`,
  );
});

test('an empty dictionary finds nothing', () => {
  const search = openSearch(createIndex([]));
  expect([search.search('relu'), search.suggest('relu'), search.entry('relu')]).toEqual([
    [],
    [],
    undefined,
  ]);
});
