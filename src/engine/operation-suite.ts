// The suite that every operation passes: gradients against central differences, WASM against the float64 reference.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, createRng, type Engine, type Rng } from './index.ts';
import { type Shape, sizeOf } from './shape.ts';
import type { Tensor } from './tensor.ts';

export interface Input {
  readonly data: Float32Array;
  readonly shape: Shape;
}
export interface Case {
  readonly inputs: readonly Input[];
  /** Makes outside the step what must outlive it. */
  readonly prepare?: (e: Engine) => void;
  readonly apply: (e: Engine, ...inputs: Tensor[]) => Tensor;
}
/** A random case; `size(a, b)` draws a whole number from a to b. */
export type CaseMaker = (rng: Rng, size: (low: number, high: number) => number) => Case;

export const normals = (rng: Rng, ...shape: number[]): Input => ({
  data: Float32Array.from({ length: sizeOf(shape) }, () => rng.normal()),
  shape,
});
/** At least 0.05 away from 0, where ReLU and its kin have a kink. */
export const awayFromZero = (rng: Rng, ...shape: number[]): Input => {
  const { data } = normals(rng, ...shape);
  return { data: data.map((v) => v + (v < 0 ? -0.05 : 0.05)), shape };
};
/** All different by at least 0.1, so that no maximum changes hands. */
export const distinct = (rng: Rng, ...shape: number[]): Input => ({
  data: Float32Array.from(rng.permutation(sizeOf(shape)), (v) => v / 10 - 1),
  shape,
});

/** Output, and gradients of its sum weighted by fixed random numbers, for each input. */
export function evaluate(backend: 'wasm' | 'reference', { inputs, prepare, apply }: Case) {
  const e = createEngine({ backend });
  const parameters = inputs.map(({ data, shape }) => e.parameter(data, shape));
  prepare?.(e);
  return e.step(() => {
    const y = apply(e, ...parameters);
    const { data } = normals(createRng(1), ...y.shape);
    const loss = e.sum(e.mul(y, e.tensor(data, y.shape)));
    e.backward(loss);
    return {
      loss: loss.item(),
      output: y.values(),
      gradients: parameters.map((parameter) => parameter.gradient() as Float64Array),
    };
  });
}

/** Largest difference over the largest size of either. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  let size = 1e-3;
  for (let i = 0; i < a.length; i++) {
    difference = Math.max(difference, Math.abs((a[i] as number) - (b[i] as number)));
    size = Math.max(size, Math.abs(a[i] as number), Math.abs(b[i] as number));
  }
  return difference / size;
}

function forRandomCases(make: CaseMaker, numRuns: number, check: (c: Case, rng: Rng) => void) {
  const property = fc.property(fc.nat(), (seed) => {
    const rng = createRng(seed);
    check(
      make(rng, (low, high) => low + rng.int(high - low + 1)),
      rng,
    );
  });
  fc.assert(property, { numRuns, seed: 20 });
}

export function expectSameOnBothBackends(c: Case): void {
  const [wasm, reference] = [evaluate('wasm', c), evaluate('reference', c)];
  expect(distance(wasm.output, reference.output)).toBeLessThan(1e-5);
  wasm.gradients.forEach((gradient, i) => {
    expect(distance(gradient, reference.gradients[i] as Float64Array)).toBeLessThan(1e-5);
  });
}

/** Runs the suite over random cases of each maker. */
export function describeOperations(cases: Readonly<Record<string, CaseMaker>>): void {
  describe('gradients against central differences (float64)', () => {
    it.each(Object.keys(cases))('%s', (name) => {
      forRandomCases(cases[name] as CaseMaker, 25, (c, rng) => {
        const { gradients } = evaluate('reference', c);
        c.inputs.forEach((input, which) => {
          const wanted: number[] = [];
          const actual: number[] = [];
          const cells = Array.from({ length: 6 }, () => rng.int(input.data.length));
          for (const cell of cells) {
            const step = 1e-4;
            const lossAt = (shift: number): number => {
              const data = Float64Array.from(input.data);
              data[cell] = (data[cell] as number) + shift;
              const moved = { ...input, data: data as unknown as Float32Array };
              return evaluate('reference', { ...c, inputs: c.inputs.with(which, moved) }).loss;
            };
            // Fourth-order formula: its error is of the order of step^4.
            const near = lossAt(step) - lossAt(-step);
            const far = lossAt(2 * step) - lossAt(-2 * step);
            wanted.push((8 * near - far) / (12 * step));
            actual.push(gradients[which]?.[cell] as number);
          }
          expect(distance(actual, wanted)).toBeLessThan(1e-6);
        });
      });
    });
  });

  describe('WASM against the reference', () => {
    it.each(Object.keys(cases))('%s', (name) => {
      forRandomCases(cases[name] as CaseMaker, 40, expectSameOnBothBackends);
    });
  });
}
