// The walker's hop from one place to the next, for readers who have not asked for less motion.
import { isOnMap, pointInPicture } from '../../plays/index.ts';

const MILLISECONDS = 350;

/** Moves the walker of the picture in `root` in an arc to where it stands already. */
export function hop(root: ParentNode, from: number, to: number): void {
  const walker = root.querySelector('.walker');
  if (walker === null || !isOnMap(from) || !isOnMap(to)) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [start, end] = [pointInPicture(from), pointInPicture(to)];
  const top = [
    (start[0] + end[0]) / 2,
    Math.min(start[1], end[1]) - Math.min(40, 6 + Math.abs(end[0] - start[0]) * 0.2),
  ] as const;
  const frames = [start, top, end].map(([x, y]) => ({ transform: `translate(${x}px, ${y}px)` }));
  walker.animate(frames, { duration: MILLISECONDS, easing: 'ease-in-out' });
}
