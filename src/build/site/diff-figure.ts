// The difference of two listings in a page: added and removed lines with their counts.
import type { DiffLine, Listing } from '../../model/index.ts';
import { diffListings } from '../../model/index.ts';
import type { Page } from './context.ts';
import { highlightLines } from './highlight.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** Unchanged lines shown around each change. */
const CONTEXT = 3;

/** What changes from one listing to another; long unchanged stretches are left out. */
export function diffFigure(page: Page, from: Listing, to: Listing): Html {
  const { words } = page;
  const { lines, added, removed } = diffListings(from, to);
  const colours = {
    old: highlightLines(from.source, from.language),
    new: highlightLines(to.source, to.language),
  };
  const kept = nearChanges(lines);
  const title = `${from.name} → ${to.name}`;
  const id = page.uniqueId(`diff-${from.name}-${to.name}`.replace(/[^\w-]/g, '-'));
  const rows = lines.map((line, i) => {
    if (!kept.has(i))
      return (
        kept.has(i - 1) &&
        html`<span class="line diff-gap">⋯
</span>`
      );
    const sign = { same: ' ', added: '+', removed: '−' }[line.change];
    const label = { same: undefined, added: words.added, removed: words.removed }[line.change];
    const code = (line.change === 'removed' ? colours.old : colours.new)[line.number - 1];
    return html`<span class="line diff-${line.change}${line.counted ? ' counted' : ''}"><span class="line-number" aria-hidden="true">${line.number}</span><span class="diff-sign" aria-hidden="true">${sign}</span>${
      label !== undefined && html`<span class="visually-hidden">${label}: </span>`
    }<span class="line-code">${code}</span>
</span>`;
  });
  return html`<figure class="listing listing-diff" id="${id}"><figcaption class="listing-caption"><span class="listing-name">${title}</span> <span class="listing-fact" title="${words.countedHelp}">${words.diffSummary(added, removed)}</span></figcaption><pre class="listing-code" tabindex="0" role="group" aria-label="${title}"><code>${rows}</code></pre></figure>`;
}

function nearChanges(lines: readonly DiffLine[]): Set<number> {
  const near = new Set<number>();
  lines.forEach(({ change }, i) => {
    if (change === 'same') return;
    for (let j = i - CONTEXT; j <= i + CONTEXT; j++) if (j >= 0 && j < lines.length) near.add(j);
  });
  return near;
}
