// <dd-search>: makes the static search form a combobox that looks up at each keystroke, also within a syllable.
import { html, LitElement } from 'lit';
import type { Lang } from '../../model/index.ts';
import { langOf } from '../lang.ts';
import { createFinder, type Finder } from './finder.ts';
import { loadLookUp } from './look-up.ts';
import { panelTemplate } from './panel.ts';
import { forgetAllSlugs, forgetSlug, rememberSlug } from './recent.ts';
import { roomBelow, showWithin } from './room.ts';
import { addressOf, keepFocus } from './rows.ts';
import { isSearchShortcut } from './shortcut.ts';
import { CLOSED, type Shown, statusOf } from './shown.ts';
import { WORDS } from './words.ts';

/** A screen reader hears of the rows when the typing rests so long. */
const STATUS_AFTER = 700;

let count = 0;

class DdSearch extends LitElement {
  static override properties = {
    shown: { state: true },
    chosen: { state: true },
    status: { state: true },
    isEmpty: { state: true },
  };
  declare shown: Shown;
  /** Slug of the row that the arrow keys have chosen. */
  declare chosen: string | undefined;
  /** What a screen reader hears. */
  declare status: string;
  declare isEmpty: boolean;
  readonly #id = `search-${++count}`;
  readonly #lang: Lang;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #finder: Finder;
  /** Enter was pressed before there was anything to open. */
  #enter: { readonly inNewTab: boolean } | undefined;
  /** The page opened with the focus in the box: nothing shows until the reader acts. */
  #isQuiet: boolean;
  #statusTimer = 0;
  /** Ends the listeners on the page when the box leaves it. */
  #left = new AbortController();

  constructor() {
    super();
    const form = this.querySelector('form');
    const input = form?.querySelector('input');
    if (!form || !input) throw new Error('<dd-search> enhances the form and the field inside it.');
    this.#lang = langOf(this);
    this.#form = form;
    this.#input = input;
    this.#finder = createFinder(() => loadLookUp(this.#lang), this.#onShown);
    this.#isQuiet = input.autofocus;
    this.shown = CLOSED;
    this.chosen = undefined;
    this.status = '';
    this.isEmpty = input.value === '';
  }

