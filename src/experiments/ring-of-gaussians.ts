// A ring of Gaussians: the toy data on which a generator's forgotten modes can be counted.
import type { Rng } from '../engine/index.ts';
import { exact } from '../engine/index.ts';

export interface Ring {
  /** Number of Gaussians, evenly spaced round the origin. */
  readonly modes: number;
  readonly radius: number;
  /** Standard deviation of each Gaussian in x and in y. */
  readonly spread: number;
}

/** The centres, as [x, y]. */
export function centresOf({ modes, radius }: Ring): [number, number][] {
  return Array.from({ length: modes }, (_, k) => {
    const angle = (2 * Math.PI * k) / modes;
    return [radius * exact.cos(angle), radius * exact.sin(angle)];
  });
}

/** `count` points of the ring, [count, 2], each mode equally likely. */
export function drawRing(ring: Ring, count: number, rng: Rng): Float64Array {
  const centres = centresOf(ring);
  const xy = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y] = centres[rng.int(ring.modes)] as [number, number];
    xy[2 * i] = x + rng.normal(0, ring.spread);
    xy[2 * i + 1] = y + rng.normal(0, ring.spread);
  }
  return xy;
}

export interface Coverage {
  /** Modes with at least 2% of the points within three standard deviations of their centre. */
  readonly modes: number;
  /** Share of points within three standard deviations of some centre. */
  readonly quality: number;
}

/** How the points [n, 2] cover the ring. */
export function coverageOf(xy: ArrayLike<number>, ring: Ring): Coverage {
  const count = xy.length / 2;
  const near = 9 * ring.spread * ring.spread;
  let good = 0;
  const hits = centresOf(ring).map(([cx, cy]) => {
    let hit = 0;
    for (let i = 0; i < count; i++) {
      const [dx, dy] = [(xy[2 * i] as number) - cx, (xy[2 * i + 1] as number) - cy];
      if (dx * dx + dy * dy <= near) hit++;
    }
    good += hit;
    return hit;
  });
  return { modes: hits.filter((hit) => hit >= 0.02 * count).length, quality: good / count };
}
