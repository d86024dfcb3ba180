// Dropout: the suite, the mask, and the errors.
import { describe, expect, it } from 'vitest';
import { createEngine, createRng } from '../index.ts';
import { describeOperations, normals } from '../operation-suite.ts';

describeOperations({
  dropout: (rng, size) => {
    const [seed, rate] = [size(1, 1000), rng.uniform(0, 0.9)];
    return {
      inputs: [normals(rng, size(1, 4), size(1, 30))],
      apply: (e, x) => e.dropout(x, rate, createRng(seed)),
    };
  },
});

describe.each(['wasm', 'reference'] as const)('dropout, %s', (backend) => {
  const e = createEngine({ backend });
  const ones = (n: number) => e.tensor(new Float32Array(n).fill(1), [n]);

  it('zeroes the share `rate` and scales the rest, so that the mean stays', () => {
    e.step(() => {
      const y = e.dropout(ones(20_000), 0.75, createRng(3));
      expect(new Set(y.values())).toEqual(new Set([0, 4]));
      // Standard error of the mean: sqrt(3 / 20000) = 0.012.
      expect(Math.abs(e.mean(y).item() - 1)).toBeLessThan(0.05);
    });
  });

  it('has a new mask at each call, and the same from the same seed', () => {
    const run = (seed: number) => {
      const rng = createRng(seed);
      return [e.dropout(ones(64), 0.5, rng).values(), e.dropout(ones(64), 0.5, rng).values()];
    };
    const [first, second] = run(1);
    expect(first).not.toEqual(second);
    expect(run(1)).toEqual([first, second]);
    expect(run(2)[0]).not.toEqual(first);
  });

  it('gives x itself, and draws nothing, at rate 0 and outside training', () => {
    const [x, rng] = [ones(5), createRng(1)];
    expect(e.dropout(x, 0, rng)).toBe(x);
    expect(e.dropout(x, 0.9, rng, { training: false })).toBe(x);
    expect(rng.uniform()).toBe(createRng(1).uniform());
  });

  it.each([1, -0.1, Number.NaN])('refuses rate %d', (rate) => {
    expect(() => e.dropout(ones(2), rate, createRng(1))).toThrow(
      `dropout: rate is ${rate}; give a number from 0 up to, but not, 1`,
    );
  });
});
