// Links and ids of the finished pages: what leads nowhere, and what exists twice.

/** Made by the bundler, not from the catalogue. */
const ELSEWHERE = /^\/assets\//;

/**
 * One line for each link, popover target or label of a page that leads nowhere, and for each id that
 * one page has twice.
 * @param files text of each file of the site by its path, such as `ko/index.html`.
 */
export function brokenLinks(files: ReadonlyMap<string, string>): string[] {
  const ids = new Map(
    [...files].flatMap(([path, text]) =>
      path.endsWith('.html') ? [[path, idsOf(text)] as const] : [],
    ),
  );
  return [...ids].flatMap(([path, own]) => {
    const text = files.get(path) ?? '';
    const twice = own.filter((id, i) => own.indexOf(id) < i).map((id) => `has two "#${id}"`);
    const labels = valuesOf(text, /(?:popovertarget|aria-labelledby)="([^"]*)"/g)
      .filter((id) => !own.includes(id))
      .map((id) => `has no "#${id}"`);
    const links = valuesOf(text, /<(?:a|link|script)\s[^>]*?(?:href|src)="([^"]*)"/g)
      .filter((address) => !resolves(address, path, files, ids))
      .map((address) => `links to "${address}"`);
    return [...new Set([...twice, ...labels, ...links])].map((fault) => `${path} ${fault}`);
  });
}

function idsOf(text: string): string[] {
  return valuesOf(text, /\sid="([^"]*)"/g);
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function resolves(
  address: string,
  from: string,
  files: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, readonly string[]>,
): boolean {
  const { protocol, host, pathname, hash } = new URL(address, `site://page/${from}`);
  if (protocol !== 'site:' || host !== 'page' || ELSEWHERE.test(pathname)) return true;
  const path = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  if (!files.has(path)) return false;
  return hash === '' || (ids.get(path)?.includes(decodeURIComponent(hash.slice(1))) ?? false);
}
