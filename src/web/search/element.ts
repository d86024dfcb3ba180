// <dd-search>: a combobox that looks entries up at each keystroke, also in the middle of a syllable.
import { html, LitElement, nothing } from 'lit';
import { LANGS } from '../../model/index.ts';
import { langOf } from '../lang.ts';
import { type FoundEntry, type LookUp, loadLookUp } from './look-up.ts';
import { rememberSlug } from './recent.ts';
import { WORDS } from './words.ts';

type List = 'closed' | 'results' | 'recent' | 'near';

let count = 0;

class DdSearch extends LitElement {
  static override properties = {
    query: { state: true },
    list: { state: true },
    rows: { state: true },
    active: { state: true },
    failed: { state: true },
  };
  declare query: string;
  declare list: List;
  declare rows: readonly FoundEntry[];
  /** Index of the highlighted row; -1 when none is. */
  declare active: number;
  declare failed: boolean;
  #lookUp: Promise<LookUp> | undefined;
  #typed = '';
  #hadFocus = false;
  readonly #id = `search-${++count}`;

  constructor() {
    super();
    this.query = '';
    this.list = 'closed';
    this.rows = [];
    this.active = -1;
    this.failed = false;
  }

  /** Takes the place of the static form with what the reader has typed there, and its focus. */
  override createRenderRoot() {
    const form = this.querySelector('input');
    this.#typed = form?.value ?? '';
    this.#hadFocus = form !== null && document.activeElement === form;
    this.replaceChildren();
    return this;
  }

  override firstUpdated() {
    if (this.#input === null) return;
    this.#input.value = this.#typed;
    if (this.#hadFocus) this.#input.focus();
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onSlash);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onSlash);
  }

  override render() {
    const words = WORDS[langOf(this)];
    const open = this.list !== 'closed' && this.rows.length > 0;
    return html`<div class="search" role="search" @focusout=${this.#onFocusOut}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="10.5" cy="10.5" r="6.5" />
        <path d="m15.5 15.5 5 5" />
      </svg>
      <input
        id="${this.#id}-input"
        type="text"
        role="combobox"
        inputmode="search"
        enterkeyhint="go"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-label=${words.label}
        aria-expanded=${open}
        aria-controls="${this.#id}-list"
        aria-activedescendant=${this.active >= 0 && open ? this.#rowId(this.active) : nothing}
        placeholder=${words.placeholder}
        @focus=${this.#onFocus}
        @click=${this.#onFocus}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <kbd class="search-key" aria-hidden="true">/</kbd>
      <div class="search-panel" ?hidden=${this.list === 'closed'}>
        ${this.#message()}
        <ul
          id="${this.#id}-list"
          role="listbox"
          aria-label=${this.list === 'recent' ? words.recent : words.results}
          ?hidden=${!open}
        >
          ${this.rows.map((row, index) => this.#row(row, index))}
        </ul>
      </div>
      <p class="visually-hidden" role="status">${this.#status()}</p>
    </div>`;
  }

  #row(row: FoundEntry, index: number) {
    const lang = langOf(this);
    const other = LANGS.find((one) => one !== lang) ?? lang;
    return html`<li
      id=${this.#rowId(index)}
      role="option"
      aria-selected=${index === this.active}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
      @click=${(event: MouseEvent) => this.#open(row, event.ctrlKey || event.metaKey)}
      @pointermove=${() => {
        this.active = index;
      }}
    >
      <span class="search-title">${row.title[lang]}</span>
      <span class="search-other" lang=${other}>${row.title[other]}</span>
      <span class="kind" data-kind=${row.kind}>${WORDS[lang].kinds[row.kind]}</span>
    </li>`;
  }

  #message() {
    const words = WORDS[langOf(this)];
    if (this.failed) return html`<p class="search-note">${words.failed}</p>`;
    if (this.list === 'recent') return html`<p class="search-note">${words.recent}</p>`;
    if (this.list !== 'near') return nothing;
    return html`<p class="search-note">
      ${words.nothing(this.query)} ${this.rows.length > 0 ? `${words.near}:` : nothing}
    </p>`;
  }

  /** What a screen reader hears after a keystroke. */
  #status(): string {
    const words = WORDS[langOf(this)];
    if (this.failed) return words.failed;
    if (this.list === 'results') return words.found(this.rows.length);
    return this.list === 'near' ? words.nothing(this.query) : '';
  }

  #rowId(index: number): string {
    return `${this.#id}-row-${index}`;
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  #onFocus = ({ type }: Event) => {
    // A box that has the focus as the page opens shows no old look-ups until the reader acts.
    const opening = type === 'focus' && this.#hadFocus && this.#input?.value === '';
    this.#hadFocus = false;
    if (opening) this.#lookUp ??= loadLookUp(langOf(this));
    else if (this.list === 'closed') void this.#refresh();
  };

  #onInput = () => {
    void this.#refresh();
  };

  /** Brings the list in line with what the box holds now. */
  #refresh = async () => {
    const lang = langOf(this);
    this.#lookUp ??= loadLookUp(lang);
    let lookUp: LookUp;
    try {
      lookUp = await this.#lookUp;
    } catch {
      this.#lookUp = undefined;
      this.failed = true;
      this.list = 'results';
      this.rows = [];
      return;
    }
    if (document.activeElement !== this.#input) return;
    this.failed = false;
    this.query = this.#input?.value.trim() ?? '';
    this.active = -1;
    if (this.query === '') {
      this.rows = lookUp.recent();
      this.list = this.rows.length > 0 ? 'recent' : 'closed';
      return;
    }
    const found = lookUp.find(this.query);
    this.rows = found.length > 0 ? found : lookUp.near(this.query);
    this.list = found.length > 0 ? 'results' : 'near';
  };

  #onKey = async (event: KeyboardEvent) => {
    // These keys belong to the input method while it composes a syllable.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      await this.#move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const openNew = event.ctrlKey || event.metaKey;
      // What was typed last may not be looked up yet.
      if (this.active < 0) await this.#refresh();
      const row = this.rows[this.active < 0 && this.list === 'results' ? 0 : this.active];
      if (row !== undefined) this.#open(row, openNew);
    } else if (event.key === 'Escape') {
      if (this.list === 'closed') this.#input?.blur();
      this.list = 'closed';
      this.active = -1;
    }
  };

  async #move(by: number) {
    if (this.list === 'closed') await this.#refresh();
    const rows = this.rows.length;
    if (rows === 0) return;
    this.active = this.active < 0 && by < 0 ? rows - 1 : (this.active + by + rows) % rows;
    await this.updateComplete;
    document.getElementById(this.#rowId(this.active))?.scrollIntoView({ block: 'nearest' });
  }

  #open(row: FoundEntry, inNewTab: boolean) {
    rememberSlug(row.slug);
    const address = `/${langOf(this)}/${row.slug}/`;
    if (inNewTab) window.open(address, '_blank', 'noopener');
    else location.assign(address);
  }

  #onFocusOut = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.list = 'closed';
    this.active = -1;
  };

  /** `/` leads to the first search box of the page, unless the reader is typing. */
  #onSlash = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dd-search') !== this || isTyping(event.target)) return;
    event.preventDefault();
    this.#input?.focus();
    this.#input?.select();
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

customElements.define('dd-search', DdSearch);
