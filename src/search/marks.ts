// Which part of a title a reader has typed: ranges to mark in a list of results.
import { isConsonant, isHangul, keystrokes, wordsOf } from './keystrokes.ts';
import { stem, withoutParticles } from './stems.ts';

/** Half-open range of UTF-16 code units of a title. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** A letter of a title with all that is written on it; a syllable of Hangul, composed or not. */
interface Unit extends Mark {
  readonly keys: string;
  readonly beginsWord: boolean;
}

/** A title spelt in keys, or in the first key of each syllable; `units[i]` wrote the i-th key. */
interface Spelling {
  readonly keys: string;
  readonly units: readonly Unit[];
}

/** Longer queries are cut, as the search cuts them. */
const LONGEST = 300;
/** From so many keys on, a match may begin within a word. */
const LEAST_INSIDE = 2;
const UNIT = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?\p{M}*|[\p{L}\p{N}]\p{M}*/gu;

/**
 * The parts of `title` that `query` names, in order and apart from each other: all of the query if
 * the title holds it, spacing and case aside, otherwise each of its words. The syllable in which a
 * match ends is marked as a whole, and consonants stand for the syllables that begin with them.
 */
export function marksIn(title: string, query: string): Mark[] {
  const typed = query.slice(0, LONGEST);
  const units = unitsOf(title);
  const spellings = [
    spell(units, (keys) => keys),
    spell(units, (keys) => (isHangul(keys) ? (keys[0] as string) : keys)),
  ] as const;
  const whole = find(spellings, keystrokes(typed));
  return merge(
    whole.length > 0 ? whole : wordsOf(typed).flatMap((word) => findWord(spellings, word)),
  );
}

function unitsOf(title: string): Unit[] {
  const units: Unit[] = [];
  for (const { 0: text, index } of title.matchAll(UNIT)) {
    const beginsWord = units.at(-1)?.to !== index;
    units.push({ from: index, to: index + text.length, keys: keystrokes(text), beginsWord });
  }
  return units;
}

function spell(units: readonly Unit[], spelt: (keys: string) => string): Spelling {
  const keys = units.map((unit) => spelt(unit.keys));
  return {
    keys: keys.join(''),
    units: keys.flatMap((part, i) => Array<Unit>(part.length).fill(units[i] as Unit)),
  };
}

/** A word as typed, or what is left of it without a Korean particle or an English ending. */
function findWord(spellings: readonly [Spelling, Spelling], word: string): Mark[] {
  const keys = keystrokes(word);
  const roots = isHangul(keys.at(-1) ?? '') ? withoutParticles(keys) : [stem(keys)];
  for (const root of [keys, ...roots.filter(({ length }) => length >= LEAST_INSIDE)]) {
    const found = find(spellings, root);
    if (found.length > 0) return found;
  }
  return [];
}

/** Where `keys` stand, as typed or as initials: at beginnings of words, or else anywhere. */
function find([letters, initials]: readonly [Spelling, Spelling], keys: string): Mark[] {
  const found = findIn(letters, keys);
  const areInitials = keys.length >= LEAST_INSIDE && [...keys].every(isConsonant);
  return found.length > 0 || !areInitials ? found : findIn(initials, keys);
}

function findIn({ keys, units }: Spelling, wanted: string): Mark[] {
  if (wanted === '') return [];
  const marks: (Mark & { beginsWord: boolean })[] = [];
  for (let at = keys.indexOf(wanted); at >= 0; at = keys.indexOf(wanted, at + 1)) {
    const first = units[at] as Unit;
    const last = units[at + wanted.length - 1] as Unit;
    // Keys from the middle of a syllable on are nobody's query.
    if (units[at - 1] === first) continue;
    marks.push({ from: first.from, to: last.to, beginsWord: first.beginsWord });
  }
  const atWords = marks.filter(({ beginsWord }) => beginsWord);
  if (atWords.length > 0) return atWords;
  return wanted.length < LEAST_INSIDE ? [] : marks;
}

function merge(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || last.to < from) merged.push({ from, to });
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return merged;
}
