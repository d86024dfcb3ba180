// WCAG 2.2 AA by axe on each kind of page in both themes, and phones without sideways scrolling.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const PAGES = [
  '/',
  '/ko/',
  '/en/why-relu-over-sigmoid/',
  '/ko/mnist-backpropagation-lines/',
  '/ko/topics/activation-functions/',
  '/en/terms/',
  '/ko/experiments/',
  '/ko/performance/',
  '/ko/experiments/vanishing-gradient/',
  '/ko/gradient-descent-for-middle-schoolers/',
  '/en/backpropagation-explained/',
  '/en/experiments/loss-slice/',
];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Scrolls through the page, so that what loads when it comes near is there. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 1500) {
      window.scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Of a long listing the first lines stand for all: they hold every kind of token. */
const REPEATED = '.listing .line:nth-child(n + 60)';

function axe(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<Results> {
  const options = { runOnly, resultTypes: ['violations' as const] };
  return new AxeBuilder({ page }).options(options).exclude(REPEATED).analyze();
}

function faultsOf({ violations }: Results): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const path of PAGES) {
  test(`${path} has no fault that axe knows, light or dark`, async ({ page }) => {
    await page.goto(path);
    await settle(page);
    const light = await axe(page, { type: 'tag', values: WCAG });
    expect(faultsOf(light)).toEqual([]);
    // A theme changes nothing but colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axe(page, { type: 'rule', values: ['color-contrast'] });
    expect(faultsOf(dark)).toEqual([]);
  });

  test(`${path} fits a phone 360 pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await settle(page);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths).toEqual([360, 360]);
  });
}

test('the open search list has no fault that axe knows', async ({ page }) => {
  await page.goto('/ko/terms/');
  await page.getByRole('combobox').fill('시그');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(faultsOf(await new AxeBuilder({ page }).include('dd-search').analyze())).toEqual([]);
});
