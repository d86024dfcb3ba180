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

/** For each name that the words mention, the documents that it may mean; a name within a longer one is none. */
export function namesIn(data: NameTable, words: readonly string[]): number[][] {
  const namedFrom = namesOf(data, words);
  const mentioned: number[][] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(MOST_WORDS, words.length - at);
    let found = namedFrom(at, length);
    while (found.length === 0 && --length > 0) found = namedFrom(at, length);
    if (found.length > 0) mentioned.push(found);
    at += Math.max(1, length);
  }
  return mentioned;
}

/** The same with names within longer ones: what "dying ReLU" tells of is ReLU as well. */
export function allNamesIn(data: NameTable, words: readonly string[]): number[][] {
  const namedFrom = namesOf(data, words);
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - at) }, (_, i) =>
      namedFrom(at, i + 1),
    ).filter(({ length }) => length > 0),
  );
}

/** Looks for documents with a name of `length` words from word `at` on, the last one without particles. */
function namesOf(
  data: NameTable,
  words: readonly string[],
): (at: number, length: number) => number[] {
  const keys = words.map(keystrokes);
  const endings = keys.map((word) => [word, ...withoutParticles(word)]);
  return (at, length) => {
    const before = keys.slice(at, at + length - 1).join('');
    for (const ending of endings[at + length - 1] ?? []) {
      const name = before + ending;
      const found = name.length < LEAST_KEYS ? [] : documentsNamed(data, name);
      if (found.length > 0) return found;
    }
    return [];
  };
}
