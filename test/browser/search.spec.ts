// The search box: keyboard, Korean typing, languages, and what it says when it finds nothing.
import { expect, type Page, test } from '@playwright/test';

const box = (page: Page) => page.getByRole('combobox', { name: /사전 찾기|Look up/ });
const options = (page: Page) => page.getByRole('option');

test('a Korean word opens its entry by keyboard alone', async ({ page }) => {
  await page.goto('/ko/terms/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.insertText('시그모이드');
  await expect(options(page).first()).toContainText('시그모이드');
  await expect(options(page).first()).toContainText('Sigmoid');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ko/sigmoid-function/');
});

test('an English word typed on a Korean page leads to the Korean page', async ({ page }) => {
  await page.goto('/ko/');
  await box(page).fill('vanishing gradient');
  await expect(options(page).first()).toContainText('Vanishing gradient');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/ko/vanishing-gradient/');
});

test('results follow each keystroke in the middle of a syllable', async ({ page }) => {
  await page.goto('/ko/terms/');
  await box(page).focus();
  const keyboard = await page.context().newCDPSession(page);
  // What an input method shows while 시그 is half typed.
  for (const text of ['ㅅ', '시', '식', '시그']) {
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await expect(options(page).filter({ hasText: '시그모이드' }).first()).toBeVisible();
});

test('Escape closes the list and leaves the text', async ({ page }) => {
  await page.goto('/en/terms/');
  await box(page).fill('relu');
  await expect(options(page).first()).toBeVisible();
  await box(page).press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('relu');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('what is in no entry gets the nearest headwords', async ({ page }) => {
  await page.goto('/en/terms/');
  await box(page).fill('qqsoftmaxqq');
  await expect(page.locator('.search-note')).toContainText('No entry matches "qqsoftmaxqq".');
});

test('entries looked up before are offered again', async ({ page }) => {
  await page.goto('/en/terms/');
  await box(page).fill('softmax');
  await options(page).first().click();
  await expect(page).toHaveURL('/en/softmax/');
  await page.keyboard.press('/');
  await expect(page.locator('.search-note')).toHaveText('Recent look-ups');
  await expect(options(page)).toHaveCount(1);
});

test('a search index that cannot be fetched is said, and tried again', async ({ page }) => {
  await page.route('**/data/search.json', (route) => route.abort());
  await page.goto('/en/terms/');
  await box(page).fill('relu');
  await expect(page.locator('.search-note')).toContainText('could not be loaded');
  await page.unroute('**/data/search.json');
  await box(page).pressSequentially(' ');
  await expect(options(page).first()).toContainText('ReLU');
});
