// The difference between two listings, line by line, with counts of counted lines.
import { diffLines } from 'diff';
import type { Listing, ListingLine } from './listing.ts';

export interface DiffLine extends ListingLine {
  /** `number` is that of the new listing for kept and added lines, of the old one for removed lines. */
  readonly change: 'same' | 'added' | 'removed';
}

export interface ListingDiff {
  readonly lines: readonly DiffLine[];
  /** Counted lines only: neither blank nor comment. */
  readonly added: number;
  readonly removed: number;
}

/** Compares two listings by the shortest edit script of their lines (Myers 1986). */
export function diffListings(from: Listing, to: Listing): ListingDiff {
  const lines: DiffLine[] = [];
  let oldIndex = 0;
  let newIndex = 0;
  for (const part of diffLines(from.source, to.source)) {
    for (let i = 0; i < part.count; i++) {
      if (part.removed) {
        lines.push({ ...(from.lines[oldIndex++] as ListingLine), change: 'removed' });
        continue;
      }
      lines.push({
        ...(to.lines[newIndex++] as ListingLine),
        change: part.added ? 'added' : 'same',
      });
      if (!part.added) oldIndex++;
    }
  }
  const count = (change: DiffLine['change']) =>
    lines.filter((line) => line.change === change && line.counted).length;
  return { lines, added: count('added'), removed: count('removed') };
}
