// After the first visit the whole dictionary works without a network.
import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

test('an entry never visited opens offline, is searched, and its experiment runs', async ({
  page,
  context,
}) => {
  await page.goto('/en/');
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
  });
  await context.setOffline(true);
  await page.goto('/en/softmax/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Softmax');
  await page.keyboard.press('/');
  await page.keyboard.insertText('sigmoid');
  await expect(page.getByRole('option').first()).toContainText('Sigmoid');
  await page.goto('/en/experiments/vanishing-gradient/?steps=0&depth=2&width=8');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.locator('.output-note')).toContainText('your run');
  await page.goto('/en/no-such-entry/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('There is no such page');
});
