// The search box by keyboard, as the combobox pattern has it, and by screen readers.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { box, compose, options, panel, remember, status } from './search-box.ts';

test('arrows go through the rows and around; the text keeps Home and End', async ({ page }) => {
  await page.goto('/ko/terms/');
  await box(page).fill('활성');
  await expect(options(page).first()).toBeVisible();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  await box(page).press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await box(page).press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await box(page).press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toHaveCount(1);
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id')) ?? '',
  );
  await expect(box(page)).toHaveAttribute(
    'aria-controls',
    (await page.getByRole('listbox').getAttribute('id')) ?? '',
  );
  await box(page).press('Home');
  const caret = () => box(page).evaluate((field: HTMLInputElement) => field.selectionStart);
  expect(await caret()).toBe(0);
  await box(page).press('End');
  expect(await caret()).toBe(2);
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  // Another query, another choice.
  await box(page).pressSequentially('화');
  await expect(chosen).toHaveCount(0);
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
});

test('a row far down is scrolled to within the panel, and the page stays', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 420 });
  await page.goto('/en/terms/');
  await box(page).fill('gradient');
  await expect(options(page).nth(7)).toBeVisible();
  await box(page).press('ArrowUp');
  await expect(options(page).nth(7)).toBeInViewport({ ratio: 0.95 });
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('Escape closes the list, then empties the box, then leaves it', async ({ page }) => {
  await page.goto('/en/terms/');
  await box(page).fill('relu');
  await expect(options(page).first()).toBeVisible();
  await box(page).press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(box(page)).toHaveValue('relu');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await box(page).press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await box(page).press('Escape');
  await box(page).press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await box(page).press('Escape');
  await expect(box(page)).not.toBeFocused();
});

test('Tab leaves the box and closes its list, also one that scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 360 });
  await page.goto('/en/terms/');
  await box(page).fill('relu');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Terms' }).first()).toBeFocused();
});

test('a slash leads to the box from anywhere but a field', async ({ page }) => {
  await page.goto('/en/terms/');
  await page.getByRole('link', { name: 'Experiments' }).first().focus();
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await page.keyboard.press('/');
  await expect(box(page)).toHaveValue('/');
});

test('Control with Enter or with a click opens a new tab', async ({ page, context }) => {
  await page.goto('/en/terms/');
  await box(page).fill('softmax');
  await expect(options(page).first()).toContainText('Softmax');
  const opened = context.waitForEvent('page');
  await box(page).press('Control+Enter');
  await expect(await opened).toHaveURL('/en/softmax/');
  await page.bringToFront();
  await box(page).click();
  const clicked = context.waitForEvent('page');
  await options(page)
    .first()
    .click({ modifiers: ['Control'] });
  await expect(await clicked).toHaveURL('/en/softmax/');
  await expect(page).toHaveURL('/en/terms/');
});

test('no key acts while a syllable is being composed', async ({ page }) => {
  await page.goto('/ko/terms/');
  await box(page).click();
  await compose(page, '렐');
  await expect(options(page).first()).toBeVisible();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
      const isLeft = await box(page).evaluate(
        (field, init) =>
          field.dispatchEvent(
            new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
          ),
        { key, ...how },
      );
      expect(isLeft).toBe(true);
    }
  }
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0);
  await expect(panel(page)).toBeVisible();
  await expect(page).toHaveURL('/ko/terms/');
});

for (const lang of ['ko', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no fault with any state of the ${lang} box, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await remember(page, ['softmax', 'why-relu-over-sigmoid', 'bias']);
      await page.goto(`/${lang}/terms/`);
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).include('dd-search').analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`);
      };
      await box(page).click();
      await expect(options(page)).toHaveCount(3);
      await box(page).press('ArrowDown');
      expect(await faults()).toEqual([]);
      await page.setViewportSize({ width: 1100, height: 360 });
      await box(page).fill(lang === 'ko' ? '시그' : 'norm');
      await box(page).press('ArrowDown');
      await expect(page.locator('mark').first()).toBeVisible();
      expect(await faults()).toEqual([]);
      await box(page).fill('qqsoftmaxqq');
      await expect(page.locator('.search-nothing')).toBeVisible();
      await expect(status(page)).toContainText('qqsoftmaxqq');
      expect(await faults()).toEqual([]);
    });
  }
}
