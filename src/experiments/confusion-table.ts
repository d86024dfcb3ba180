// A table of what a classifier takes each class for.
import type { TableObservation, Text } from '../model/index.ts';

const CLASSES = 10;

/** A row for each label, a column for each class given; a class that is none of the ten is left out. */
export function confusionTable(
  name: string,
  caption: Text,
  labels: ArrayLike<number>,
  classes: ArrayLike<number>,
): TableObservation {
  const counts = Array.from({ length: CLASSES }, () => new Array<number>(CLASSES).fill(0));
  for (let i = 0; i < labels.length; i++) {
    const row = counts[labels[i] as number] as number[];
    const given = classes[i] as number;
    if (given < CLASSES) row[given] = (row[given] as number) + 1;
  }
  const heads = Array.from({ length: CLASSES }, (_, digit) => String(digit));
  return {
    kind: 'table',
    name,
    caption,
    columns: [{ ko: '정답', en: 'Label' }, ...heads.map((digit) => ({ ko: digit, en: digit }))],
    rows: counts.map((row, label) => [heads[label] as string, ...row]),
  };
}
