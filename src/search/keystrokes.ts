// Text as the keys that type it: what is looked up and what is typed become comparable strings.

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS =
  'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );
/** Letters from U+3131 to U+3163 in their order, as keys: some stand alone while a syllable grows, and take two keys. */
const LETTERS =
  'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄸ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅃ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'
    .split(' ')
    .concat(MEDIALS);
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FIRST_LETTER = 0x3131;

export const isConsonant = (key: string): boolean => key >= 'ㄱ' && key <= 'ㅎ';
export const isHangul = (key: string): boolean => key >= 'ㄱ' && key <= 'ㅣ\uffff';

/** The words of `text`, cut at spaces and punctuation, as written. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * `text` in lower case, without spaces, punctuation and accents, its Hangul spelt out in the letters
 * of the two-set keyboard, so that each half-typed syllable is a literal prefix of the whole.
 */
export function keystrokes(text: string): string {
  return wordsOf(text)
    .map((word) => [...word].map(spell).join(''))
    .join('');
}

function spell(char: string): string {
  const code = char.charCodeAt(0);
  const letter = LETTERS[code - FIRST_LETTER];
  if (letter !== undefined) return letter;
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return spellOther(char, code);
  const index = code - FIRST_SYLLABLE;
  const medial = MEDIALS[Math.floor((index % 588) / 28)] as string;
  return (INITIALS[Math.floor(index / 588)] as string) + medial + (FINALS[index % 28] as string);
}

/** Latin letters lose their accents, full-width ones and indices their shape, lone conjoining letters of Hangul their place. */
function spellOther(char: string, code: number): string {
  if (code >= 0x1100 && code < 0x1113) return INITIALS[code - 0x1100] as string;
  if (code >= 0x1161 && code < 0x1176) return MEDIALS[code - 0x1161] as string;
  if (code >= 0x11a8 && code < 0x11c3) return FINALS[code - 0x11a7] as string;
  return char
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The first consonant of each syllable of `text`; other letters and digits stay. */
export function initialsOf(text: string): string {
  return wordsOf(text)
    .map((word) => [...word].map((char) => (char >= '가' ? spell(char)[0] : spell(char))).join(''))
    .join('');
}

/** Keys cut into syllables: a new one starts at each consonant before a vowel, and between scripts. */
export function syllablesOf(keys: string): string[] {
  return keys.match(/[ㄱ-ㅎ][ㅏ-ㅣ]+(?:[ㄱ-ㅎ](?![ㅏ-ㅣ]))*|[ㄱ-ㅎㅏ-ㅣ]|[^ㄱ-ㅣ]+/g) ?? [];
}
