// A sheet of digits with the class that a network gave to each.
import { DIGIT_PIXELS, type Digits } from './digits.ts';
import { hasInk, NUMERAL_HEIGHT, NUMERAL_WIDTH } from './tiny-numerals.ts';

const SIDE = 28;
const SCALE = 2;
const CELL_WIDTH = SIDE + 4;
const CELL_HEIGHT = SIDE + 4 + NUMERAL_HEIGHT * SCALE + 2;

type Rgb = readonly [number, number, number];
const PAPER: Rgb = [255, 255, 255];
const RIGHT: Rgb = [0, 90, 160];
const WRONG: Rgb = [190, 60, 0];

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** RGB rows. */
  readonly pixels: Uint8Array;
}

/**
 * The digits at `chosen`, `columns` in a row, each over the numeral of its class in `classes`: blue
 * where it is the label; orange, with the label in blue before it, where it is not.
 */
export function paintDigits(
  { pixels: source, labels }: Digits,
  chosen: ArrayLike<number>,
  classes: ArrayLike<number>,
  columns: number,
): Sheet {
  const width = columns * CELL_WIDTH;
  const height = Math.max(1, Math.ceil(chosen.length / columns)) * CELL_HEIGHT;
  const pixels = new Uint8Array(width * height * 3).fill(PAPER[0]);
  const paint = (x: number, y: number, colour: Rgb) => pixels.set(colour, 3 * (y * width + x));
  const write = (digit: number, left: number, top: number, colour: Rgb) => {
    for (let y = 0; y < NUMERAL_HEIGHT * SCALE; y++) {
      for (let x = 0; x < NUMERAL_WIDTH * SCALE; x++) {
        if (hasInk(digit, Math.floor(y / SCALE), Math.floor(x / SCALE))) {
          paint(left + x, top + y, colour);
        }
      }
    }
  };
  for (let i = 0; i < chosen.length; i++) {
    const index = chosen[i] as number;
    const left = (i % columns) * CELL_WIDTH + 2;
    const top = Math.floor(i / columns) * CELL_HEIGHT + 2;
    for (let k = 0; k < DIGIT_PIXELS; k++) {
      const gray = 255 - (source[index * DIGIT_PIXELS + k] as number);
      paint(left + (k % SIDE), top + Math.floor(k / SIDE), [gray, gray, gray]);
    }
    const label = labels[index] as number;
    const given = classes[i] as number;
    const middle = left + SIDE / 2 - (NUMERAL_WIDTH * SCALE) / 2;
    const under = top + SIDE + 2;
    if (label === given) write(given, middle, under, RIGHT);
    else {
      write(label, middle - 6, under, RIGHT);
      write(given, middle + 6, under, WRONG);
    }
  }
  return { width, height, pixels };
}
