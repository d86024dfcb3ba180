// The random generator: known stream, determinism, ranges and moments.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng, xoshiro128 } from './rng.ts';

describe('stream', () => {
  it('xoshiro128** from state 1, 2, 3, 4', () => {
    // 11520 = rotl(2 * 5, 7) * 9; then the second word becomes 0, and so the second output.
    const next = xoshiro128(Uint32Array.of(1, 2, 3, 4));
    expect([next(), next(), next(), next()]).toEqual([11520, 0, 5927040, 70819200]);
  });

  it('the same seed gives the same numbers', () => {
    const [a, b] = [createRng(7), createRng(7)];
    for (let i = 0; i < 100; i++) expect(a.normal()).toBe(b.normal());
  });

  it('nearby and fractional seeds give unrelated streams', () => {
    const firsts = [0, 1, 2, 3, 1.5, -1, 2 ** 40].map((seed) => createRng(seed).uniform());
    expect(new Set(firsts).size).toBe(firsts.length);
  });
});

/** Mean and variance of n draws. */
function moments(draw: () => number, n: number): { mean: number; variance: number } {
  const values = Array.from({ length: n }, draw);
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
  return { mean, variance };
}

describe('distributions', () => {
  const n = 100_000;

  it('uniform: mean 1/2, variance 1/12', () => {
    const rng = createRng(11);
    const { mean, variance } = moments(() => rng.uniform(), n);
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.004);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
  });

  it('uniform stays in its range', () => {
    const rng = createRng(12);
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (low, width) => {
        const value = rng.uniform(low, low + width);
        return value >= low && value < low + width;
      }),
      { seed: 1 },
    );
  });

  it('normal: mean, variance, and the share within one standard deviation', () => {
    const rng = createRng(13);
    const { mean, variance } = moments(() => rng.normal(3, 2), n);
    expect(Math.abs(mean - 3)).toBeLessThan(0.03);
    expect(Math.abs(variance - 4)).toBeLessThan(0.08);
    let within = 0;
    for (let i = 0; i < n; i++) within += Math.abs(rng.normal()) < 1 ? 1 : 0;
    expect(Math.abs(within / n - 0.6827)).toBeLessThan(0.006);
  });

  it('int: each value equally often', () => {
    const rng = createRng(14);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) counts[rng.int(7)] = (counts[rng.int(7)] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('int refuses what is not a positive whole number', () => {
    expect(() => createRng(1).int(0)).toThrow(
      'rng.int: n is 0; give a whole number from 1 to 2^32',
    );
  });
});

describe('order', () => {
  it('permutation holds each number once', () => {
    const permutation = createRng(15).permutation(1000);
    expect([...permutation].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 1000 }, (_, i) => i),
    );
    expect([...permutation]).not.toEqual([...permutation].sort((a, b) => a - b));
  });

  it('all orders of three are equally likely', () => {
    const rng = createRng(16);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = rng.shuffle(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
