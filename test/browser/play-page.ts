// A page of the site with a play in it, whatever the entries use.
import type { Page } from '@playwright/test';
import { playElement } from '../../src/build/site/play.ts';
import { WORDS } from '../../src/build/site/words.ts';
import type { Lang } from '../../src/model/index.ts';

/** Opens the list of terms with a play at the top of its main part. */
export async function openPlay(page: Page, lang: Lang, name: string): Promise<void> {
  const path = `/${lang}/terms/`;
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const element = playElement({ lang, words: WORDS[lang] }, name).value;
    const body = (await response.text()).replace(/<main[^>]*>/, (main) => `${main}${element}`);
    await route.fulfill({ response, body });
  });
  await page.goto(path);
}
