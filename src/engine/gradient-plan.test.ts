// The plan of gradients' memory: never two at once in one place, and little more than must be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GradientUse, planGradients } from './gradient-plan.ts';
import { createEngine, type Tensor } from './index.ts';

const plain = (size: number) => size;

/** A stand-in with the fields that the plan reads. */
const tensor = (size: number, fields: Partial<Tensor> = {}): Tensor =>
  ({ size, tracked: true, isParameter: false, keepsGradient: false, ...fields }) as Tensor;

/** Random graphs: each node takes tensors made before it, and at times overwrites in place. */
const graphs = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 9 }),
      inputs: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      inPlace: fc.boolean(),
      keeps: fc.boolean(),
      holds: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((specs) => {
    const tensors = [tensor(4, { keepsGradient: true })];
    const nodes: GradientUse[] = specs.map(({ size, inputs, inPlace, keeps, holds }) => {
      const chosen = inputs.map((i) => tensors[i % tensors.length] as Tensor);
      const first = chosen[0] as Tensor;
      const output = tensor(inPlace ? first.size : size, { keepsGradient: keeps && holds });
      tensors.push(output);
      return {
        inputs: chosen,
        output,
        inPlace: inPlace ? first : undefined,
        holdsGradient: holds && !keeps,
      };
    });
    return { nodes, loss: tensors.at(-1) as Tensor };
  });

describe('planGradients', () => {
  it('no gradient is overwritten before its last reader has played', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, loss }) => {
        const { offsets, size } = planGradients(nodes, loss, plain);
        const memory: (Tensor | undefined)[] = new Array(size).fill(undefined);
        const write = (x: Tensor) => {
          const offset = offsets.get(x) as number;
          memory.fill(x, offset, offset + x.size);
        };
        const isWhole = (x: Tensor) => {
          const offset = offsets.get(x) as number;
          return memory.slice(offset, offset + x.size).every((owner) => owner === x);
        };
        const written = new Set<Tensor>([loss]);
        const held: Tensor[] = loss.keepsGradient ? [loss] : [];
        write(loss);
        for (const node of nodes.toReversed()) {
          const { output, inPlace, holdsGradient } = node;
          const inputs = node.inputs as readonly Tensor[];
          if (!written.has(output)) continue;
          expect(isWhole(output)).toBe(true);
          if (holdsGradient) held.push(output);
          // In-place ones are the last to be written.
          const order = [...inputs].sort((a, b) => Number(a === inPlace) - Number(b === inPlace));
          for (const input of order) {
            if (written.has(input)) {
              expect(isWhole(input)).toBe(true);
              continue;
            }
            if (input !== inPlace || offsets.get(input) !== offsets.get(output)) {
              write(input);
              expect(isWhole(output)).toBe(true);
            }
            write(input);
            written.add(input);
            if (input.keepsGradient) held.push(input);
          }
        }
        for (const x of held) expect(isWhole(x)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the largest neighbours of a chain together, not the sum of all', () => {
    const input = tensor(1, { tracked: false });
    const chain = [32, 8, 16, 4].map((size) => tensor(size));
    const nodes = chain.map((output, i) => ({ inputs: [chain[i - 1] ?? input], output }));
    const { size, isHeld } = planGradients(nodes, chain[3] as Tensor, plain);
    expect(size).toBe(40);
    expect(isHeld).toBe(false);
  });

  it('the memory of a pass is free after it, unless a gradient is kept', () => {
    const e = createEngine({ backend: 'reference' });
    const w = e.parameter([1, 2, 3], [3]);
    const used = (keep: boolean) =>
      e.step(() => {
        const y = e.square(w);
        if (keep) e.keepGrad(y);
        const loss = e.sum(y);
        const before = e.floatsInUse;
        e.backward(loss);
        if (keep) expect([...(y.gradient() ?? [])]).toEqual([1, 1, 1]);
        return e.floatsInUse - before;
      });
    expect(used(false)).toBe(0);
    expect(used(true)).toBeGreaterThan(0);
  });
});
