// How the arguments of each kernel are cut into parts that threads can run at the same time.
// Each element of a result is computed by one thread, by the same operations in the same order as
// without threads: the bits do not depend on how many there are.
import type { Kernels } from '../backend.ts';
import { GEOMETRY, type Geometry } from '../kernel-contracts/convolution.ts';

/** The arguments of a kernel cut into at most `count` lists; one list when it is not worth it. */
export type Cut = (values: readonly number[], count: number) => number[][];

/** The first n arguments. */
type Tuple<N extends number, T extends number[] = []> = T['length'] extends N
  ? T
  : Tuple<N, [...T, number]>;

/** Below so many multiplications or elements a part costs more to hand over than it saves. */
const LEAST_PRODUCTS = 200_000;
const LEAST_ELEMENTS = 65_536;

/** [from, to) of each part, in multiples of `step`; less than a step goes to the part before. */
function ranges(n: number, count: number, step: number): [number, number][] {
  const size = Math.ceil(n / count / step) * step;
  const parts: [number, number][] = [];
  for (let from = 0; from < n; from += size) {
    const last = parts.at(-1);
    if (last && n - from < step) last[1] = n;
    else parts.push([from, Math.min(n, from + size)]);
  }
  return parts;
}

/** `steps[i]` says how far argument i moves for each of the n that argument `at` counts. */
function cutAt(
  values: readonly number[],
  count: number,
  at: number,
  step: number,
  steps: Readonly<Record<number, number>>,
): number[][] {
  return ranges(values[at] as number, count, step).map(([from, to]) =>
    values.map((value, i) => (i === at ? to - from : value + from * (steps[i] ?? 0))),
  );
}

/** Kernels over n elements, after pointers to blocks of n. */
const elementwise =
  (pointers: number): Cut =>
  (values, count) => {
    if ((values[pointers] as number) < LEAST_ELEMENTS) return [[...values]];
    const steps = Object.fromEntries(Array.from({ length: pointers }, (_, i) => [i, 1]));
    return cutAt(values, count, pointers, 16, steps);
  };

/** c = a b: matrices of the batch; or rows of c, or columns where there are more of them. */
const product: Cut = (values, count) => {
  const [, cRow, , aRow, , , , bColumn, m, n, k, batch] = values as Tuple<12>;
  const [C, A, B, M, N, BATCH] = [0, 2, 5, 8, 9, 11];
  if (m * n * k * batch < LEAST_PRODUCTS) return [[...values]];
  if (batch > 1) return cutAt(values, count, BATCH, 1, { [C]: m * cRow, [A]: m * k, [B]: k * n });
  if (m >= n) return cutAt(values, count, M, 4, { [C]: cRow, [A]: aRow });
  return cutAt(values, count, N, 8, { [C]: 1, [B]: bColumn });
};

/**
 * Products of n rows of x with m rows of a table for each, by rows of x: `wide` is the place of the
 * pointer to rows of `width`, `narrow` that to rows of m.
 */
const rowProducts =
  (wide: number, narrow: number): Cut =>
  (values, count) => {
    const [, , , , n, m, width] = values as Tuple<7>;
    const [INDICES, N] = [3, 4];
    if (n * m * width < LEAST_PRODUCTS) return [[...values]];
    return cutAt(values, count, N, 1, { [wide]: width, [narrow]: m, [INDICES]: m });
  };

/** The geometry by its names, from argument `at` on, and the places of the names. */
function geometryIn(values: readonly number[], at: number) {
  const geometry = Object.fromEntries(GEOMETRY.map((name, i) => [name, values[at + i] as number]));
  const place = (name: (typeof GEOMETRY)[number]) => at + GEOMETRY.indexOf(name);
  const g = geometry as Record<(typeof GEOMETRY)[number], number>;
  return { g, place, products: g.n * g.c * g.o * g.kh * g.kw * g.oh * g.ow };
}

/** Gives each part a scratch memory of its own, at argument `at`. */
function withScratch(parts: number[][], at: number, size: number): number[][] {
  return parts.map((part, i) => part.with(at, (part[at] as number) + i * size));
}

type ScratchOf = (geometry: Geometry) => number;

/** Convolution and its transpose, image by image. */
const images =
  (stepOfFirst: 'xStep' | 'yStep', scratchOf: ScratchOf): Cut =>
  (values, count) => {
    const { g, place, products } = geometryIn(values, 5);
    if (products < LEAST_PRODUCTS) return [[...values]];
    const stepOfSecond = stepOfFirst === 'xStep' ? 'yStep' : 'xStep';
    const steps = { 0: g[stepOfFirst], 1: g[stepOfSecond] };
    const parts = cutAt(values, count, place('n'), 1, steps);
    return withScratch(parts, 4, scratchOf(values.slice(5) as unknown as Geometry));
  };

