// From what the search box holds to what its panel shows, while the index loads and afterwards.
import type { LookUp } from './look-up.ts';
import { CLOSED, type Shown } from './shown.ts';

/** Milliseconds until a reader is told that the index is still on its way. */
export const LOADING_SHOWS_AFTER = 150;
/** Half-typed words are often found nowhere: for so many milliseconds the rows before them stay. */
export const NOTHING_SHOWS_AFTER = 350;

export interface Finder {
  /** Whether the index is there. */
  readonly isReady: boolean;
  /** Fetches the index, unless it is there or on its way. */
  load(): void;
  /**
   * Shows what the box holds: at once if the index is there, otherwise once it is, the last query
   * alone. While the reader types, rows of before stay a moment when nothing is found.
   */
  find(text: string, isTyping: boolean): void;
  /** Shows nothing, also when an index comes that was waited for. */
  close(): void;
}

/** `onShown` hears of each change of what is to be shown. */
export function createFinder(
  loadLookUp: () => Promise<LookUp>,
  onShown: (shown: Shown) => void,
): Finder {
  let lookUp: LookUp | undefined;
  let isLoading = false;
  let shown = CLOSED;
  let awaited: string | undefined;
  let loadingTimer: ReturnType<typeof setTimeout> | undefined;
  let nothingTimer: ReturnType<typeof setTimeout> | undefined;

  function show(next: Shown): void {
    clearTimeout(loadingTimer);
    clearTimeout(nothingTimer);
    loadingTimer = undefined;
    shown = next;
    onShown(next);
  }

  async function load(): Promise<void> {
    if (lookUp !== undefined || isLoading) return;
    isLoading = true;
    try {
      lookUp = await loadLookUp();
    } catch {
      if (awaited !== undefined) show({ ...CLOSED, kind: 'failed' });
    }
    isLoading = false;
    if (lookUp !== undefined && awaited !== undefined) show(answer(lookUp, awaited));
  }

  function find(text: string, isTyping: boolean): void {
    awaited = text.trim();
    if (lookUp === undefined) {
      void load();
      loadingTimer ??= setTimeout(() => show({ ...CLOSED, kind: 'loading' }), LOADING_SHOWS_AFTER);
      return;
    }
    const next = answer(lookUp, awaited);
    if (isTyping && next.kind === 'near' && shown.kind === 'results') {
      clearTimeout(nothingTimer);
      nothingTimer = setTimeout(() => show(next), NOTHING_SHOWS_AFTER);
    } else show(next);
  }

  return {
    get isReady() {
      return lookUp !== undefined;
    },
    load: () => void load(),
    find,
    close() {
      awaited = undefined;
      show(CLOSED);
    },
  };
}

function answer(lookUp: LookUp, query: string): Shown {
  if (query === '') {
    const rows = lookUp.recent();
    return rows.length > 0 ? { kind: 'recent', query, rows } : CLOSED;
  }
  const rows = lookUp.find(query);
  if (rows.length > 0) return { kind: 'results', query, rows };
  return { kind: 'near', query, rows: lookUp.near(query) };
}
