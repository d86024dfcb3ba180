// Initial values for weights.
import { EngineError } from './engine-error.ts';
import { orthogonalRows } from './orthogonal.ts';
import type { Rng } from './rng.ts';
import { checkShape, type Shape, shapeText, sizeOf } from './shape.ts';

/** Variance from the fans, for the schemes that keep the size of activities from layer to layer. */
const VARIANCES = {
  he: ({ fanIn }: Fans) => 2 / fanIn,
  glorot: ({ fanIn, fanOut }: Fans) => 2 / (fanIn + fanOut),
  lecun: ({ fanIn }: Fans) => 1 / fanIn,
} as const;

const SCHEMES = [
  'he-normal',
  'he-uniform',
  'glorot-normal',
  'glorot-uniform',
  'lecun-normal',
  'lecun-uniform',
  'zeros',
  'ones',
  'normal',
  'truncated-normal',
  'uniform',
  'orthogonal',
] as const;
export type InitialScheme = (typeof SCHEMES)[number];

export interface InitialOptions {
  /** Standard deviation of `normal`, and of `truncated-normal` before it is cut; 1 if not given. */
  readonly sd?: number;
  /** `uniform` draws from [-limit, limit); 1 if not given. */
  readonly limit?: number;
  /** Factor on `orthogonal`; 1 if not given. */
  readonly gain?: number;
  /** Whether [i, o, kh, kw] is the kernel of a transposed convolution. */
  readonly transposed?: boolean;
}

interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/**
 * Values for a weight tensor:
 * - `he-…` (He et al. 2015) has variance 2 / fanIn, `glorot-…` (Glorot and Bengio 2010)
 *   2 / (fanIn + fanOut), `lecun-…` (LeCun et al. 1998) 1 / fanIn, either from a normal distribution
 *   or uniform on +-sqrt(3 variance);
 * - `normal` has mean 0 and standard deviation `sd`; `truncated-normal` is drawn again until it lies
 *   within 2 sd, which leaves a standard deviation of 0.8796 sd; `uniform` is on [-limit, limit);
 * - `orthogonal` (Saxe et al. 2014) is `gain` times a matrix whose rows, or whose columns if they
 *   are fewer, have length 1 and are at right angles, drawn evenly from all such matrices; more
 *   than two dimensions count as the first by the product of the others;
 * - `zeros`, `ones`.
 * Fans: of [i, o], i and o; of [o, c, k] and [o, c, kh, kw], the window times c and times o; of [n],
 * n and n. The kernel of a transposed convolution has its inputs first: with `transposed`, [i, o,
 * kh, kw] has the fans window times i and window times o (at a stride s an output meets only about
 * 1 / s^2 of the window, which the fans leave out).
 * EngineError for unknown schemes, shapes without fans and options out of range.
 */
export function initial(
  rng: Rng,
  scheme: InitialScheme,
  shape: Shape,
  { sd = 1, limit = 1, gain = 1, transposed = false }: InitialOptions = {},
): Float64Array {
  checkShape('initial', shape);
  for (const [option, value] of Object.entries({ sd, limit, gain })) checkSpread(option, value);
  const values = new Float64Array(sizeOf(shape));
  switch (scheme) {
    case 'zeros':
      return values;
    case 'ones':
      return values.fill(1);
    case 'normal':
      return values.map(() => rng.normal(0, sd));
    case 'truncated-normal':
      return values.map(() => sd * normalWithinTwo(rng));
    case 'uniform':
      return values.map(() => rng.uniform(-limit, limit));
    case 'orthogonal':
      return orthogonal(rng, shape, gain);
    default:
      return scaledByFans(rng, scheme, fansOf(scheme, shape, transposed), values);
  }
}

function scaledByFans(
  rng: Rng,
  scheme: `${keyof typeof VARIANCES}-${'normal' | 'uniform'}`,
  fans: Fans,
  values: Float64Array,
): Float64Array {
  const [family, distribution] = scheme.split('-') as [keyof typeof VARIANCES, string];
  const variance = VARIANCES[family](fans);
  if (distribution === 'normal') return values.map(() => rng.normal(0, Math.sqrt(variance)));
  const limit = Math.sqrt(3 * variance);
  return values.map(() => rng.uniform(-limit, limit));
}

function normalWithinTwo(rng: Rng): number {
  for (;;) {
    const value = rng.normal();
    if (Math.abs(value) <= 2) return value;
  }
}

function orthogonal(rng: Rng, shape: Shape, gain: number): Float64Array {
  const [rows] = shape as [number];
  const columns = sizeOf(shape) / rows;
  if (shape.length === 1) {
    throw new EngineError(
      `initial: 'orthogonal' needs a matrix, but the shape is ${shapeText(shape)}; give at least two dimensions`,
    );
  }
  const isTall = rows > columns;
  const vectors = isTall ? orthogonalRows(rng, columns, rows) : orthogonalRows(rng, rows, columns);
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return gain * (vectors[isTall ? column * rows + row : i] as number);
  });
}

function fansOf(scheme: string, shape: Shape, transposed: boolean): Fans {
  if (!SCHEMES.some((known) => known === scheme)) {
    throw new EngineError(`initial: '${scheme}' is unknown; give one of ${SCHEMES.join(', ')}`);
  }
  const [first, second] = shape as [number, number];
  if (shape.length === 1) return { fanIn: first, fanOut: first };
  if (shape.length === 2) return { fanIn: first, fanOut: second };
  if (shape.length === 3 || shape.length === 4) {
    const window = sizeOf(shape.slice(2));
    const [inputs, outputs] = transposed ? [first, second] : [second, first];
    return { fanIn: inputs * window, fanOut: outputs * window };
  }
  throw new EngineError(
    `initial: shape ${shapeText(shape)} has no known fans; give [n], [i, o], [o, c, k] or [o, c, kh, kw], or use 'normal' with sd`,
  );
}

function checkSpread(option: string, value: number): void {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new EngineError(`initial: ${option} is ${value}; give a finite number of at least 0`);
  }
}
