// What the tests of the search box share: its parts, and typing as an input method does.
import type { Page } from '@playwright/test';
import { statesOfTyping } from '../search/typing.ts';

export const box = (page: Page) => page.getByRole('combobox', { name: /사전 찾기|Look up/ });
export const options = (page: Page) => page.locator('dd-search').getByRole('option');
export const panel = (page: Page) => page.locator('.search-panel');
/** What screen readers hear. */
export const status = (page: Page) => page.locator('dd-search').getByRole('status');

/**
 * Types `text` key by key as a Korean input method does: the syllable in the making is composed, those
 * before it are committed. `afterKey` hears what the box should hold.
 */
export async function compose(
  page: Page,
  text: string,
  afterKey: (state: string) => Promise<void> = async () => {},
): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  let committed = '';
  for (const state of statesOfTyping(text)) {
    const composed = /[ㄱ-ㅣ가-힣]$/.test(state) ? state.slice(-1) : '';
    const settled = state.slice(0, state.length - composed.length);
    if (settled !== committed) {
      await keyboard.send('Input.insertText', { text: settled.slice(committed.length) });
      committed = settled;
    }
    if (composed !== '') {
      await keyboard.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: 1,
        selectionEnd: 1,
      });
    }
    await afterKey(state);
  }
}

/** Entries looked up before, newest first, as if by an earlier visit. */
export async function remember(page: Page, slugs: readonly string[]): Promise<void> {
  await page.goto('/404.html');
  await page.evaluate(
    (stored) => localStorage.setItem('recent-look-ups', stored),
    JSON.stringify(slugs),
  );
}

/** Keeps the answers to requests for `glob` back until the function that it returns is called. */
export async function hold(page: Page, glob: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(glob, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
