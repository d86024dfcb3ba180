// The best straight decision line for labelled points, found by trying them all on a fine grid.
import { exact } from '../engine/index.ts';
import type { LabelledPoints } from './point-clouds.ts';

/**
 * The highest accuracy that any straight line reaches on `points`: every offset, for `directions`
 * equally spaced normals over half a turn, either side being class 1. No training is involved, so a
 * low value cannot be blamed on an optimiser. `throughOrigin` admits offset 0 only.
 */
export function bestLineAccuracy(
  points: LabelledPoints,
  { throughOrigin = false, directions = 360 } = {},
): number {
  let best = 0;
  for (let d = 0; d < directions; d++) {
    const angle = (d * Math.PI) / directions;
    const [u, v] = [exact.cos(angle), exact.sin(angle)];
    const along = Array.from({ length: points.count }, (_, i) => ({
      position: u * (points.xy[2 * i] as number) + v * (points.xy[2 * i + 1] as number),
      label: points.labels[i] as number,
    }));
    const right = throughOrigin ? correctBeyondZero(along) : bestThreshold(along);
    best = Math.max(best, right, points.count - right);
  }
  return best / points.count;
}

interface Projected {
  readonly position: number;
  readonly label: number;
}

/** How many are right when class 1 is everything beyond 0. */
function correctBeyondZero(along: readonly Projected[]): number {
  return along.filter(({ position, label }) => position > 0 === (label === 1)).length;
}

/**
 * Of all thresholds, the one whose count of right answers (class 1 beyond it) lies farthest from
 * half; the caller takes either side.
 */
function bestThreshold(along: Projected[]): number {
  along.sort((a, b) => a.position - b.position);
  let right = along.filter(({ label }) => label === 1).length;
  let best = right;
  for (const { label } of along) {
    right += label === 0 ? 1 : -1;
    if (Math.abs(right - along.length / 2) > Math.abs(best - along.length / 2)) best = right;
  }
  return best;
}
