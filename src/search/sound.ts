// How a name sounds, in classes of consonants: "dropout", 드롭아웃 and 드랍아웃 sound the same.

/** Spellings of English in the order they are tried; upper case stands for a class that is settled. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/gh(?=t|$)|(?<=^)k(?=n)|(?<=^)p(?=s)|(?<=m)b$/g, ''],
  [/ph/g, 'p'],
  [/nct(?=ion)/g, 'NS'],
  [/t(?=ion|ial|ure)|sch|[cs]h|tch|dg(?=e)|c(?=[eiy])|g(?=e|i[^v])|ss(?=ion)/g, 'S'],
  [/ng(?![aeiouyr])|n(?=[kgcq])/g, 'N'],
  [/x/g, 'kS'],
  [/th/g, 'S'],
  [/([aeiouy])r(?![aeiouy])/g, '$1'],
];
const ENGLISH_CLASSES = classes({
  k: 'gkcq',
  t: 'dt',
  p: 'bpvf',
  S: 'szjS',
  l: 'rl',
  n: 'n',
  m: 'm',
  N: 'N',
});
const HANGUL_CLASSES = classes({
  k: 'ㄱㄲㅋ',
  t: 'ㄷㄸㅌ',
  p: 'ㅂㅃㅍ',
  S: 'ㅅㅆㅈㅉㅊ',
  l: 'ㄹ',
  n: 'ㄴ',
  m: 'ㅁ',
});

function classes(spellings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(spellings).flatMap(([name, letters]) => [...letters].map((c) => [c, name])),
  );
}

/** The sound of `keys`: consonant classes k t p S l n m N, once where they meet; vowels left out, digits kept. */
export function soundOf(keys: string): string {
  return (keys.match(/[ㄱ-ㅣ]+|[^ㄱ-ㅣ]+/g) ?? [])
    .map((part) => (part >= 'ㄱ' ? soundOfHangul(part) : soundOfEnglish(part)))
    .join('');
}

function soundOfEnglish(word: string): string {
  const settled = ENGLISH.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
  return inClasses(settled, ENGLISH_CLASSES);
}

function soundOfHangul(keys: string): string {
  const settled = keys
    .replace(/(?<=[ㅏ-ㅣ])ㅇ(?![ㅏ-ㅣ])/g, 'N')
    .replace(/(?<=[ㅏ-ㅣ])ㅅ(?![ㅏ-ㅣ])/g, 'ㅌ');
  return inClasses(settled, HANGUL_CLASSES);
}

function inClasses(letters: string, classes: ReadonlyMap<string, string>): string {
  return [...letters]
    .map((c) => classes.get(c) ?? (/[\dN]/.test(c) ? c : ' '))
    .join('')
    .replace(/(\D)\1+/g, '$1')
    .replaceAll(' ', '');
}
