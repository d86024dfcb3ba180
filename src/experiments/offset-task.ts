// Points of the plane that a straight line at a given distance from the origin separates.
import type { Rng } from '../engine/index.ts';
import { exact } from '../engine/index.ts';
import type { LabelledPoints } from './point-clouds.ts';

const POINTS = 400;
/** Width of the empty band along the boundary. */
const GAP = 0.2;

export interface OffsetTask {
  readonly train: LabelledPoints;
  readonly test: LabelledPoints;
}

/** Training and test points for a boundary at `distance` from the origin, in one random direction. */
export function drawOffsetTask(distance: number, rng: Rng): OffsetTask {
  const angle = rng.uniform(0, 2 * Math.PI);
  const normal = [exact.cos(angle), exact.sin(angle)] as const;
  return { train: drawSides(normal, distance, rng), test: drawSides(normal, distance, rng) };
}

/** Standard normal points; class 1 lies beyond `distance` along `normal`, and a band stays empty. */
function drawSides(normal: readonly [number, number], distance: number, rng: Rng): LabelledPoints {
  const xy = new Float64Array(2 * POINTS);
  const labels = new Uint8Array(POINTS);
  for (let i = 0; i < POINTS; ) {
    const [x, y] = [rng.normal(), rng.normal()];
    const beyond = normal[0] * x + normal[1] * y - distance;
    if (Math.abs(beyond) < GAP / 2) continue;
    xy.set([x, y], 2 * i);
    labels[i] = beyond > 0 ? 1 : 0;
    i++;
  }
  return { count: POINTS, xy, labels };
}

/** The accuracy of always naming the larger class. */
export function majorityShare({ labels, count }: LabelledPoints): number {
  const ones = labels.reduce((sum, label) => sum + label, 0);
  return Math.max(ones, count - ones) / count;
}
