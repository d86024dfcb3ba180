// The panel below the search box: rows, a note about them, and ways to remove recent look-ups.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keepFocus, type RowsOptions, rowsTemplate } from './rows.ts';
import type { Shown } from './shown.ts';
import { WORDS } from './words.ts';

export interface PanelOptions extends Pick<RowsOptions, 'lang' | 'chosen' | 'onOpen'> {
  /** Prefix of the ids of its elements. */
  readonly id: string;
  readonly shown: Shown;
  readonly onForget: (slug: string) => void;
  readonly onForgetAll: () => void;
}

export function panelTemplate(options: PanelOptions) {
  const { lang, id, shown, chosen, onOpen } = options;
  const { kind, rows } = shown;
  const words = WORDS[lang];
  const label = kind === 'recent' || kind === 'near' ? words[kind] : words.results;
  const idOf = (slug: string) => `${id}-${slug}`;
  // What scrolls would be a stop of the Tab key: the list is none, since the arrows go through it.
  return html`<div class="search-panel" ?hidden=${kind === 'closed'} @mousedown=${keepFocus}>
    ${note(options)}
    <div class="search-list" style="--rows: ${rows.length}">
      <div
        id="${id}-list"
        class="search-rows"
        role="listbox"
        tabindex="-1"
        aria-label=${label}
        ?hidden=${rows.length === 0}
      >
        ${rowsTemplate({ lang, rows, chosen, idOf, onOpen })}
      </div>
      ${kind === 'recent' ? removals(options) : nothing}
    </div>
    ${kind === 'recent' ? foot(options) : nothing}
  </div>`;
}

function note({ lang, shown: { kind, query, rows } }: PanelOptions) {
  const words = WORDS[lang];
  if (kind === 'loading') {
    return html`<p class="search-note"><span class="search-wait" aria-hidden="true"></span>${words.loading}</p>`;
  }
  if (kind === 'failed') return html`<p class="search-note">${words.failed}</p>`;
  if (kind === 'recent') return html`<p class="search-note">${words.recent}</p>`;
  if (kind !== 'near') return nothing;
  return html`<p class="search-note search-nothing">${words.nothing(query)}</p>
    ${rows.length > 0 ? html`<p class="search-note">${words.near}</p>` : nothing}`;
}

/** One button beside each row: an option of a list may hold no button. The keyboard has Delete. */
function removals({ lang, shown: { rows }, onForget }: PanelOptions) {
  return html`<div class="search-removals">
    ${repeat(
      rows,
      ({ slug }) => slug,
      ({ slug, title }) => html`<button
        type="button"
        tabindex="-1"
        aria-label=${WORDS[lang].forget(title[lang])}
        @click=${() => onForget(slug)}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17" /></svg>
      </button>`,
    )}
  </div>`;
}

function foot({ lang, onForgetAll }: PanelOptions) {
  const words = WORDS[lang];
  return html`<p class="search-foot">
    <button type="button" class="link-button" @click=${onForgetAll}>
      ${words.forgetAll}
    </button>
    <span class="search-hint">${words.forgetKey}</span>
  </p>`;
}
