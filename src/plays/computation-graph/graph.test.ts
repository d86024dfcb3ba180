// Tests of the computation graph: gradients against central differences, sums where a node is reused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from './graph.ts';
import { centralDifference, forward, progressAfter, stepsOf } from './graph.ts';
import { DEFAULT_INPUTS, INPUT_LIMIT, INPUT_NAMES, LOSS_GRAPH } from './loss-graph.ts';

const number = fc.double({ min: -INPUT_LIMIT, max: INPUT_LIMIT, noNaN: true });
const inputs = fc.record({ w: number, x: number, b: number, t: number });
const gradientsOf = (graph: Graph, numbers: Record<string, number>) => {
  const steps = stepsOf(graph, numbers);
  return progressAfter(steps, steps.length - 1, forward(graph, numbers), numbers).gradients;
};

describe('the loss graph', () => {
  it('has the value of its formula', () => {
    fc.assert(
      fc.property(inputs, (numbers) => {
        const p = 1 / (1 + Math.exp(-(numbers.w * numbers.x + numbers.b)));
        expect(forward(LOSS_GRAPH, numbers).L).toBeCloseTo((p - numbers.t) ** 2, 12);
      }),
    );
  });

  it('has the gradients that central differences measure', () => {
    fc.assert(
      fc.property(inputs, (numbers) => {
        const gradients = gradientsOf(LOSS_GRAPH, numbers);
        for (const name of INPUT_NAMES) {
          expect(gradients[name]).toBeCloseTo(centralDifference(LOSS_GRAPH, numbers, name), 5);
        }
      }),
    );
  });

  it('adds the two shares of the node that is used twice', () => {
    const shares = stepsOf(LOSS_GRAPH, DEFAULT_INPUTS).filter(
      (step) => step.kind === 'edge' && step.to === 'd',
    );
    const d = forward(LOSS_GRAPH, DEFAULT_INPUTS).d;
    expect(shares).toMatchObject([
      { slot: 0, local: d, product: d, before: undefined, total: d },
      { slot: 1, local: d, product: d, before: d, total: 2 * (d as number) },
    ]);
  });

  it('leaves a node only after all its shares are there', () => {
    const steps = stepsOf(LOSS_GRAPH, DEFAULT_INPUTS);
    const edges = steps.flatMap((step) => (step.kind === 'edge' ? [step] : []));
    edges.forEach(({ from }, i) => {
      expect(edges.slice(i).some(({ to }) => to === from)).toBe(false);
    });
    expect(steps.map(({ kind }) => kind).join(' ')).toBe(
      `inputs ${'value '.repeat(5)}seed ${'edge '.repeat(9)}`.trim(),
    );
  });
});

describe('any graph', () => {
  it('sums over all paths, checked by differences', () => {
    const operation = fc.constantFrom('multiply', 'add', 'subtract', 'sigmoid');
    const node = fc.tuple(operation, fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), inputs, (nodes, given) => {
        const numbers = Object.fromEntries(
          Object.entries(given).map(([id, value]) => [id, value / INPUT_LIMIT]),
        );
        const ids = ['w', 'x', 'b', 't'];
        const graph: Graph = [
          ...ids.map((id) => ({ id, takes: [] })),
          ...nodes.map(([kind, first, second], i) => {
            const takes = [first, second].map((n) => ids[n % ids.length] as string);
            ids.push(`n${i}`);
            return {
              id: `n${i}`,
              operation: kind,
              takes: kind === 'sigmoid' ? takes.slice(0, 1) : takes,
            } as const;
          }),
        ];
        const gradients = gradientsOf(graph, numbers);
        for (const name of INPUT_NAMES) {
          const measured = centralDifference(graph, numbers, name);
          const found = gradients[name] ?? 0;
          // Products of products grow large; the difference then keeps fewer digits.
          const output = forward(graph, numbers)[`n${nodes.length - 1}`] as number;
          const size = Math.max(1, Math.abs(measured), Math.abs(output));
          expect(Math.abs(found - measured) / size).toBeLessThan(1e-3);
        }
      }),
    );
  });
});

describe('progressAfter', () => {
  it('knows only what the steps so far have found', () => {
    const steps = stepsOf(LOSS_GRAPH, DEFAULT_INPUTS);
    const all = forward(LOSS_GRAPH, DEFAULT_INPUTS);
    const known = (count: number) => {
      const { values, gradients } = progressAfter(steps, count, all, DEFAULT_INPUTS);
      return [Object.keys(values).sort().join(''), Object.keys(gradients).sort().join('')];
    };
    expect(known(0)).toEqual(['btwx', '']);
    expect(known(2)).toEqual(['bmtwxz', '']);
    expect(known(6)).toEqual(['Lbdmptwxz', 'L']);
    expect(known(7)).toEqual(['Lbdmptwxz', 'Ld']);
    expect(known(steps.length - 1)[1]).toBe('Lbdmptwxz');
  });
});
