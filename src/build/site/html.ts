// Templates that make HTML: whatever is put into one is escaped unless it is HTML already.

/** HTML that may stand in a page as it is. */
export class Html {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  toString(): string {
    return this.value;
  }
}

/** What a template takes; undefined and false leave nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

/** A template: html`<p>${text}</p>`. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.map((piece, i) => piece + (i < parts.length ? show(parts[i]) : '')).join(''),
  );
}

/** Text made by a renderer that escapes for itself. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** ` name="value"`, or nothing when the value is undefined or false; `true` gives the bare name. */
export function attribute(name: string, value: string | number | boolean | undefined): Html {
  if (value === undefined || value === false) return trusted('');
  return value === true ? trusted(` ${name}`) : html` ${trusted(name)}="${value}"`;
}

function show(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.value;
  if (typeof part === 'object') return part.map(show).join('');
  return escapeHtml(String(part));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] as string);
}
