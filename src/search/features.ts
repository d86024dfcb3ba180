// Features of a text: roots of English words, pairs of Korean syllables, and grams of names.
import { isHangul, keystrokes, syllablesOf, wordsOf } from './keystrokes.ts';
import { stem, withoutParticles } from './stems.ts';

/** Words that are in every sentence and say nothing of its subject. */
const EMPTY = new Set(
  (
    'a an the of in to and or for with on at by as is are be was do does did can could we i you it its my me this that these there from into not no so if than then when while ' +
    'what why how which who where use used using please explain tell about mean means meaning define definition vs between difference ' +
    '왜 뭐 뭔 무엇 무슨 어떻게 어떤 이유 이유는 이란 뜻 의미 차이 때 것 수 및 등 좀 그 이 더 안 할 그리고 그래서 하지만 그런데 그러면 또는 혹은 하는 하나요 한다 있다 있나요 되나요 인가요 인가 뭐야 뭐예요 뭔가요 무엇인가요 무엇인가 무엇입니까 알려줘 설명 설명해줘 대해 대한 쓰는 쓰나요 쓰나 써요 쓸까 하면 해야 하나'
  )
    .split(' ')
    .map(keystrokes),
);
const TEXT = 0x80000000;

/** FNV-1a (Fowler, Noll, Vo), in the upper half of 32 bits. */
export function featureOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash | TEXT) >>> 0;
}

/** The feature that a text names the document. */
export const entityFeature = (document: number): number => featureOf(`#${document}`);

/** Whether a text holds nothing but words that are in every sentence. */
export function saysNothing(text: string): boolean {
  return wordsOf(text).every((word) => EMPTY.has(keystrokes(word)));
}

/** Features of a text's words, without those that every sentence holds. */
export function textFeatures(text: string): number[] {
  return wordsOf(text)
    .map(keystrokes)
    .filter((word) => !EMPTY.has(word))
    .flatMap((word) => (word.match(/[ㄱ-ㅣ]+|[^ㄱ-ㅣ]+/g) ?? []).flatMap(partFeatures));
}

function partFeatures(part: string): number[] {
  if (EMPTY.has(part)) return [];
  if (!isHangul(part)) return [featureOf(stem(part))];
  const whole = syllablesOf(part);
  const short = whole.length < 3 ? undefined : withoutParticles(part)[0];
  const syllables = short === undefined ? whole : syllablesOf(short);
  if (syllables.length < 2) return syllables.map(featureOf);
  return syllables
    .slice(1)
    .map((syllable, i) => featureOf(`${syllables[i]}${syllable.slice(0, 2)}`));
}

/** Up to so many keys, a slip or two may leave no three in a row as they were. */
const SHORT = 7;

/** Each three bytes in a row of a name, its beginning marked; short names give each byte as well. In the lower half of 32 bits. */
export function gramsOf(name: Uint8Array): number[] {
  const grams: number[] = name.length <= SHORT ? [...name] : [];
  let [a, b] = [0, 0];
  for (const byte of name) {
    if (b > 0) grams.push((a << 16) | (b << 8) | byte);
    [a, b] = [b, byte];
  }
  return grams;
}
