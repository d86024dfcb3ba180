// The forms in which a name can be looked up.
import { initialsOf, isHangul, keystrokes, wordsOf } from './keystrokes.ts';
import { soundOf } from './sound.ts';
import { stem } from './stems.ts';

/** Words that come and go within a name. */
const SMALL = new Set(['a', 'an', 'the', 'of', 'in', 'to', 'and', 'for', 'with', 'on']);

/** Two letters are the initials of too many names. */
const LEAST_WORDS = 3;

/** A name as people write it: "a (b)" is known as "a (b)", as "a" and as "b". */
export function spellingsOf(name: string): string[] {
  const parts = /^(.+?)\s*\((.+)\)$/.exec(name);
  return parts === null ? [name] : [name, parts[1] as string, parts[2] as string];
}

/** Roots of the words in alphabetical order, for Latin names; empty otherwise. */
export function stemForm(text: string): string {
  const words = wordsOf(text).map(keystrokes);
  if (words.some(isHangul)) return '';
  return words
    .filter((word) => !SMALL.has(word))
    .map(stem)
    .sort()
    .join('');
}

/** Initial consonants of a name with Hangul, initial letters of one of three Latin words or more; empty otherwise. */
export function initialForm(text: string): string {
  const initials = initialsOf(text);
  if (/[ㄱ-ㅎ]/.test(initials)) return /[ㄱ-ㅎ]{2}/.test(initials) ? initials : '';
  const words = wordsOf(text).map(keystrokes);
  return words.length < LEAST_WORDS ? '' : words.map((word) => word[0]).join('');
}

/** How a name with Latin letters sounds, from three consonants on; empty otherwise. */
export function soundForm(text: string): string {
  return /[a-z]/i.test(text) ? soundOfText(text) : '';
}

/** How the words sound, from three consonants on; empty otherwise. */
export function soundOfText(text: string): string {
  const sound = wordsOf(text)
    .map((word) => soundOf(keystrokes(word)))
    .join('');
  return sound.length < 3 ? '' : sound;
}

/** Keys of a name from its second word on, from its third, and so on. */
export function tailStarts(text: string): number[] {
  const lengths = wordsOf(text).map((word) => keystrokes(word).length);
  return lengths.slice(1).map((_, i) => lengths.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
}
