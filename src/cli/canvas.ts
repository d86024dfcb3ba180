// A picture of Braille dots: each cell holds two by four dots and the colour last drawn in it.

/** Bits of a Braille cell by row and column of the dot (Unicode block U+2800). */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

export type Style = (text: string) => string;

/** What cells without dots show: a character for each, rows from the top; spaces where there is none. */
export interface Ground {
  readonly shades: readonly (readonly string[])[];
  readonly style: Style;
}

interface Cell {
  bits: number;
  letter?: string;
  style: Style;
}

/** Dots run from the upper left; (0, 0) is the first, (2 * columns - 1, 4 * rows - 1) the last. */
export class Canvas {
  readonly #cells: Cell[][];
  readonly columns: number;
  readonly rows: number;

  readonly #ground: Ground;

  constructor(columns: number, rows: number, ground: Ground) {
    this.columns = columns;
    this.rows = rows;
    this.#ground = ground;
    this.#cells = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => ({ bits: 0, style: (text) => text })),
    );
  }

  /** Sets a dot; outside the picture nothing happens. */
  dot(x: number, y: number, style: Style): void {
    const cell = this.#cells[y >> 2]?.[x >> 1];
    if (cell === undefined) return;
    cell.bits |= (DOTS[y & 3] as readonly number[])[x & 1] as number;
    cell.style = style;
  }

  /** Joins two dots; `gap` leaves out every other stretch of that many dots. */
  line(x0: number, y0: number, x1: number, y1: number, style: Style, gap = 0): void {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
    for (let i = 0; i <= steps; i++) {
      if (gap > 0 && Math.floor(i / gap) % 2 === 1) continue;
      const share = i / steps;
      this.dot(Math.round(x0 + (x1 - x0) * share), Math.round(y0 + (y1 - y0) * share), style);
    }
  }

  /** Puts a letter on the cell of a dot, or on the nearest one of its column that has none. */
  letter(x: number, y: number, letter: string, style: Style): void {
    const column = Math.min(this.columns - 1, Math.max(0, x >> 1));
    const row = Math.min(this.rows - 1, Math.max(0, y >> 2));
    for (let offset = 0; offset < 2 * this.rows; offset++) {
      const at = row + (offset % 2 === 0 ? offset / 2 : -(offset + 1) / 2);
      const cell = this.#cells[at]?.[column];
      if (cell === undefined || cell.letter !== undefined) continue;
      cell.letter = letter;
      cell.style = style;
      return;
    }
  }

  /** The rows of text, each `columns` wide. */
  lines(): string[] {
    const { shades, style: groundStyle } = this.#ground;
    return this.#cells.map((row, y) =>
      row
        .map(({ bits, letter, style }, x) => {
          if (letter !== undefined) return style(letter);
          if (bits !== 0) return style(String.fromCodePoint(0x2800 + bits));
          const shade = shades[y]?.[x] ?? ' ';
          return shade === ' ' ? shade : groundStyle(shade);
        })
        .join(''),
    );
  }
}
