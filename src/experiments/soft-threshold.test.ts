// The soft threshold on weights beyond, within and at the edge of its reach.
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine/index.ts';
import { softThreshold } from './soft-threshold.ts';

describe('softThreshold', () => {
  it('moves weights towards 0 by the threshold, and to exactly 0 within it', () => {
    const e = createEngine();
    const w = e.parameter([3, -3, 0.25, -0.25, 0.5, 0], [2, 3]);
    const b = e.parameter([-1], [1]);
    const shrink = softThreshold(e, [w, b], 0.5);
    shrink();
    expect([...w.values()]).toEqual([2.5, -2.5, 0, 0, 0, 0]);
    expect([...b.values()]).toEqual([-0.5]);
    shrink();
    expect([...w.values()]).toEqual([2, -2, 0, 0, 0, 0]);
  });
});
