// The frame of every page: head, header with search and language switch, main, footer.
import type { Lang } from '../../model/index.ts';
import { LANGS } from '../../model/index.ts';
import type { WebBundle } from '../bundle.ts';
import type { Html } from './html.ts';
import { attribute, html, trusted } from './html.ts';
import { experimentsPath, homePath, otherLang, performancePath, termsPath } from './paths.ts';
import { PERFORMANCE_WORDS } from './performance-words.ts';
import { WORDS } from './words.ts';

export interface FrameOptions {
  readonly lang: Lang;
  /** Address of the page below the language, such as `terms/`; empty for the home page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly main: Html;
  /** Class of <main>. */
  readonly pageClass: string;
  /** Linked data about the page. */
  readonly linkedData?: Readonly<Record<string, unknown>> | undefined;
  /** The home page shows its search in its main part. */
  readonly searchInHeader?: boolean;
  /** False for pages that exist once only. */
  readonly translated?: boolean;
}

/** A whole HTML document. */
export function frame(bundle: WebBundle, options: FrameOptions): string {
  const { lang, path, title, description, main, pageClass } = options;
  const { linkedData, searchInHeader = true, translated = true } = options;
  const words = WORDS[lang];
  const fullTitle = path === '' ? `${words.siteName} – ${title}` : `${title} – ${words.siteName}`;
  const other = otherLang(lang);
  const otherPath = translated ? `/${other}/${path}` : homePath(other);
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${assets(bundle)}${
  translated &&
  LANGS.map((one) => html`<link rel="alternate" hreflang="${one}" href="/${one}/${path}">\n`)
}${linkedData !== undefined && linkedDataScript(linkedData)}</head>
<body>
<a class="skip-link" href="#main">${words.skip}</a>
<header class="site-header"><div class="site-header-inner"><a class="site-name" href="${homePath(lang)}">${words.siteName}</a>${searchInHeader && searchBox(lang)}<nav class="site-nav" aria-label="${words.mainMenu}"><a href="${termsPath(lang)}"${current(path, 'terms/')}>${words.terms}</a><a href="${experimentsPath(lang)}"${current(path, 'experiments/')}>${words.experiments}</a></nav><a class="language-switch" href="${otherPath}" hreflang="${other}" lang="${other}" title="${words.switchLabel}">${words.switchTo}</a><dd-theme></dd-theme></div></header>
<main id="main" class="${pageClass}" tabindex="-1">
${main}
</main>
<footer class="site-footer"><p>${words.footer}</p><p><a href="${homePath(lang)}">${words.siteName}</a> · <a href="${termsPath(lang)}">${words.terms}</a> · <a href="${experimentsPath(lang)}">${words.experiments}</a> · <a href="${performancePath(lang)}">${PERFORMANCE_WORDS[lang].title}</a> · <a href="${otherPath}" hreflang="${other}" lang="${other}">${words.switchTo}</a></p></footer>
</body>
</html>
`.value;
}

/** Theme before styles, so that the first paint has the right colours. */
export function assets({ themeScript, script, styles, preload }: WebBundle): Html {
  return html`<script src="${themeScript}"></script>
${styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}<script type="module" src="${script}"></script>
${preload.map((href) => html`<link rel="modulepreload" href="${href}">\n`)}<link rel="icon" href="/icon.svg" type="image/svg+xml">
`;
}

/** The search; without a script its form leads to the list of all entries. The script goes on with this very field. */
export function searchBox(lang: Lang, autofocus = false): Html {
  const words = WORDS[lang];
  return html`<dd-search lang="${lang}"><form class="search" role="search" action="${termsPath(lang)}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg><input type="text" role="searchbox" name="q" inputmode="search" enterkeyhint="go" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" aria-label="${words.searchLabel}" placeholder="${words.searchPlaceholder}"${attribute('autofocus', autofocus)}><button type="submit" class="small-button">${words.search}</button></form></dd-search>`;
}

function current(path: string, section: string): Html {
  return attribute('aria-current', path === section ? 'page' : path.startsWith(section) && 'true');
}

function linkedDataScript(data: Readonly<Record<string, unknown>>): Html {
  // "<" would let a text end the script early.
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return html`<script type="application/ld+json">${trusted(json)}</script>\n`;
}
