// Words of one root come together: endings of English words and particles of Korean ones go.
import { keystrokes } from './keystrokes.ts';

/** Each applies once, the first that fits; what stays must hold a vowel and three letters. */
const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/(?:ss|us|is|as)$/, '$&'],
  [/ies$/, 'y'],
  [/(?<=s|x|z|ch|sh)es$/, ''],
  [/s$/, ''],
];
const ENDINGS =
  /(?:i[sz]ations?|i[sz](?:ing|ers?|ed|e)|ational|ations?|at(?:ing|ed|es?|ors?)|ing|ed|ers?|ors?|ions?|ally|al|ly|ity|ness|ments?|ive|e)$/;

/** The root of an English word in lower case: "regularisation", "regularizing" and "regularized" give "regular". */
export function stem(word: string): string {
  if (!/^[a-z]+$/.test(word) || word.length < 4) return word;
  const [pattern, by] = SUFFIXES.find(([suffix]) => suffix.test(word)) ?? [/$/, ''];
  const singular = word.replace(pattern, by);
  const root = singular.replace(ENDINGS, '');
  const kept = root.length >= 3 && /[aeiouy]/.test(root) ? root : singular;
  return kept.replace(/([bdfglmnprt])\1$/, '$1').replace(/y$/, 'i');
}

/** Particles and endings of Korean words. */
const PARTICLES =
  '이라는 에서는 에서의 으로는 으로서 으로써 이라고 입니까 인가요 이에요 이란 에서 에는 에게 으로 이랑 이나 이며 이고 이다 입니다 인가 인지 이죠 이요 ' +
  '라는 라고 까지 부터 보다 처럼 마다 조차 밖에 예요 에요 로는 로서 로써 하고 하는 하기 하면 해서 했을 되는 되면 시키는 시키기 ' +
  '은 는 이 가 을 를 의 에 로 와 과 도 만 란 랑 나 뿐 요 며 고 들';
/** Keys of the particles by their last key, the longest first. */
const BY_LAST_KEY = new Map<string, string[]>();
for (const particle of PARTICLES.split(' ')
  .map(keystrokes)
  .sort((a, b) => b.length - a.length)) {
  const last = particle.at(-1) as string;
  BY_LAST_KEY.set(last, [...(BY_LAST_KEY.get(last) ?? []), particle]);
}

/** What may stay of the keys of a Korean word when its particles go: first one, the longest before the shorter, then one more. */
export function withoutParticles(keys: string): string[] {
  const once = withoutParticle(keys);
  return [...new Set([...once, ...once.flatMap(withoutParticle)])];
}

function withoutParticle(keys: string): string[] {
  return (BY_LAST_KEY.get(keys.at(-1) ?? '') ?? [])
    .filter((particle) => keys.length > particle.length && keys.endsWith(particle))
    .map((particle) => keys.slice(0, -particle.length));
}
