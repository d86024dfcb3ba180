// Generated entries: as many as asked for, always the same, with names of their own.
import { expect, test } from 'vitest';
import { documents } from '../../src/search/documents.fixture.ts';
import { dictionaryOf, namesOf } from './generated.ts';

test('real entries first, then generated ones up to the count', () => {
  const dictionary = dictionaryOf(documents, 500);
  expect(dictionary).toHaveLength(500);
  expect(dictionary.slice(0, documents.length)).toEqual(documents);
  expect(dictionaryOf(documents, 500)).toEqual(dictionary);
});

test('no generated name is a real one or twice there', () => {
  const real = new Set(documents.flatMap(namesOf).map((name) => name.toLowerCase()));
  const names = dictionaryOf(documents, 3000).slice(documents.length).flatMap(namesOf);
  expect(names.filter((name) => real.has(name.toLowerCase()))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
