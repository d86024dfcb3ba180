// Initial values for weights.
import { EngineError } from './engine-error.ts';
import type { Rng } from './rng.ts';
import { checkShape, type Shape, shapeText, sizeOf } from './shape.ts';

const SCHEMES = [
  'he-normal',
  'he-uniform',
  'glorot-normal',
  'glorot-uniform',
  'zeros',
  'normal',
] as const;
export type InitialScheme = (typeof SCHEMES)[number];

/**
 * Values for a weight tensor: He (He et al. 2015) has variance 2 / fanIn, Glorot (Glorot and Bengio
 * 2010) 2 / (fanIn + fanOut), either from a normal distribution or uniform on +-sqrt(3 variance);
 * `normal` has mean 0 and standard deviation `sd` (default 1).
 * Fans: of [i, o], i and o; of [o, c, kh, kw], c kh kw and o kh kw; of [n], n and n.
 */
export function initial(
  rng: Rng,
  scheme: InitialScheme,
  shape: Shape,
  { sd = 1 }: { sd?: number } = {},
): Float64Array {
  checkShape('initial', shape);
  if (!SCHEMES.includes(scheme)) {
    throw new EngineError(`initial: '${scheme}' is unknown; give one of ${SCHEMES.join(', ')}`);
  }
  const values = new Float64Array(sizeOf(shape));
  if (scheme === 'zeros') return values;
  if (scheme === 'normal') return values.map(() => rng.normal(0, sd));
  const { fanIn, fanOut } = fansOf(shape);
  const variance = scheme.startsWith('he') ? 2 / fanIn : 2 / (fanIn + fanOut);
  if (scheme.endsWith('normal')) return values.map(() => rng.normal(0, Math.sqrt(variance)));
  const limit = Math.sqrt(3 * variance);
  return values.map(() => rng.uniform(-limit, limit));
}

function fansOf(shape: Shape): { fanIn: number; fanOut: number } {
  const [first, second] = shape as [number, number];
  if (shape.length === 1) return { fanIn: first, fanOut: first };
  if (shape.length === 2) return { fanIn: first, fanOut: second };
  if (shape.length === 4) {
    const window = sizeOf(shape.slice(2));
    return { fanIn: second * window, fanOut: first * window };
  }
  throw new EngineError(
    `initial: shape ${shapeText(shape)} has no known fans; give [n], [i, o] or [o, c, kh, kw], or use 'normal' with sd`,
  );
}