/** The kernel gradient, to which all images add, by channels of x; or of y, where x has few. */
const kernelGradient =
  (scratchOf: ScratchOf): Cut =>
  (values, count) => {
    const { g, place, products } = geometryIn(values, 5);
    if (products < LEAST_PRODUCTS) return [[...values]];
    const [K, X, Y, SCRATCH] = [0, 2, 3, 4];
    const parts =
      g.c >= 4 * count
        ? cutAt(values, count, place('c'), 2, { [K]: g.kh * g.kw, [X]: g.h * g.w })
        : cutAt(values, count, place('o'), 4, { [K]: values[1] as number, [Y]: g.oh * g.ow });
    return withScratch(parts, SCRATCH, scratchOf(values.slice(5) as unknown as Geometry));
  };

/** Kernels over planes: `input` and `output` are the places of their pointers, `at` of planes. */
const pooling =
  (input: readonly number[], output: readonly number[], at: number): Cut =>
  (values, count) => {
    const [planes, h, w, size, stride] = values.slice(at) as Tuple<5>;
    if (planes * h * w < LEAST_ELEMENTS) return [[...values]];
    const side = (length: number) => Math.floor((length - size) / stride) + 1;
    const steps = [
      ...input.map((i) => [i, h * w] as const),
      ...output.map((i) => [i, side(h) * side(w)] as const),
    ];
    return cutAt(values, count, at, 4, Object.fromEntries(steps));
  };

/**
 * Kernels of (...pointers, images, imageStep, channels, area, ...) by channels: `planes` are the
 * places of pointers to images, and all others before `at`, where images stand, to channels.
 */
const channels =
  (planes: readonly number[], at: number): Cut =>
  (values, count) => {
    const [n, , c, area] = values.slice(at) as Tuple<4>;
    if (n * c * area < LEAST_ELEMENTS) return [[...values]];
    const steps = Array.from({ length: at }, (_, i) => [i, planes.includes(i) ? area : 1]);
    return cutAt(values, count, at + 2, 1, Object.fromEntries(steps));
  };

/** y = a and b [m], repeated; a and y have n elements. */
const combined: Cut = (values, count) => {
  const [, , , n, m] = values as Tuple<5>;
  if (n !== m || n < LEAST_ELEMENTS) return [[...values]];
  return ranges(n, count, 16).map(([from, to]) => [
    ...values.slice(0, 3).map((pointer) => pointer + from),
    to - from,
    to - from,
  ]);
};

/** The cuts of all kernels that are cut, given how much scratch memory a convolution takes. */
export function cutsFor(scratchOf: ScratchOf) {
  return {
    absBackward: elementwise(3),
    accumulate: elementwise(2),
    adamUpdate: elementwise(4),
    add: combined,
    averagePool: pooling([1], [0], 2),
    averagePoolBackward: pooling([0], [1], 2),
    channelMoments: channels([2], 3),
    convolution: images('yStep', scratchOf),
    convolutionKernelGradient: kernelGradient(scratchOf),
    convolutionTransposed: images('xStep', scratchOf),
    divide: combined,
    elu: elementwise(2),
    eluBackward: elementwise(3),
    exp: elementwise(2),
    fill: elementwise(1),
    gelu: elementwise(2),
    geluBackward: elementwise(3),
    gemm: product,
    leakyRelu: elementwise(2),
    leakyReluBackward: elementwise(3),
    maxPool: pooling([1], [0], 2),
    maxPoolBackward: pooling([0, 2], [1], 3),
    momentumUpdate: elementwise(3),
    multiply: combined,
    normaliseChannels: channels([0, 1], 6),
    normaliseChannelsBackward: channels([0, 1, 2], 8),
    normaliseChannelsSums: channels([2, 3], 6),
    relu: elementwise(2),
    reluBackward: elementwise(3),
    rmspropMomentumUpdate: elementwise(4),
    rmspropUpdate: elementwise(3),
    rowProducts: rowProducts(1, 0),
    rowProductsBackward: rowProducts(0, 1),
    scale: elementwise(2),
    sgdUpdate: elementwise(2),
    sigmoid: elementwise(2),
    sigmoidBackward: elementwise(3),
    silu: elementwise(2),
    siluBackward: elementwise(3),
    subtract: combined,
    sumChannels: channels([1], 2),
    tanh: elementwise(2),
    tanhBackward: elementwise(3),
  } satisfies Partial<Record<keyof Kernels, Cut>>;
}
