// What the panel of the search box shows, and what a screen reader hears of it.
import type { Lang } from '../../model/index.ts';
import type { FoundEntry } from './look-up.ts';
import { WORDS } from './words.ts';

export interface Shown {
  readonly kind: 'closed' | 'loading' | 'failed' | 'results' | 'recent' | 'near';
  /** What the rows are for; empty for look-ups of before. */
  readonly query: string;
  readonly rows: readonly FoundEntry[];
}

export const CLOSED: Shown = { kind: 'closed', query: '', rows: [] };

/** One or two sentences; empty when there is nothing to hear. */
export function statusOf({ kind, query, rows }: Shown, lang: Lang): string {
  const words = WORDS[lang];
  const titles = rows.map(({ title }) => title[lang]);
  if (kind === 'loading') return words.loading;
  if (kind === 'failed') return words.failed;
  if (kind === 'results') return words.foundStatus(titles);
  if (kind === 'recent') return `${words.recentStatus(titles)} ${words.forgetKey}`;
  if (kind === 'closed') return '';
  return titles.length === 0
    ? words.nothing(query)
    : `${words.nothing(query)} ${words.nearStatus(titles)}`;
}
