// The reader's choice of light, dark, or what the system says, as <html data-theme>.
import { readStored, writeStored } from '../stored.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';

export function readTheme(): Theme {
  const stored = readStored(KEY);
  return THEMES.find((theme) => theme === stored) ?? 'auto';
}

/** Stores the choice and applies it to the page. */
export function chooseTheme(theme: Theme): void {
  writeStored(KEY, theme);
  applyTheme(theme);
}

/** Without the attribute the style sheet follows the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = theme;
}
