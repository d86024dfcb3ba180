// The keyboard: which Hangul letter shares a key with which Latin one, and which keys are neighbours.
import { bytesOf } from './bytes.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const HANGUL_ROWS = ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'];
const SHIFTED: ReadonlyMap<string, string> = new Map(
  ['ㅂㅃ', 'ㅈㅉ', 'ㄷㄸ', 'ㄱㄲ', 'ㅅㅆ', 'ㅐㅒ', 'ㅔㅖ'].map(
    ([a, b]) => [a, b] as [string, string],
  ),
);
/** How far each row stands to the right of the first, in keys. */
const ROW_SHIFT = [0, 0.25, 0.75];
/** Keys at most so far apart are neighbours: left, right, and the two above and below. */
const NEIGHBOUR = 1.3;

const toHangul = new Map<string, string>();
const toLatin = new Map<string, string>();
/** What it costs to have hit key b for key a, at 256 a + b in bytes: 0.4 on the same key with or without Shift, 0.7 beside it, else 1. */
export const SLIP_COSTS = new Float32Array(256 * 256).fill(1);

for (const [y, row] of ROWS.entries()) {
  [...row].forEach((latin, x) => {
    const hangul = HANGUL_ROWS[y]?.[x] as string;
    const shifted = SHIFTED.get(hangul) ?? hangul;
    toHangul.set(latin, hangul).set(latin.toUpperCase(), shifted);
    toLatin.set(hangul, latin).set(shifted, latin);
  });
}
for (const layout of [ROWS, HANGUL_ROWS]) {
  const keys = layout.flatMap((row, y) =>
    [...row].flatMap((key, x) =>
      [...new Set([key, SHIFTED.get(key) ?? key])].map((typed) => ({
        byte: bytesOf(typed)[0] as number,
        x: x + (ROW_SHIFT[y] as number),
        y,
      })),
    ),
  );
  for (const a of keys) {
    for (const b of keys) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (distance > NEIGHBOUR) continue;
      SLIP_COSTS[256 * a.byte + b.byte] = a === b ? 0 : distance === 0 ? 0.4 : 0.7;
    }
  }
}

/** What the keys of a Latin `text` type on the Korean layout; with `shift`, capitals count as Shift. */
export function asHangul(text: string, shift: boolean): string {
  return [...(shift ? text : text.toLowerCase())].map((c) => toHangul.get(c) ?? c).join('');
}

/** What Hangul `keys` type on the English layout. */
export function asLatin(keys: string): string {
  return [...keys].map((key) => toLatin.get(key) ?? key).join('');
}
