// The ring: its own points cover it, and points that miss or repeat one mode are counted as such.
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/index.ts';
import { centresOf, coverageOf, drawRing } from './ring-of-gaussians.ts';

const ring = { modes: 8, radius: 2, spread: 0.15 };

describe('a ring of Gaussians', () => {
  it('is covered by its own points', () => {
    const { modes, quality } = coverageOf(drawRing(ring, 2000, createRng(1)), ring);
    expect(modes).toBe(8);
    // Within three standard deviations in the plane: 1 - exp(-9 / 2) = 0.989.
    expect(quality).toBeGreaterThan(0.98);
  });

  it('counts a collapsed generator as one mode, and the origin as none', () => {
    const [x, y] = centresOf(ring)[3] as [number, number];
    const same = Float64Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? x : y));
    expect(coverageOf(same, ring)).toEqual({ modes: 1, quality: 1 });
    expect(coverageOf(new Float64Array(200), ring)).toEqual({ modes: 0, quality: 0 });
  });
});
