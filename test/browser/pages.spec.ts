// Reading: home, languages, theme, addresses that lead nowhere, and pages without a script.
import { expect, test } from '@playwright/test';

const ENTRY = 'why-relu-over-sigmoid';

test('the root offers both languages', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL('/ko/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('딥러닝 사전');
});

test('no page has an error in its console', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  for (const path of ['/', '/ko/', `/ko/${ENTRY}/`, '/en/experiments/vanishing-gradient/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(errors).toEqual([]);
});

test('the language switch keeps the page', async ({ page }) => {
  await page.goto(`/ko/${ENTRY}/`);
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en/${ENTRY}/`);
  await page.getByRole('banner').getByRole('link', { name: '한국어' }).click();
  await expect(page).toHaveURL(`/ko/${ENTRY}/`);
});

test('a chosen theme is there before the first paint of the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/ko/');
  const theme = page.getByRole('button', { name: /화면 밝기/ });
  await expect(theme).toHaveAccessibleName('화면 밝기: 자동');
  await theme.click();
  await theme.click();
  await expect(theme).toHaveAccessibleName('화면 밝기: 어둡게');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  // The module script is held back, so that only what stands in the head can have set the theme.
  await page.route('**/assets/main-*.js', (route) => route.abort());
  await page.goto(`/ko/${ENTRY}/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await background()).toBe(dark);
});

test('an address that leads nowhere is answered in its language, with a way back', async ({
  page,
}) => {
  const response = await page.goto('/en/no-such-entry/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL('/en/');
});

test('the contents lead to their sections', async ({ page }) => {
  await page.goto(`/ko/${ENTRY}/`);
  await page.getByRole('navigation', { name: '이 페이지의 내용' }).getByText('흔한 실수').click();
  await expect(page.getByRole('heading', { name: '흔한 실수' })).toBeInViewport();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('an entry reads in full, with measured values, charts and sources', async ({ page }) => {
    await page.goto(`/ko/${ENTRY}/`);
    for (const title of ['한 줄 답', '중학생에게', '면접에서', '자세히', '흔한 실수', '출처']) {
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    }
    await expect(page.locator('math').first()).toBeVisible();
    await expect(page.locator('dd-experiment svg[role="img"]').first()).toBeVisible();
    const claim = page.locator('button.claim').first();
    await expect(claim).toHaveText(/\d/);
    await claim.click();
    await expect(page.locator('.claim-popover:popover-open')).toContainText('중앙값');
  });

  test('the search form leads to the list of all terms', async ({ page }) => {
    await page.goto(`/ko/${ENTRY}/`);
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/ko\/terms\//);
    await expect(page.getByRole('link', { name: 'ReLU', exact: true }).first()).toBeVisible();
  });
});
