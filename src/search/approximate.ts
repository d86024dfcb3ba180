// Names with slips of the hand, and names that sound the same.
import { bytesOf } from './bytes.ts';
import { distances } from './distance.ts';
import { gramsOf } from './features.ts';
import { soundOfText } from './forms.ts';
import type { Hits } from './hits.ts';
import type { IndexData } from './index-data.ts';
import { isHangul, keystrokes, wordsOf } from './keystrokes.ts';
import { beginningWith, postingsOf } from './lookup.ts';
import type { Typed } from './names.ts';
import { lengthOf, rankOf } from './names.ts';

/** Names whose distance is measured: those that share most grams with the query. */
const CANDIDATES = 150;
/** The rarest grams of a long query tell the names that share most; the others only cost time. */
const MOST_GRAMS = 20;
/** Beyond the rarest few, grams of more names than this cost more than they tell. */
const LEAST_GRAMS = 6;
const COMMON = 8000;
/** A beginning that fits counts less than a whole name that does. */
const UNFINISHED = 0.15;
/** Likeness of a name whose words were typed short. */
const SHORTENED = 0.7;
/** From so many consonants on, sounds may be those of a beginning. */
const LEAST_BEGINNING = 4;

/** Names less like the query than this are not worth suggesting. */
const LEAST_LIKENESS = 0.35;

export interface Approximate {
  /** Offers documents with a name, or the beginning of one, that differs by few slips. */
  findSlips(typed: Typed, hits: Hits): void;
  /** Offers documents with a name in Latin letters that a query in Hangul sounds like. */
  findSounds(typed: Typed, hits: Hits): void;
  /** Offers documents whose names are spelt somewhat like the query. */
  findNearest(typed: Typed, hits: Hits): void;
}

/** Slips that a query of so many keys may have: none up to 3, then about one in four, up to three in long ones. */
function slipsAllowed(keys: number): number {
  if (keys < 4) return 0;
  return keys < 6 ? 0.75 + 0.15 * (keys - 4) : Math.min(0.25 * keys, 1.6 + 0.05 * keys, 3);
}

/** Whether the name begins with the first of `words` and holds the others after it in their order, as "val set" shortens "validation set". */
function shortens(words: readonly Uint8Array[], name: Uint8Array): boolean {
  let at = 0;
  for (const [i, word] of words.entries()) {
    const last = i === 0 ? 0 : name.length - word.length;
    while (at <= last && !word.every((byte, k) => name[at + k] === byte)) at++;
    if (word.length < 2 || at > last) return false;
    at += word.length;
  }
  return true;
}

export function createApproximate(data: IndexData): Approximate {
  const names = data.nameStarts.length - 1;
  const counts = new Uint8Array(names);
  const touched = new Uint32Array(names);

  /** Names that share most of `grams`, at most CANDIDATES. */
  function sharing(grams: readonly number[]): number[] {
    let size = 0;
    const holding = [...new Set(grams)].map((gram) => postingsOf(data, gram));
    const rarest = holding
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST_GRAMS)
      .filter(({ length }, i) => i < LEAST_GRAMS || length <= COMMON);
    for (const postings of rarest) {
      for (const name of postings) {
        if (counts[name] === 0) touched[size++] = name;
        counts[name] = (counts[name] as number) + 1;
      }
    }
    const byCount: number[][] = Array.from({ length: grams.length + 1 }, () => []);
    for (let i = 0; i < size; i++) {
      const name = touched[i] as number;
      byCount[counts[name] as number]?.push(name);
      counts[name] = 0;
    }
    return byCount.reverse().flat().slice(0, CANDIDATES);
  }

  /** Names near `keys`, with their distances. */
  function* near(keys: string) {
    const bytes = bytesOf(keys);
    for (const name of sharing(gramsOf(bytes))) {
      const start = data.nameStarts[name] as number;
      const found = data.pool.subarray(start, start + lengthOf(data, name));
      yield { name, bytes: found, ...distances(bytes, found) };
    }
  }

  return {
    findSlips({ text, keys, lang }, hits) {
      const allowed = slipsAllowed(keys.length);
      if (allowed === 0) return;
      const words = wordsOf(text).map((word) => bytesOf(keystrokes(word)));
      for (const { name, bytes, whole, beginning } of near(keys)) {
        const likeness = Math.max(
          whole > allowed ? 0 : 1 - whole / keys.length,
          beginning > allowed ? 0 : 1 - beginning / keys.length - UNFINISHED,
          words.length > 1 && shortens(words, bytes) ? SHORTENED : 0,
        );
        if (likeness === 0) continue;
        const how = 0.8 * likeness + 0.2 * rankOf(data, name, 1, lang);
        hits.offer(data.passageDocuments[name] as number, 'fuzzy', how, name);
      }
    },
    findSounds({ text, keys, lang }, hits) {
      const sound = isHangul(keys) ? soundOfText(text) : '';
      if (sound === '') return;
      const { from, to } = beginningWith(data, data.sounds, sound);
      for (let row = from; row < to; row++) {
        const name = data.soundNames[row] as number;
        const isWhole = data.pool[(data.sounds[row] as number) + sound.length] === 0;
        if (!isWhole && sound.length < LEAST_BEGINNING) continue;
        const [a, b] = [keys.length, lengthOf(data, name)];
        const share = Math.min(a, b) / Math.max(a, b);
        const how = (isWhole ? 0.3 : 0.1) + 0.6 * rankOf(data, name, share, lang);
        hits.offer(data.passageDocuments[name] as number, 'fuzzy', how, name);
      }
    },
    findNearest({ keys, lang }, hits) {
      for (const { name, whole } of near(keys)) {
        const likeness = 1 - whole / Math.max(keys.length, lengthOf(data, name));
        if (likeness < LEAST_LIKENESS) continue;
        const how = 0.9 * likeness + 0.1 * rankOf(data, name, 0, lang);
        hits.offer(data.passageDocuments[name] as number, 'near', how, name);
      }
    },
  };
}
