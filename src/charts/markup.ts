// Writing of HTML and SVG text: escaping, short coordinates and numbers as a reader sees them.
import { formatNumber } from '../model/index.ts';

/** Text made safe for element content and double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Side of the square in which lines and bands are drawn before the plot stretches it. */
export const SQUARE = 1000;

/** A coordinate with at most one decimal more than a screen shows. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A measured value with about four significant digits, as tables and descriptions show it. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || Number.isInteger(value)) {
    if (size < 1e7 || !Number.isFinite(value)) return formatNumber(value, { style: 'integer' });
  }
  if (size >= 1e6 || size < 1e-3) return formatNumber(value, { style: 'scientific', digits: 4 });
  const digits = Math.max(0, 3 - Math.floor(Math.log10(size)));
  return formatNumber(value, { style: 'fixed', digits });
}
