// A field in the terminal: shades behind the dots of its chart, and the words that say what they mean.
import { fieldRange, formatValue } from '../charts/index.ts';
import type { ChartSpec, FieldObservation, Lang } from '../model/index.ts';

/** From low to high; solid blocks would leave no room for a path. */
const SHADES = [' ', '░', '▒', '▓'] as const;

/** One shade for each cell, rows from the top; values spread by the scale of the field. */
export function fieldShades(
  spec: ChartSpec,
  field: FieldObservation,
  columns: number,
  rows: number,
): string[][] {
  const heightOf =
    spec.field?.scale === 'log' ? (value: number) => Math.log10(value) : (value: number) => value;
  const heights = Array.from(field.values, heightOf);
  const finite = heights.filter(Number.isFinite);
  const low = Math.min(...finite);
  const span = Math.max(...finite) - low || 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const x = Math.round(((column + 0.5) / columns) * (field.columns - 1));
      const y = Math.round((1 - (row + 0.5) / rows) * (field.rows - 1));
      const share = ((heights[y * field.columns + x] as number) - low) / span;
      const at = Math.floor(share * SHADES.length);
      return SHADES[Math.min(SHADES.length - 1, Math.max(0, at))] ?? SHADES[0];
    }),
  );
}

/** The range of the shades in words, with the place of the lowest value. */
export function fieldWords(spec: ChartSpec, field: FieldObservation, lang: Lang): string {
  const { lowest, highest } = fieldRange(spec, field);
  const label = spec.field?.label[lang] ?? '';
  if (lowest === undefined || highest === undefined) return label;
  const { value, x, y } = lowest;
  const low = `${formatValue(value)} (${formatValue(x)}, ${formatValue(y)})`;
  return WORDS[lang](SHADES.slice(1).join(''), label, low, formatValue(highest.value));
}

const WORDS = {
  ko: (shades: string, label: string, low: string, high: string) =>
    `${shades} ${label}: 최솟값 ${low}, 최댓값 ${high}`,
  en: (shades: string, label: string, low: string, high: string) =>
    `${shades} ${label}: lowest ${low}, highest ${high}`,
} as const;
