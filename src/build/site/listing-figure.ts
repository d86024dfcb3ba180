// A listing in a page: its lines with numbers and anchors, counted lines and regions marked.
import type { Listing, Region } from '../../model/index.ts';
import { countedIn } from '../../model/index.ts';
import type { Page } from './context.ts';
import { highlightLines } from './highlight.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** The whole listing, or the lines of one of its regions. */
export function listingFigure(page: Page, listing: Listing, regionName?: string): Html {
  const { words } = page;
  const { name, language, lines, regions } = listing;
  const region = regions.find((one) => one.name === regionName);
  const [from, to] = region ? [region.from, region.to] : [1, lines.length];
  const id = page.uniqueId(`listing-${name.replace(/\W/g, '-')}${region ? `-${region.name}` : ''}`);
  const coloured = highlightLines(listing.source, language);
  const facts = region
    ? [
        words.regionLines(regionTitle(page, region), countedIn(listing, region)),
        words.shownLines(from, to),
      ]
    : [
        words.countedLines(listing.counted),
        ...regions.map((one) => words.regionLines(regionTitle(page, one), countedIn(listing, one))),
      ];
  return html`<figure class="listing" id="${id}"><figcaption class="listing-caption"><span class="listing-name">${name}</span>${facts.map(
    (fact) => html` <span class="listing-fact" title="${words.countedHelp}">${fact}</span>`,
  )}</figcaption><pre class="listing-code" tabindex="0" role="group" aria-label="${name}"><code class="language-${language}">${lines
    .slice(from - 1, to)
    .map(({ number, counted }) => {
      const inside = regions.filter((one) => number >= one.from && number <= one.to);
      const classes = [
        'line',
        ...(counted ? ['counted'] : []),
        ...inside.map((one) => `in-region region-${one.name}`),
      ];
      const anchor = `${id}-L${number}`;
      return html`<span class="${classes.join(' ')}" id="${anchor}"><a class="line-number" href="#${anchor}" tabindex="-1" aria-hidden="true">${number}</a><span class="line-code">${coloured[number - 1]}</span>
</span>`;
    })}</code></pre></figure>`;
}

function regionTitle({ words }: Page, { name }: Region): string {
  return name === 'backprop' ? words.backprop : name;
}
