// The rows of the search box: links that are options of its list, kept as long as their entry is found.
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { LANGS, type Lang } from '../../model/index.ts';
import type { Mark } from '../../search/index.ts';
import type { FoundEntry } from './look-up.ts';
import { WORDS } from './words.ts';

export interface RowsOptions {
  readonly lang: Lang;
  readonly rows: readonly FoundEntry[];
  /** Slug of the row that the arrow keys have chosen. */
  readonly chosen: string | undefined;
  readonly idOf: (slug: string) => string;
  /** Hears of each row that is opened with a pointer. */
  readonly onOpen: (slug: string) => void;
}

export const addressOf = (lang: Lang, slug: string): string => `/${lang}/${slug}/`;

/** Keeps the focus in the box while a pointer presses something of the panel. */
export const keepFocus = (event: MouseEvent): void => {
  if (event.button === 0) event.preventDefault();
};

/** One option per entry, keyed by its slug, so that typing on moves rows instead of making them anew. */
export function rowsTemplate({ lang, rows, chosen, idOf, onOpen }: RowsOptions) {
  const other = LANGS.find((one) => one !== lang) ?? lang;
  return repeat(
    rows,
    ({ slug }) => slug,
    ({ slug, title, kind, marks, name }) => html`<a
      id=${idOf(slug)}
      class="search-row"
      role="option"
      tabindex="-1"
      href=${addressOf(lang, slug)}
      aria-selected=${slug === chosen}
      @click=${() => onOpen(slug)}
      @auxclick=${(event: MouseEvent) => event.button === 1 && onOpen(slug)}
    >
      <span class="search-title">${marked(title[lang], marks[lang])}</span>
      <span class="search-other"
        ><span lang=${other}>${marked(title[other], marks[other])}</span>${
          name === undefined ? '' : html` · ${marked(name.text, name.marks)}`
        }</span
      >
      <span class="kind" data-kind=${kind}>${WORDS[lang].kinds[kind]}</span>
    </a>`,
  );
}

function marked(title: string, marks: readonly Mark[]): (string | TemplateResult)[] {
  const starts = [0, ...marks.map(({ to }) => to)];
  return starts.flatMap((start, i) => {
    const mark = marks[i];
    const plain = title.slice(start, mark?.from);
    return mark === undefined
      ? [plain]
      : [plain, html`<mark>${title.slice(mark.from, mark.to)}</mark>`];
  });
}
