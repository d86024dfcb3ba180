// A dictionary of any size: the real entries, and generated ones whose names no real entry has.
import { createRng } from '../../src/engine/index.ts';
import type { SearchDocument } from '../../src/search/index.ts';

const SYLLABLES =
  '가강거결계고공관교구규그기나노단대도동라로류리마매면모무미반변보부분비사상선성소수시안양어역연영오용원위유의이인일자작장재전정제조주중지진차체초추치타통파평표하학합해행향형호화확활회효';
const CONSONANTS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const ENDINGS = ['', 'n', 'r', 'l', 's', 'tion', 'ing', 'or', 'ity'];
const SEED = 20;

/** `documents` and generated ones up to `count` in all; the same for the same arguments. */
export function dictionaryOf(
  documents: readonly SearchDocument[],
  count: number,
): SearchDocument[] {
  const rng = createRng(SEED);
  const taken = new Set(documents.flatMap((one) => namesOf(one).map((name) => name.toLowerCase())));
  const pick = <T>(from: ArrayLike<T>): T => from[rng.int(from.length)] as T;
  const words = (word: () => string) => Array.from({ length: 1 + rng.int(3) }, word).join(' ');
  const korean = () =>
    words(() => Array.from({ length: 2 + rng.int(3) }, () => pick(SYLLABLES)).join(''));
  const english = () =>
    words(() => {
      const syllables = Array.from(
        { length: 1 + rng.int(3) },
        () => pick(CONSONANTS) + pick(VOWELS),
      );
      return syllables.join('') + pick(ENDINGS);
    });
  const fresh = (make: () => string): string => {
    let name = make();
    while (taken.has(name)) name = make();
    taken.add(name);
    return name;
  };
  const generated = Array.from(
    { length: Math.max(0, count - documents.length) },
    (_, i): SearchDocument => {
      const sentence = (make: () => string) => Array.from({ length: 5 }, make).join(' ');
      return {
        slug: `generated-${i}`,
        kind: 'term',
        title: { ko: fresh(korean), en: fresh(english) },
        aliases: { ko: [fresh(korean)], en: [fresh(english)] },
        searchPhrases: { ko: [sentence(korean)], en: [sentence(english)] },
        texts: { ko: [], en: [] },
        senses: [],
      };
    },
  );
  return [...documents, ...generated].slice(0, Math.max(count, documents.length));
}

/** Every name of an entry in both languages. */
export function namesOf({ title, aliases }: SearchDocument): string[] {
  return [title.ko, title.en, ...aliases.ko, ...aliases.en];
}
