// Addresses of the pages, all with a slash at the end.
import type { Lang } from '../../model/index.ts';

export const homePath = (lang: Lang) => `/${lang}/`;
export const entryPath = (lang: Lang, slug: string) => `/${lang}/${slug}/`;
export const topicPath = (lang: Lang, id: string) => `/${lang}/topics/${id}/`;
export const termsPath = (lang: Lang) => `/${lang}/terms/`;
export const experimentsPath = (lang: Lang) => `/${lang}/experiments/`;
export const performancePath = (lang: Lang) => `/${lang}/performance/`;
export const experimentPath = (lang: Lang, slug: string) => `/${lang}/experiments/${slug}/`;

/** The language that is not `lang`. */
export function otherLang(lang: Lang): Lang {
  return lang === 'ko' ? 'en' : 'ko';
}
