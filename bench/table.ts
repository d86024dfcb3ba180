// The table on the terminal: a row per workload, a column per engine.
import { significant } from '../src/build/site/benchmark-words.ts';

/** Columns padded to the widest cell; the first stands left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

/** Such as '12.3 ms 1.05x': a time, and its ratio to the baseline's where there is one. */
export function cell(milliseconds: number | undefined, ratio: number | undefined): string {
  if (milliseconds === undefined) return '-';
  const time = `${significant(milliseconds)} ms`;
  return ratio === undefined ? time : `${time} ${significant(ratio)}x`;
}
