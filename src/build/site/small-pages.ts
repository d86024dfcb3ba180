// Small pages: the choice of language at the root, and the page for addresses that lead nowhere.
import type { Lang } from '../../model/index.ts';
import { LANGS } from '../../model/index.ts';
import type { WebBundle } from '../bundle.ts';
import { assets, frame } from './frame.ts';
import { html } from './html.ts';
import { homePath } from './paths.ts';
import { WORDS } from './words.ts';

/** The page at `/`, in both languages. */
export function languagePage(bundle: WebBundle): string {
  return html`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.ko.siteName}</title>
<meta name="description" content="${WORDS.ko.homeIntro}">
<meta name="color-scheme" content="light dark">
${assets(bundle)}${LANGS.map(
  (lang) => html`<link rel="alternate" hreflang="${lang}" href="${homePath(lang)}">\n`,
)}</head>
<body>
<main id="main" class="page language-page">
<h1>${WORDS.ko.siteName}</h1>
<ul class="language-choice">${LANGS.map(
    (lang) =>
      html`<li lang="${lang}"><a class="language-choice-link" href="${homePath(lang)}" hreflang="${lang}">${WORDS[lang].languageName}</a><p>${WORDS[lang].tagline}</p></li>`,
  )}</ul>
</main>
</body>
</html>
`.value;
}

/** What a reader sees at an address that leads nowhere. */
export function notFoundPage(bundle: WebBundle, lang: Lang): string {
  const words = WORDS[lang];
  return frame(bundle, {
    lang,
    path: '404.html',
    title: words.notFound,
    description: words.notFoundText,
    translated: false,
    pageClass: 'page not-found-page',
    main: html`<h1>${words.notFound}</h1><p>${words.notFoundText}</p><p><a href="${homePath(lang)}">${words.toHome}</a></p>`,
  });
}
