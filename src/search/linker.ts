// Finds the names that a sentence mentions, the longest first, particles aside.
import type { IndexData } from './index-data.ts';
import { keystrokes } from './keystrokes.ts';
import { beginningWith, equalTo } from './lookup.ts';
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
    // Whole names stand before later words of names.
    if (data.keys[row] !== data.nameStarts[name]) break;
    const document = data.passageDocuments[name] as number;
    found.add(document);
    for (const sense of sensesOf(data, document)) found.add(sense);
  }
  return [...found];
}

export function sensesOf({ senses, senseStarts }: NameTable, document: number): Uint32Array {
  return senses.subarray(senseStarts[document], senseStarts[document + 1]);
}

/** A name that a text mentions: words `from` to `to`, the latter not included, and the documents that it may mean. */
interface Mention {
  readonly from: number;
  readonly to: number;
  readonly documents: readonly number[];
}

/** For each name that the words mention, the documents that it may mean; a name within a longer one is none. */
export function namesIn(data: NameTable, words: readonly string[]): (readonly number[])[] {
  const mentions = mentionsIn(data, words);
  const outer: Mention[] = [];
  for (const mention of mentions) {
    const last = outer.at(-1);
    if (last === undefined || mention.from >= last.to) outer.push(mention);
    else if (mention.from === last.from) outer[outer.length - 1] = mention;
  }
  return outer.map(({ documents }) => documents);
}

/** The same with names within longer ones: what "dying ReLU" tells of is ReLU as well. */
export function allNamesIn(data: NameTable, words: readonly string[]): (readonly number[])[] {
  return mentionsIn(data, words).map(({ documents }) => documents);
}

/** Every name that the words mention, particles aside, by where it starts and then by its length. */
function mentionsIn(data: NameTable, words: readonly string[]): Mention[] {
  const keys = words.map(keystrokes);
  const endings = keys.map((word) => [word, ...withoutParticles(word)]);
  const mentions: Mention[] = [];
  for (let from = 0; from < keys.length; from++) {
    let before = '';
    for (let to = from + 1; to <= Math.min(from + MOST_WORDS, keys.length); to++) {
      for (const ending of endings[to - 1] ?? []) {
        const name = before + ending;
        const documents = name.length < LEAST_KEYS ? [] : documentsNamed(data, name);
        if (documents.length === 0) continue;
        mentions.push({ from, to, documents });
        break;
      }
      before += keys[to - 1];
      const longer = beginningWith(data, data.keys, before);
      if (longer.from === longer.to) break;
    }
  }
  return mentions;
}
