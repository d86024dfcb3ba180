// Which Chromium the browser tests drive: one that is installed, never one that is downloaded.
import { existsSync } from 'node:fs';

/** The path of CHROMIUM_PATH, or of an installed Chromium; undefined when there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== '') return CHROMIUM_PATH;
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  );
}
