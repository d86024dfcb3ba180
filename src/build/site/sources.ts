// The list of an entry's sources, with links by DOI, arXiv id or address.
import type { Source } from '../../model/index.ts';
import type { Page } from './context.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** A numbered list; the numbers are those of the citations. */
export function sourceList(page: Page, sources: readonly Source[]): Html {
  return html`<ol class="source-list">${sources.map(
    (source) => html`<li id="source-${source.key}">${sourceLine(page, source)}</li>`,
  )}</ol>`;
}

function sourceLine({ words }: Page, source: Source): Html {
  const { authors, year, title, venue, doi, arxiv, url } = source;
  const links: [string, string][] = [];
  if (doi !== undefined) links.push([`https://doi.org/${encodeURI(doi)}`, `doi:${doi}`]);
  if (arxiv !== undefined) links.push([`https://arxiv.org/abs/${arxiv}`, `arXiv:${arxiv}`]);
  if (url !== undefined) links.push([url, words.sourceLink]);
  return html`<span class="source-authors">${authors.join(', ')}</span> (${year}). <cite lang="en">${title}</cite>. <span class="source-venue">${venue}</span>.${links.map(
    ([href, text]) => html` <a class="source-link" href="${href}">${text}</a>`,
  )}`;
}
