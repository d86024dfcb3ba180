// Links in a body: web addresses pass; paths must lead to a page and a section that exist.
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Lang, Topic } from '../model/index.ts';
import { nearest } from '../model/index.ts';
import { lineOf } from './position.ts';
import type { Report } from './problem.ts';
import { SECTION_IDS } from './section-plan.ts';

/** Every page of one language, as a path that starts and ends with a slash. */
export function pagePaths(
  lang: Lang,
  slugs: Iterable<string>,
  topics: readonly Topic[],
  experiments: Iterable<string>,
): Set<string> {
  return new Set([
    `/${lang}/`,
    `/${lang}/terms/`,
    `/${lang}/experiments/`,
    ...topics.map(({ id }) => `/${lang}/topics/${id}/`),
    ...[...experiments].map((slug) => `/${lang}/experiments/${slug}/`),
    ...[...slugs].map((slug) => `/${lang}/${slug}/`),
  ]);
}

/** Reports links of the page at `here` that lead nowhere. */
export function checkLinks(
  root: Root,
  here: string,
  pages: ReadonlySet<string>,
  report: Report,
): void {
  visit(root, 'link', (node) => {
    const line = lineOf(node);
    const problem = linkProblem(node.url, here, pages);
    if (problem !== undefined) report(line, problem);
    if (textOf(node).trim() === '') report(line, `Link to "${node.url}" has no text. Add some.`);
  });
}

function linkProblem(url: string, here: string, pages: ReadonlySet<string>): string | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme === 'mailto:') return undefined;
  if (scheme === 'https:' || scheme === 'http:') {
    if (/^https?:\/\/[^/\s.]+(\.[^/\s.]+)+/i.test(url)) return undefined;
    return `Link "${url}" is not a web address. Write it whole, such as https://example.org/page.`;
  }
  if (scheme !== undefined || url.startsWith('//')) {
    return `Link "${url}" is not allowed. Allowed: https, http, mailto, and paths of this site.`;
  }
  const [to = '', id] = url.split('#');
  const path = to === '' ? here : resolvePath(to, here);
  if (!pages.has(path)) {
    const near = nearest(path, [...pages], 1)[0];
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return `Link "${url}" leads to no page of this language.${hint} To an entry, write :term[text]{of=slug}.`;
  }
  const isEntry = /^\/..\/[^/]+\/$/.test(path) && !/\/(terms|experiments)\/$/.test(path);
  if (id !== undefined && isEntry && !(SECTION_IDS as readonly string[]).includes(id)) {
    return `Link "${url}" leads to no section. Allowed after "#": ${SECTION_IDS.join(', ')}.`;
  }
  return undefined;
}

/** A path against the page at `here`, as browsers resolve it, with a slash at its end. */
function resolvePath(to: string, here: string): string {
  const parts: string[] = [];
  for (const part of (to.startsWith('/') ? to : here + to).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
