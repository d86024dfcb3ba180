// Momentum on a quadratic: each method converges just below its bound and diverges just above it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolveValues } from '../model/index.ts';
import { experiment } from './momentum.ts';

function distanceLeft(momentum: number, curvature: number, name: string): number {
  const params = resolveValues(experiment.params, { momentum, curvature, steps: 20 });
  for (const seen of experiment.run(params, { seed: 1, data: {} })) {
    if (seen.kind === 'scalar' && seen.name === `left-${name}`) return seen.value;
  }
  throw new Error(`left-${name} was not observed`);
}

it.each([
  ['plain', () => 2],
  ['momentum', (g: number) => 2 * (1 + g)],
  ['nesterov', (g: number) => (2 * (1 + g)) / (1 + 2 * g)],
] as const)('%s', (name, boundOf) => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 0.9, noNaN: true }), (momentum) => {
      const bound = boundOf(momentum);
      expect(distanceLeft(momentum, 0.9 * bound, name)).toBeLessThan(0.01);
      expect(distanceLeft(momentum, 1.1 * bound, name)).toBeGreaterThan(100);
    }),
    { numRuns: 20 },
  );
});
