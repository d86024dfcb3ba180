// Tables of text: columns as wide as their cells, narrowed together where the terminal is narrow.
import stringWidth from 'string-width';
import { pad, wrap } from './wrap.ts';

export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that are set flush right, as numbers are. */
  readonly right?: ReadonlySet<number>;
}

const GAP = '  ';
const NARROWEST = 6;

/** The lines of a table of at most `width` columns of text. */
export function textTable(
  { head, rows, right = new Set() }: TableText,
  width: number,
  headStyle: (text: string) => string = (text) => text,
): string[] {
  const natural = head.map((cell, column) =>
    Math.max(stringWidth(cell), ...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  const widths = narrow(natural, width - GAP.length * (head.length - 1));
  const line = (cells: readonly string[], style: (text: string) => string) => {
    const wrapped = cells.map((cell, column) => wrap(cell, widths[column] as number));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) =>
      wrapped
        .map((lines, column) => {
          const side = right.has(column) ? 'left' : 'right';
          return style(pad(lines[i] ?? '', widths[column] as number, side));
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  const rule = widths.map((size) => '─'.repeat(size)).join(GAP);
  return [
    ...line(head, headStyle),
    rule,
    ...rows.flatMap((row) =>
      line(
        head.map((_, column) => row[column] ?? ''),
        (text) => text,
      ),
    ),
  ];
}

/** Takes from the widest column until the sum fits, or all are at their narrowest. */
function narrow(widths: readonly number[], available: number): number[] {
  const result = [...widths];
  let excess = result.reduce((sum, size) => sum + size, 0) - available;
  while (excess > 0) {
    const widest = result.indexOf(Math.max(...result));
    if ((result[widest] as number) <= NARROWEST) break;
    result[widest] = (result[widest] as number) - 1;
    excess--;
  }
  return result;
}
