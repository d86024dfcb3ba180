// Made-up entries are the same for a seed, and share no name with each other or with real ones.
import { expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/index.ts';
import { filledUp } from './generated.ts';

const real = filledUp([], 20, 7);
const names = ({ title, aliases }: SearchDocument) => [
  ...[title.ko, title.en, ...aliases.ko, ...aliases.en].map((name) => name.replaceAll(' ', '')),
];

it('keeps the real ones first and fills up to the number', () => {
  const filled = filledUp(real, 500, 1);
  expect(filled).toHaveLength(500);
  expect(filled.slice(0, 20)).toEqual(real);
});

it('gives the same for the same seed, and others for another', () => {
  expect(filledUp(real, 60, 1)).toEqual(filledUp(real, 60, 1));
  expect(filledUp(real, 60, 2).at(-1)).not.toEqual(filledUp(real, 60, 1).at(-1));
});

it('makes no name twice, not even one of the real ones that the same seed would make', () => {
  const all = filledUp(real, 1_000, 7).flatMap(names);
  expect(new Set(all).size).toBe(all.length);
});

it('names in Hangul and in Latin letters, with an alias or two and a text', () => {
  for (const { title, aliases, texts } of filledUp([], 50, 3)) {
    expect(title.ko).toMatch(/^[가-힣]+( [가-힣]+)*$/);
    expect(title.en).toMatch(/^[a-z]+( [a-z]+)*$/);
    expect([1, 2]).toContain(aliases.ko.length);
    expect(texts.en[0]?.startsWith(`${title.en}: `)).toBe(true);
  }
});
