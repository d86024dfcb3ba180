// Pictures in the terminal: two pixels a character in colour, shades of characters without.
import type { ImageObservation } from '../model/index.ts';

const SHADES = ' ░▒▓█';

type Rgb = readonly [number, number, number];

/** A picture at most `width` columns wide; a character is about twice as high as it is wide. */
export function imageText(image: ImageObservation, width: number, inColor: boolean): string[] {
  const step = Math.max(1, Math.ceil(image.width / width));
  const columns = Math.ceil(image.width / step);
  const rows = Math.ceil(image.height / step);
  const pixels = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => mean(image, column * step, row * step, step)),
  );
  const pairs = Array.from({ length: Math.ceil(rows / 2) }, (_, i) => {
    const upper = pixels[2 * i] as Rgb[];
    return [upper, pixels[2 * i + 1] ?? upper] as const;
  });
  return inColor ? pairs.map(halfBlocks) : shades(pairs);
}

/** Upper half blocks: the foreground paints the upper pixel, the background the lower one. */
function halfBlocks([upper, lower]: readonly [readonly Rgb[], readonly Rgb[]]): string {
  const cells = upper.map(
    (pixel, i) => `\x1b[38;2;${pixel.join(';')};48;2;${(lower[i] as Rgb).join(';')}m▀`,
  );
  return `${cells.join('')}\x1b[0m`;
}

/** Shades spread over the luminances that occur, since flat pictures would show nothing. */
function shades(pairs: readonly (readonly [readonly Rgb[], readonly Rgb[]])[]): string[] {
  const light = pairs.map(([upper, lower]) =>
    upper.map((pixel, i) => (luminance(pixel) + luminance(lower[i] as Rgb)) / 2),
  );
  const low = Math.min(...light.flat());
  const span = Math.max(...light.flat()) - low || 1;
  return light.map((row) =>
    row
      .map((value) => SHADES[Math.min(4, Math.floor(((value - low) / span) * SHADES.length))])
      .join('')
      .trimEnd(),
  );
}

/** Luma of ITU-R BT.601. */
const luminance = ([r, g, b]: Rgb) => 0.299 * r + 0.587 * g + 0.114 * b;

/** The mean colour of a square of `step` pixels from (x, y). */
function mean(
  { width, height, channels, pixels }: ImageObservation,
  x: number,
  y: number,
  step: number,
): Rgb {
  const sums = [0, 0, 0] as [number, number, number];
  let count = 0;
  for (let row = y; row < Math.min(height, y + step); row++) {
    for (let column = x; column < Math.min(width, x + step); column++) {
      const at = (row * width + column) * channels;
      for (let c = 0; c < 3; c++) {
        (sums[c] as number) += pixels[at + (channels === 1 ? 0 : c)] as number;
      }
      count++;
    }
  }
  return sums.map((sum) => Math.round(sum / count)) as unknown as Rgb;
}
