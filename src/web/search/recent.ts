// The reader's last look-ups, newest first, kept in this browser only.
import { readStored, writeStored } from '../stored.ts';

const KEY = 'recent-look-ups';
const MOST = 6;

/** Slugs of the entries looked up last; empty when nothing sensible is stored. */
export function recentSlugs(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((slug) => typeof slug === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSlug(slug: string): void {
  store([slug, ...recentSlugs().filter((other) => other !== slug)]);
}

export function forgetSlug(slug: string): void {
  store(recentSlugs().filter((other) => other !== slug));
}

export function forgetAllSlugs(): void {
  store([]);
}

function store(slugs: readonly string[]): void {
  writeStored(KEY, JSON.stringify(slugs.slice(0, MOST)));
}
