// How a measured number is written: the same digits on the page, in the terminal and in JSON.

export type NumberFormat =
  | { readonly style: 'fixed'; readonly digits: number }
  /** A share between 0 and 1, written in percent. */
  | { readonly style: 'percent'; readonly digits: number }
  /** A difference of shares in percentage points; the words around it name the unit. */
  | { readonly style: 'points'; readonly digits: number }
  /** `digits` significant digits, as 1.2 × 10^-5. */
  | { readonly style: 'scientific'; readonly digits: number }
  | { readonly style: 'integer' };

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** Writes `value` in `format`; values that are not finite are written as words. */
export function formatNumber(value: number, format: NumberFormat): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  switch (format.style) {
    case 'fixed':
      return value.toFixed(format.digits);
    case 'percent':
      return `${(value * 100).toFixed(format.digits)}%`;
    case 'points':
      return (value * 100).toFixed(format.digits);
    case 'integer':
      return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
    case 'scientific': {
      if (value === 0) return '0';
      const [mantissa, exponent] = value.toExponential(format.digits - 1).split('e') as [
        string,
        string,
      ];
      const raised = [...exponent.replace('+', '')].map((c) => SUPERSCRIPTS[c]).join('');
      return `${mantissa}×10${raised}`;
    }
  }
}
