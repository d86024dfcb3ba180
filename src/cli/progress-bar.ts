// A bar of progress on one line.
import { pad } from './wrap.ts';

const CELLS = 24;

/** "▕██████░░░░▏ 25% label" for a share from 0 to 1. */
export function progressBar(share: number, label = ''): string {
  const bounded = Math.min(1, Math.max(0, share));
  const full = Math.round(bounded * CELLS);
  const percent = pad(`${Math.floor(bounded * 100)}%`, 4, 'left');
  return `▕${'█'.repeat(full)}${'░'.repeat(CELLS - full)}▏${percent} ${label}`.trimEnd();
}
