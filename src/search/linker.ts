// Finds the names that a sentence mentions, the longest first, particles aside.
import type { IndexData } from './index-data.ts';
import { keystrokes } from './keystrokes.ts';
import { equalTo } from './lookup.ts';
import { withoutParticles } from './stems.ts';

const MOST_WORDS = 6;
const LEAST_KEYS = 2;

export type NameTable = Pick<
  IndexData,
  'pool' | 'keys' | 'keyNames' | 'nameStarts' | 'passageDocuments' | 'senses' | 'senseStarts'
>;

/** Documents that have a name of just these keys, best known first; senses stand after their word. */
export function documentsNamed(data: NameTable, keys: string): number[] {
  const { from, to } = equalTo(data, data.keys, keys);
  const found = new Set<number>();
  for (let row = from; row < to; row++) {
    const name = data.keyNames[row] as number;
    if (data.keys[row] !== data.nameStarts[name]) continue;
    const document = data.passageDocuments[name] as number;
    found.add(document);
    for (const sense of sensesOf(data, document)) found.add(sense);
  }
  return [...found];
}

export function sensesOf({ senses, senseStarts }: NameTable, document: number): Uint32Array {
  return senses.subarray(senseStarts[document], senseStarts[document + 1]);
}

/** For each name that the words mention, the documents that it may mean. */
export function namesIn(data: NameTable, words: readonly string[]): number[][] {
  const keys = words.map(keystrokes);
  const mentioned: number[][] = [];
  for (let at = 0; at < keys.length; ) {
    let length = Math.min(MOST_WORDS, keys.length - at);
    let found: number[] = [];
    for (; length > 0; length--) {
      found = named(data, keys.slice(at, at + length).join(''));
      if (found.length > 0) break;
    }
    if (found.length > 0) mentioned.push(found);
    at += Math.max(1, length);
  }
  return mentioned;
}

function named(data: NameTable, keys: string): number[] {
  for (const candidate of [keys, ...withoutParticles(keys)]) {
    const found = candidate.length < LEAST_KEYS ? [] : documentsNamed(data, candidate);
    if (found.length > 0) return found;
  }
  return [];
}
