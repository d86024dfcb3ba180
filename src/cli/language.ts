// The language that the reader is answered in.
import type { Lang } from '../model/index.ts';
import { LANGS, UserError } from '../model/index.ts';

/**
 * The language of `--lang`, else that of the locale (LC_ALL, LC_MESSAGES, LANG), else English.
 * @throws UserError when `--lang` names another one.
 */
export function readerLanguage(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Lang {
  if (given !== undefined) {
    const lang = LANGS.find((one) => one === given);
    if (lang !== undefined) return lang;
    throw new UserError(`--lang must be ${LANGS.join(' or ')}, got "${given}".`);
  }
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return LANGS.find((one) => locale.toLowerCase().startsWith(one)) ?? 'en';
}
