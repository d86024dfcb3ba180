// <dd-theme>: a button that goes through automatic, light and dark.
import { html, LitElement, svg } from 'lit';
import type { Lang } from '../../model/index.ts';
import { langOf } from '../lang.ts';
import { chooseTheme, readTheme, THEMES, type Theme } from './theme.ts';

const NAMES: Readonly<Record<Lang, Readonly<Record<Theme, string>>>> = {
  ko: { auto: '자동', light: '밝게', dark: '어둡게' },
  en: { auto: 'Auto', light: 'Light', dark: 'Dark' },
};
/** Half disc, sun, moon. */
const ICONS: Readonly<Record<Theme, ReturnType<typeof svg>>> = {
  auto: svg`<circle cx="12" cy="12" r="8" /><path class="filled" d="M12 4a8 8 0 0 1 0 16z" />`,
  light: svg`<circle cx="12" cy="12" r="4" /><path d="M12 2v3m0 14v3M2 12h3m14 0h3M5 5l2 2m10 10 2 2M19 5l-2 2M7 17l-2 2" />`,
  dark: svg`<path d="M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z" />`,
};
const LABEL: Readonly<Record<Lang, string>> = { ko: '화면 밝기', en: 'Theme' };

class DdTheme extends LitElement {
  static override properties = { theme: { state: true } };
  declare theme: Theme;

  constructor() {
    super();
    this.theme = readTheme();
  }

  override createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  override render() {
    const lang = langOf(this);
    const name = NAMES[lang][this.theme];
    return html`<button
      type="button"
      class="theme-button"
      aria-label="${LABEL[lang]}: ${name}"
      title="${LABEL[lang]}: ${name}"
      @click=${this.#next}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${ICONS[this.theme]}</svg>
      <span class="theme-name">${name}</span>
    </button>`;
  }

  #next() {
    this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length] as Theme;
    chooseTheme(this.theme);
  }
}

customElements.define('dd-theme', DdTheme);
