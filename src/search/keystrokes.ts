// Text as the keys that type it: what is looked up and what is typed become comparable strings.

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS = [
  ...['ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅗㅏ', 'ㅗㅐ', 'ㅗㅣ', 'ㅛ', 'ㅜ'],
  ...['ㅜㅓ', 'ㅜㅔ', 'ㅜㅣ', 'ㅠ', 'ㅡ', 'ㅡㅣ', 'ㅣ'],
];
const FINALS = [
  ...[
    '',
    'ㄱ',
    'ㄲ',
    'ㄱㅅ',
    'ㄴ',
    'ㄴㅈ',
    'ㄴㅎ',
    'ㄷ',
    'ㄹ',
    'ㄹㄱ',
    'ㄹㅁ',
    'ㄹㅂ',
    'ㄹㅅ',
    'ㄹㅌ',
  ],
  ...['ㄹㅍ', 'ㄹㅎ', 'ㅁ', 'ㅂ', 'ㅂㅅ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'],
];
/** Letters that stand alone while a syllable is being typed, and take two keys. */
const COMPOUND: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'ㅘㅙㅚㅝㅞㅟㅢ'].map((c, i) => [
    c,
    ['ㅗㅏ', 'ㅗㅐ', 'ㅗㅣ', 'ㅜㅓ', 'ㅜㅔ', 'ㅜㅣ', 'ㅡㅣ'][i] as string,
  ]),
  ...[...'ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ'].map((c, i) => [
    c,
    ['ㄱㅅ', 'ㄴㅈ', 'ㄴㅎ', 'ㄹㄱ', 'ㄹㅁ', 'ㄹㅂ', 'ㄹㅅ', 'ㄹㅌ', 'ㄹㅍ', 'ㄹㅎ', 'ㅂㅅ'][
      i
    ] as string,
  ]),
]);
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/**
 * `text` in NFC and lower case, without spaces and punctuation, its Hangul spelt out in the letters
 * of the two-set keyboard, so that each half-typed syllable is a literal prefix of the whole.
 */
export function keystrokes(text: string): string {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
  return [...bare].map(spell).join('');
}

function spell(char: string): string {
  const code = char.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return COMPOUND[char] ?? char;
  const index = code - FIRST_SYLLABLE;
  const initial = INITIALS[Math.floor(index / 588)] as string;
  const medial = MEDIALS[Math.floor((index % 588) / 28)] as string;
  return initial + medial + (FINALS[index % 28] as string);
}

/** The words of `text`, cut at spaces and punctuation, as written. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '');
}

const PARTICLE =
  /(?<=[가-힣a-z0-9]{2})(?:에서는|에서|으로|이란|이랑|보다|까지|부터|처럼|마다|은|는|이|가|을|를|의|에|로|와|과|도|만|란)$/iu;

/** A Korean word without the particle at its end, as far as its look tells; two letters always stay. */
export function withoutParticle(word: string): string {
  return word.replace(PARTICLE, '');
}