  /** The field stays the one that the page came with: a syllable that is being composed in it goes on. */
  override createRenderRoot() {
    return this.#form;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#left = new AbortController();
    const { signal } = this.#left;
    document.addEventListener('keydown', this.#onSlash, { signal });
    window.addEventListener('pagehide', this.#close, { signal });
    window.addEventListener('scroll', this.#onScroll, { signal, passive: true });
    window.visualViewport?.addEventListener('scroll', this.#onScroll, { signal });
    window.visualViewport?.addEventListener('resize', this.#onResize, { signal });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#left.abort();
  }

  override firstUpdated() {
    const [form, input] = [this.#form, this.#input];
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', `${this.#id}-list`);
    input.addEventListener('focus', this.#onFocus);
    input.addEventListener('click', this.#onClick);
    input.addEventListener('input', this.#onInput);
    form.addEventListener('pointerenter', () => this.#finder.load());
    form.addEventListener('keydown', this.#onKey);
    form.addEventListener('focusout', this.#onFocusOut);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#openChosen(false);
    });
    this.#takeQueryOfAddress();
    if (document.activeElement !== input) return;
    if (this.isEmpty) this.#onFocus();
    else this.#onInput();
  }

  override render() {
    const words = WORDS[this.#lang];
    return html`<button
        type="button"
        class="search-clear"
        tabindex="-1"
        aria-label=${words.clear}
        ?hidden=${this.isEmpty}
        @mousedown=${keepFocus}
        @click=${this.#clear}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17" /></svg>
      </button>
      <kbd class="search-key" aria-hidden="true" ?hidden=${!this.isEmpty}>/</kbd>
      ${panelTemplate({
        lang: this.#lang,
        id: this.#id,
        shown: this.shown,
        chosen: this.chosen,
        onOpen: (slug) => rememberSlug(slug),
        onForget: this.#forget,
        onForgetAll: this.#forgetAll,
      })}
      <p class="visually-hidden" role="status">${this.status}</p>`;
  }

  override updated(changed: ReadonlyMap<PropertyKey, unknown>) {
    const { rows, kind } = this.shown;
    const input = this.#input;
    input.setAttribute('aria-expanded', String(rows.length > 0));
    const row = this.#form.querySelector('[aria-selected="true"]');
    if (row === null) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', row.id);
    if (changed.has('shown')) {
      const before = changed.get('shown') as Shown | undefined;
      if (before?.kind === 'closed' && kind !== 'closed') this.#fit(true);
      if (before?.query !== this.shown.query) for (const one of this.#scrollers) one.scrollTop = 0;
      this.#scheduleStatus();
    }
    if (row !== null) for (const one of this.#scrollers) showWithin(one, row);
  }

  get #panel(): HTMLElement {
    return this.#form.querySelector('.search-panel') as HTMLElement;
  }

  /** Results scroll below the note about them; recent look-ups together with their buttons. */
  get #scrollers(): Iterable<Element> {
    return this.#form.querySelectorAll('.search-rows, .search-panel');
  }

  /** A search sent without the script leads to the list of entries, with the query in its address. */
  #takeQueryOfAddress() {
    const query = new URLSearchParams(location.search).get('q');
    const isTarget = location.pathname === new URL(this.#form.action).pathname;
    if (!query || !isTarget || !this.#isFirst || !this.isEmpty) return;
    this.#input.value = query;
    this.isEmpty = false;
    this.#input.focus();
  }

  get #isFirst(): boolean {
    return document.querySelector('dd-search') === this;
  }

  #onFocus = () => {
    if (this.#isQuiet) this.#finder.load();
    else this.#open();
  };

  #onClick = () => {
    this.#isQuiet = false;
    this.#open();
  };

  #open() {
    if (this.shown.kind === 'closed') this.#find(false);
  }

  #onInput = () => {
    this.#isQuiet = false;
    this.#enter = undefined;
    this.chosen = undefined;
    this.isEmpty = this.#input.value === '';
    this.#find(true);
  };

  #find(isTyping: boolean) {
    this.#finder.find(this.#input.value, isTyping);
  }

  #onShown = (shown: Shown) => {
    this.shown = shown;
    this.chosen = undefined;
    const enter = this.#enter;
    if (enter === undefined || !this.#finder.isReady) return;
    this.#enter = undefined;
    this.#openChosen(enter.inNewTab);
  };

  #close = () => {
    this.#enter = undefined;
    this.#finder.close();
  };

  #clear = () => {
    this.#input.value = '';
    this.#input.focus();
    this.#onInput();
  };

  #onKey = (event: KeyboardEvent) => {
    // These keys belong to the input method while it composes a syllable.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') this.#escape(event);
    if (event.target !== this.#input || event.altKey || event.shiftKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#openChosen(withControl);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !withControl) {
      event.preventDefault();
      this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Delete' && this.shown.kind === 'recent' && this.chosen) {
      event.preventDefault();
      this.#forget(this.chosen);
    }
  };

  /** Closes the panel; closed already, empties the box; empty already, leaves it. */
  #escape(event: KeyboardEvent) {
    event.preventDefault();
    if (this.shown.kind !== 'closed') {
      if (event.target !== this.#input) this.#input.focus();
      this.#close();
    } else if (this.#input.value !== '') {
      this.#input.value = '';
      this.isEmpty = true;
    } else this.#input.blur();
  }

  #move(by: 1 | -1) {
    this.#isQuiet = false;
    this.#open();
    const { rows } = this.shown;
    const at = rows.findIndex(({ slug }) => slug === this.chosen);
    const next = at < 0 && by < 0 ? rows.length - 1 : (at + by + rows.length) % rows.length;
    this.chosen = rows[next]?.slug;
  }

  /** Opens the chosen row, or the first that was found for what the box holds now. */
  #openChosen(inNewTab: boolean) {
    this.#isQuiet = false;
    if (this.chosen === undefined) this.#find(false);
    if (!this.#finder.isReady) {
      this.#enter = { inNewTab };
      return;
    }
    const { kind, rows } = this.shown;
    const slug = this.chosen ?? (kind === 'results' ? rows[0]?.slug : undefined);
    if (slug === undefined) return;
    rememberSlug(slug);
    const address = addressOf(this.#lang, slug);
    if (inNewTab) window.open(address, '_blank', 'noopener');
    else location.assign(address);
  }

  #forget = (slug: string) => {
    const { rows } = this.shown;
    const at = rows.findIndex((row) => row.slug === slug);
    const next = rows[at + 1] ?? rows[at - 1];
    const hadChosen = this.chosen !== undefined;
    forgetSlug(slug);
    this.#find(false);
    if (hadChosen) this.chosen = next?.slug;
  };

  #forgetAll = () => {
    forgetAllSlugs();
    this.#input.focus();
    this.#find(false);
  };

  #onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.#isQuiet = false;
    this.#close();
  };

  #onSlash = (event: KeyboardEvent) => {
    if (!this.#isFirst || !isSearchShortcut(event)) return;
    event.preventDefault();
    this.#isQuiet = false;
    this.#input.focus();
    this.#input.select();
  };

  /** Says at once that the reader has to wait, all else when the typing rests. */
  #scheduleStatus() {
    clearTimeout(this.#statusTimer);
    const say = () => {
      this.status = statusOf(this.shown, this.#lang);
    };
    if (this.shown.kind === 'loading' || this.shown.kind === 'closed') say();
    else this.#statusTimer = window.setTimeout(say, STATUS_AFTER);
  }

  #onScroll = () => this.#fit(false);
  #onResize = () => this.#fit(true);

  #fit(mayScroll: boolean) {
    if (this.shown.kind === 'closed') return;
    this.#panel.style.setProperty('--room', `${roomBelow(this.#input, mayScroll)}px`);
  }
}

customElements.define('dd-search', DdSearch);
