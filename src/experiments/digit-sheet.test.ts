// The sheet of digits: where pixels and numerals lie, and how a wrong answer differs from a right one.
import { expect, test } from 'vitest';
import { paintDigits } from './digit-sheet.ts';

const pixels = new Uint8Array(2 * 784);
pixels[0] = 255;
pixels[784 + 783] = 100;
const digits = { count: 2, labels: Uint8Array.of(1, 7), pixels };

/** How often each colour occurs. */
function colours({ pixels }: { readonly pixels: Uint8Array }): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let i = 0; i < pixels.length; i += 3) {
    const colour = pixels.subarray(i, i + 3).join(' ');
    counts[colour] = (counts[colour] ?? 0) + 1;
  }
  return counts;
}

test('digits stand in columns, ink is dark', () => {
  const sheet = paintDigits(digits, [0, 1], [1, 7], 2);
  expect([sheet.width, sheet.height, sheet.pixels.length]).toEqual([64, 44, 64 * 44 * 3]);
  const at = (x: number, y: number) => sheet.pixels[3 * (y * sheet.width + x)];
  expect([at(2, 2), at(3, 2), at(32 + 2 + 27, 2 + 27)]).toEqual([0, 255, 155]);
});

test('a right answer is written once, a wrong one beside the label in another colour', () => {
  const ink = (digit: string) => colours(paintDigits(digits, [0], [Number(digit)], 1));
  // The numeral 1 has 8 pixels of ink, the numeral 4 has 9; each is drawn 2 x 2.
  expect(ink('1')).toMatchObject({ '0 90 160': 8 * 4 });
  expect(ink('1')['190 60 0']).toBeUndefined();
  expect(ink('4')).toMatchObject({ '0 90 160': 8 * 4, '190 60 0': 9 * 4 });
});

test('no digits make an empty sheet of one row', () => {
  expect(Object.keys(colours(paintDigits(digits, [], [], 3)))).toEqual(['255 255 255']);
});
