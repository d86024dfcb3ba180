// How kernels are cut into parts that threads run at the same time.
// Each element of a result is computed by one thread, by the same operations in the same order as
// without threads: the bits do not depend on how many there are.
import type { Kernels, Mode } from '../backend.ts';
import type { Threads } from './threads.ts';

/** The arguments of a kernel cut into at most `count` lists; one list when it is not worth it. */
type Cut = (values: readonly number[], count: number) => number[][];

/** Below so many multiplications or elements a part costs more to hand over than it saves. */
const LEAST_PRODUCTS = 100_000;
const LEAST_ELEMENTS = 16_384;

/** [from, to) of each part, in multiples of `step` (the last may be shorter). */
function ranges(n: number, count: number, step: number): [number, number][] {
  const size = Math.ceil(n / count / step) * step;
  const parts: [number, number][] = [];
  for (let from = 0; from < n; from += size) parts.push([from, Math.min(n, from + size)]);
  return parts;
}

/** Kernels over n elements at position `at` of the arguments, after pointers to blocks of n. */
const elementwise =
  (pointers: number): Cut =>
  (values, count) => {
    const n = values[pointers] as number;
    if (n < LEAST_ELEMENTS) return [[...values]];
    return ranges(n, count, 16).map(([from, to]) =>
      values.map((value, i) => {
        if (i < pointers) return value + from;
        return i === pointers ? to - from : value;
      }),
    );
  };

/** c [m, n] = a b: rows of c, or columns where there are more of them. */
const product: Cut = (values, count) => {
  const [c, cRow, a, aRow, aColumn, b, bRow, bColumn, m, n, k] = values as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (m * n * k < LEAST_PRODUCTS) return [[...values]];
  if (m >= n) {
    return ranges(m, count, 4).map(([from, to]) => [
      c + from * cRow,
      cRow,
      a + from * aRow,
      aRow,
      aColumn,
      b,
      bRow,
      bColumn,
      to - from,
      n,
      k,
    ]);
  }
  return ranges(n, count, 8).map(([from, to]) => [
    c + from,
    cRow,
    a,
    aRow,
    aColumn,
    b + from * bColumn,
    bRow,
    bColumn,
    m,
    to - from,
    k,
  ]);
};

/** Multiplications of a convolution. */
function productsOf(geometry: readonly number[]): number {
  const [n, , , c, , , o, kh, kw, , , , , , , oh, ow] = geometry as number[] & { length: 17 };
  return [n, c, o, kh, kw, oh, ow].reduce((product: number, v) => product * (v as number), 1);
}

/** Convolution and its transpose, image by image; each part has scratch memory of its own. */
const images =
  (stepOfFirst: 'x' | 'y', scratchOf: (geometry: readonly number[]) => number): Cut =>
  (values, count) => {
    const [first, second, k, scratch, ...geometry] = values;
    const [n, xStep, yStep] = geometry as [number, number, number];
    if (productsOf(geometry) < LEAST_PRODUCTS) return [[...values]];
    const [step, otherStep] = stepOfFirst === 'x' ? [xStep, yStep] : [yStep, xStep];
    return ranges(n, count, 1).map(([from, to], part) => [
      (first as number) + from * step,
      (second as number) + from * otherStep,
      k as number,
      (scratch as number) + part * scratchOf(geometry),
      to - from,
      ...geometry.slice(1),
    ]);
  };

/** The kernel gradient, by output channels, since all images add to the same elements. */
const outputChannels =
  (scratchOf: (geometry: readonly number[]) => number): Cut =>
  (values, count) => {
    const [k, x, y, scratch, ...geometry] = values;
    if (productsOf(geometry) < LEAST_PRODUCTS) return [[...values]];
    const [, , , c, , , o, kh, kw, , , , , , , oh, ow] = geometry as number[] as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return ranges(o, count, 4).map(([from, to], part) => [
      (k as number) + from * c * kh * kw,
      x as number,
      (y as number) + from * oh * ow,
      (scratch as number) + part * scratchOf(geometry),
      ...geometry.slice(0, 6),
      to - from,
      ...geometry.slice(7),
    ]);
  };

/** y and winners by planes of pooling. */
const maxPool: Cut = ([y, winners, x, planes, h, w, size, stride], count) => {
  const [height, width, s] = [h, w, stride] as [number, number, number];
  const side = (length: number) => Math.floor((length - (size as number)) / s) + 1;
  const area = side(height) * side(width);
  return ranges(planes as number, count, 1).map(([from, to]) => [
    (y as number) + from * area,
    (winners as number) + from * area,
    (x as number) + from * height * width,
    to - from,
    height,
    width,
    size as number,
    s,
  ]);
};

const maxPoolBackward: Cut = ([dx, dy, winners, planes, area, outArea], count) =>
  ranges(planes as number, count, 4).map(([from, to]) => [
    (dx as number) + from * (area as number),
    (dy as number) + from * (outArea as number),
    (winners as number) + from * (outArea as number),
    to - from,
    area as number,
    outArea as number,
  ]);

const addChannels: Cut = ([y, b, n, channels, area], count) =>
  ranges(n as number, count, 1).map(([from, to]) => [
    (y as number) + from * (channels as number) * (area as number),
    b as number,
    to - from,
    channels as number,
    area as number,
  ]);

/** The cuts of all kernels that are cut, given how much scratch memory a convolution takes. */
function cutsFor(scratchOf: (geometry: readonly number[]) => number) {
  return {
    accumulate: elementwise(2),
    adamUpdate: elementwise(4),
    addChannels,
    convolution: images('y', scratchOf),
    convolutionKernelGradient: outputChannels(scratchOf),
    convolutionTransposed: images('x', scratchOf),
    fill: elementwise(1),
    gemm: product,
    leakyRelu: elementwise(2),
    leakyReluBackward: elementwise(3),
    maxPool,
    maxPoolBackward,
    momentumUpdate: elementwise(3),
    relu: elementwise(2),
    reluBackward: elementwise(3),
    scale: elementwise(2),
    sgdUpdate: elementwise(2),
    sigmoid: elementwise(2),
    sigmoidBackward: elementwise(3),
    tanh: elementwise(2),
    tanhBackward: elementwise(3),
  } satisfies Partial<Record<keyof Kernels, Cut>>;
}

type Splittable = keyof ReturnType<typeof cutsFor>;

/** Names of the kernels that are cut; jobs name them by their place here. */
export const splittable = Object.keys(cutsFor(() => 0)) as readonly Splittable[];

/** The kernels, those that can be cut running on all threads. */
export function splitKernels(kernels: Kernels, threads: Threads, mode: Mode): Kernels {
  const scratchOf = (geometry: readonly number[]) =>
    kernels.convolutionScratch(...(geometry as Parameters<Kernels['convolutionScratch']>));
  const cuts = cutsFor(scratchOf);
  const fast = mode === 'fast';
  const split = splittable.map((name, kernel) => {
    const whole = kernels[name] as (...values: number[]) => void;
    const cut: Cut = cuts[name];
    const run = (...values: number[]): void => {
      const parts = cut(values, threads.count);
      if (parts.length === 1) {
        whole(...values);
        return;
      }
      threads.run(
        parts.map((part) => ({ kernel, fast, values: part })),
        (job) => whole(...job.values),
      );
    };
    return [name, run];
  });
  return { ...kernels, ...Object.fromEntries(split) };
}
