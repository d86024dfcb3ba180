// Numerals of 3 x 5 pixels, to write a class under a small picture.

/** Five rows of three pixels each; '#' is ink. */
const NUMERALS = [
  '### #.# #.# #.# ###',
  '.#. ##. .#. .#. ###',
  '### ..# ### #.. ###',
  '### ..# ### ..# ###',
  '#.# #.# ### ..# ..#',
  '### #.. ### ..# ###',
  '### #.. ### #.# ###',
  '### ..# .#. .#. .#.',
  '### #.# ### #.# ###',
  '### #.# ### ..# ###',
].map((rows) => rows.split(' '));

export const NUMERAL_WIDTH = 3;
export const NUMERAL_HEIGHT = 5;

/** Whether the numeral of `digit` (0 to 9) has ink at a pixel. */
export function hasInk(digit: number, row: number, column: number): boolean {
  return NUMERALS[digit]?.[row]?.[column] === '#';
}
