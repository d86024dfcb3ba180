// The confusion table: every digit counted once, in the row of its label.
import { expect, test } from 'vitest';
import { confusionTable } from './confusion-table.ts';

test('counts labels by row and answers by column', () => {
  const caption = { ko: '표', en: 'table' };
  const table = confusionTable('confusion', caption, [3, 3, 8, 0], [3, 5, 8, 0]);
  expect(table.columns.map(({ en }) => en).join(' ')).toBe('Label 0 1 2 3 4 5 6 7 8 9');
  expect(table.rows[3]).toEqual(['3', 0, 0, 0, 1, 0, 1, 0, 0, 0, 0]);
  expect(table.rows[8]?.[9]).toBe(1);
  expect(table.rows.flatMap((row) => row.slice(1)).reduce((a, b) => Number(a) + Number(b))).toBe(4);
});

test('an answer that is no class is left out', () => {
  const table = confusionTable('confusion', { ko: '', en: '' }, [1], [4294967295]);
  expect(table.rows[1]).toEqual(['1', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});
