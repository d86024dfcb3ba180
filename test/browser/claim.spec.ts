// A measured number in the text, opened and closed by keyboard.
import { expect, test } from '@playwright/test';

test('a claim opens by Enter, tells its evidence, and closes by Escape', async ({ page }) => {
  await page.goto('/en/why-relu-over-sigmoid/');
  const claim = page.locator('button.claim').first();
  await claim.focus();
  await page.keyboard.press('Enter');
  const popover = page.locator('.claim-popover:popover-open');
  for (const fact of ['Median', 'Range', 'Pass mark', 'Seeds']) {
    await expect(popover).toContainText(fact);
  }
  await expect(popover).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(popover.getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
  await expect(claim).toBeFocused();
});

test('its link leads to the claim in its experiment', async ({ page }) => {
  await page.goto('/en/why-relu-over-sigmoid/');
  await page.locator('button.claim').first().click();
  const link = page.locator('.claim-popover:popover-open').getByRole('link');
  const id = ((await link.getAttribute('href')) ?? '').split('#')[1] ?? 'none';
  await link.click();
  await expect(page.locator(`li#${id}`)).toBeInViewport();
});
