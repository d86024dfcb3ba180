// Small settings kept in the browser; a browser that forbids storage just forgets them.

/** The text stored under `key`, or undefined. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is forbidden or full; the setting lasts as long as the page.
  }
}
