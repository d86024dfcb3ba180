// Curves of one variable that experiments approximate.
import { exact } from '../engine/index.ts';
import type { Text } from '../model/index.ts';

export interface Curve {
  readonly label: Text;
  readonly low: number;
  readonly high: number;
  value(x: number): number;
  /** The largest |second derivative| on [low, high]; infinite where the curve has a corner. */
  readonly largestCurvature: number;
}

export const CURVES = {
  sine: {
    label: { ko: '사인 sin x', en: 'Sine, sin x' },
    low: -Math.PI,
    high: Math.PI,
    value: (x: number) => exact.sin(x),
    largestCurvature: 1,
  },
  bump: {
    label: { ko: '종 모양 exp(-x²)', en: 'Bump, exp(-x²)' },
    low: -3,
    high: 3,
    value: (x: number) => exact.exp(-x * x),
    largestCurvature: 2,
  },
  runge: {
    label: { ko: '룽게 함수 1/(1+25x²)', en: 'Runge function, 1/(1+25x²)' },
    low: -1,
    high: 1,
    value: (x: number) => 1 / (1 + 25 * x * x),
    largestCurvature: 50,
  },
  corner: {
    label: { ko: '모서리 |x + 1/3|', en: 'Corner, |x + 1/3|' },
    low: -1,
    high: 1,
    value: (x: number) => Math.abs(x + 1 / 3),
    largestCurvature: Number.POSITIVE_INFINITY,
  },
} as const satisfies Record<string, Curve>;

export type CurveName = keyof typeof CURVES;

/** `count` equally spaced points from low to high, both included. */
export function gridOf(low: number, high: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
}
