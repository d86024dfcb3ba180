// The search box over visits and places: recent look-ups, phones, and no network.
import { expect, test } from '@playwright/test';
import { box, compose, options, panel, remember, status } from './search-box.ts';

test.describe('recent look-ups', () => {
  test('an entry opened from a result is offered on the empty box, the newest first', async ({
    page,
  }) => {
    await page.goto('/en/terms/');
    await box(page).fill('softmax');
    await options(page).first().click();
    await expect(page).toHaveURL('/en/softmax/');
    await box(page).fill('dropout');
    await expect(options(page).first()).toContainText('Dropout');
    await box(page).press('Enter');
    await expect(page).toHaveURL('/en/dropout/');
    await page.keyboard.press('/');
    await expect(options(page)).toHaveText([/^\s*Dropout/, /^\s*Softmax/]);
    await expect(status(page)).toHaveText('2 recent look-ups. Delete removes the chosen one.');
    await box(page).press('ArrowDown');
    await box(page).press('ArrowDown');
    await box(page).press('Enter');
    await expect(page).toHaveURL('/en/softmax/');
  });

  test('one goes by its button or the Delete key, all by one button', async ({ page }) => {
    await remember(page, ['softmax', 'bias', 'relu', 'dropout', 'no-such-entry']);
    await page.goto('/ko/terms/');
    await box(page).click();
    await expect(options(page)).toHaveCount(4);
    await page.getByRole('button', { name: '편향: 최근에 본 항목에서 빼기' }).click();
    await expect(options(page)).toHaveCount(3);
    await expect(box(page)).toBeFocused();
    await box(page).press('ArrowDown');
    await box(page).press('Delete');
    await expect(options(page)).toHaveText([/ReLU/, /드롭아웃/]);
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.reload();
    await box(page).click();
    await expect(options(page)).toHaveCount(2);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: '모두 지우기' })).toBeFocused();
    await expect(options(page)).toHaveCount(2);
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeHidden();
    await expect(box(page)).toBeFocused();
    expect(await page.evaluate(() => localStorage.getItem('recent-look-ups'))).toBe('[]');
  });

  test('a home page that opens with the focus in the box shows none until the reader acts', async ({
    page,
  }) => {
    await remember(page, ['softmax']);
    await page.goto('/ko/');
    await expect(box(page)).toBeFocused();
    await page.waitForLoadState('networkidle');
    await expect(panel(page)).toBeHidden();
    await box(page).press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  for (const path of ['/ko/', '/en/terms/']) {
    test(`the list of ${path} fits above the keyboard, and fingers hit what they aim at`, async ({
      page,
    }) => {
      await remember(page, ['softmax', 'why-relu-over-sigmoid', 'bias']);
      await page.goto(path);
      await box(page).tap();
      await expect(options(page)).toHaveCount(3);
      const sizes = () =>
        page
          .locator('dd-search')
          .locator('input, [role="option"], button:visible')
          .evaluateAll((all) =>
            all
              .map((one) => one.getBoundingClientRect())
              .map(({ width, height }) => [width, height]),
          );
      expect((await sizes()).flat().filter((size) => size < 44)).toEqual([]);
      await box(page).fill('정규');
      await expect(options(page).nth(7)).toBeVisible();
      expect((await sizes()).flat().filter((size) => size < 44)).toEqual([]);
      // Below 16 pixels phones zoom in on a field.
      await expect(box(page)).toHaveCSS('font-size', /^(1[6-9]|[2-9]\d)/);
      // The keyboard comes up.
      await page.setViewportSize({ width: 360, height: 330 });
      await expect
        .poll(() => panel(page).evaluate((one) => one.getBoundingClientRect().bottom))
        .toBeLessThanOrEqual(330);
      expect(
        await panel(page).evaluate((one) => [
          one.clientHeight >= 180,
          one.scrollWidth <= innerWidth,
        ]),
      ).toEqual([true, true]);
      await box(page).press('ArrowUp');
      await expect(options(page).nth(7)).toBeInViewport({ ratio: 0.95 });
    });
  }

  test('the text is cleared by one touch, and the keyboard stays', async ({ page }) => {
    await page.goto('/ko/terms/');
    await box(page).fill('정규');
    await page.getByRole('button', { name: '입력한 글 지우기' }).tap();
    await expect(box(page)).toHaveValue('');
    await expect(box(page)).toBeFocused();
  });
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the box works after one visit, in both languages', async ({ page, context }) => {
    await page.goto('/ko/');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
    });
    await context.setOffline(true);
    await page.goto('/ko/terms/');
    await box(page).click();
    await compose(page, '배치 정규화');
    await expect(options(page).first().locator('.search-title mark')).toHaveText('배치 정규화');
    await page.getByRole('link', { name: 'English' }).first().click();
    await box(page).fill('softmax');
    await options(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Softmax');
    await box(page).click();
    await expect(options(page)).toHaveText([/Softmax/]);
  });
});
