// Numbers and text as the pictures of plays write them.
import { formatNumber } from '../model/index.ts';

/** A coordinate of a picture, with one decimal. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/** `digits` decimals, or a power of ten for what is huge; what rounds to zero has no sign. */
export function decimals(value: number, digits = 2): string {
  if (Math.abs(value) >= 1e5) return formatNumber(value, { style: 'scientific', digits: 3 });
  return value.toFixed(digits).replace(/^-(0(?:\.0*)?)$/, '$1');
}

/** A polyline through points, as the d of a path. */
export function line(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}`;
}
