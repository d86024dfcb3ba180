// Plays in the page: what readers do with the hillside and the graph, by pointer and by keyboard.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openPlay } from './play-page.ts';

const said = (page: Page) => page.locator('.play-said');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The number that a row of the readings shows. */
const reading = (page: Page, name: string) =>
  page.locator('.play .scalars > div').filter({ hasText: name }).locator('dd');

async function setSlider(page: Page, name: string, value: string): Promise<void> {
  await page.getByRole('slider', { name }).fill(value);
}

test.describe('the hillside', () => {
  test('small steps end in the small valley and say so', async ({ page }) => {
    await openPlay(page, 'en', 'hillside');
    await expect(said(page)).toHaveText('You start at 1.20 m.');
    await button(page, 'One step down').click();
    await expect(said(page)).toContainText(
      'Step 1. The slope is -2.75, so you moved 0.20 × 2.75 = 0.55 m to the right.',
    );
    for (let i = 0; i < 20; i++) await button(page, 'One step down').click();
    await expect(said(page)).toContainText('This is the bottom of the small valley.');
    await expect(reading(page, 'Steps')).toHaveText('21');
    await button(page, 'Start again').click();
    await expect(reading(page, 'Steps')).toHaveText('0');
  });

  test('a step too large flies over the top, and a larger one off the picture', async ({
    page,
  }) => {
    await openPlay(page, 'en', 'hillside');
    await setSlider(page, 'Step size', '2');
    await button(page, 'One step down').click();
    await expect(said(page)).toContainText('jumped over the top into the other valley');
    await setSlider(page, 'Starting place', '0.6');
    await setSlider(page, 'Step size', '2.5');
    await button(page, 'One step down').click();
    await expect(said(page)).toContainText('the walk diverges');
    await expect(page.locator('.hillside .walker')).toHaveCount(0);
    for (let i = 0; i < 6; i++) {
      if (await button(page, 'One step down').isDisabled()) break;
      await button(page, 'One step down').click();
    }
    await expect(button(page, 'One step down')).toBeDisabled();
  });

  test('fog hides all but the ground under the feet', async ({ page }) => {
    await openPlay(page, 'ko', 'hillside');
    await expect(page.getByText('더 깊은 골짜기', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: /안개/ }).check();
    await expect(page.getByText('더 깊은 골짜기', { exact: true })).toHaveCount(0);
    await expect(reading(page, '높이')).toHaveText('안개 때문에 모름');
    await expect(reading(page, '발밑 기울기')).toHaveText('-2.75');
    for (let i = 0; i < 20; i++) await button(page, '한 걸음 내려가기').click();
    await expect(said(page)).toContainText('가장 깊은 골짜기인지 알 수 없습니다');
  });

  test('a click on the picture starts there; the keyboard does all the rest', async ({ page }) => {
    await openPlay(page, 'en', 'hillside');
    await expect(button(page, 'One step down')).toBeVisible();
    const picture = page.locator('.play-picture');
    const box = await picture.boundingBox();
    if (box === null) throw new Error('The picture has no box.');
    await picture.click({ position: { x: box.width * 0.9, y: box.height / 2 } });
    await expect(said(page)).toHaveText(/You start at 11\.00 m\./);
    await page.keyboard.press('Tab');
    await button(page, 'One step down').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await expect(reading(page, 'Steps')).toHaveText('2');
    await page.getByRole('slider', { name: 'Step size' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.play-field output').first()).toHaveText('0.25');
    await expect(page.getByRole('img', { name: /hillside/ })).toBeVisible();
  });
});

test.describe('the computation graph', () => {
  test('goes forward, then back, and adds at the node used twice', async ({ page }) => {
    await openPlay(page, 'en', 'computation-graph');
    const next = button(page, 'Next');
    await next.click();
    await expect(said(page)).toHaveText('Forward: m = w × x = 0.5 × 2 = 1');
    for (let i = 0; i < 5; i++) await next.click();
    await expect(said(page)).toContainText('the derivative of L by itself, which is 1');
    await next.click();
    await next.click();
    await expect(said(page)).toContainText(
      'd is used twice, so we add: -0.3775 + (-0.3775) = -0.7551.',
    );
    await button(page, 'Back').click();
    await expect(said(page)).toContainText('to its first d');
    await button(page, 'All').click();
    await expect(said(page)).toContainText('Compare them with central differences');
    await expect(page.locator('.play-count')).toHaveText('Step 15 of 15');
    await expect(next).toHaveAttribute('aria-disabled', 'true');
  });

  test('other inputs give other gradients, equal to their differences', async ({ page }) => {
    await openPlay(page, 'en', 'computation-graph');
    await button(page, 'All').click();
    await page.getByLabel('Weight w').fill('-1.5');
    await page.getByLabel('Target t').fill('0');
    await page.getByLabel('Target t').press('Tab');
    const rows = page.locator('.play-gradients tbody tr');
    await expect(rows).toHaveCount(4);
    for (const row of await rows.all()) {
      const [backward, measured] = await row.locator('td').allTextContents();
      expect(Number(backward)).toBeCloseTo(Number(measured), 5);
      expect(Number(backward)).not.toBe(0);
    }
    await page.getByLabel('Bias b').fill('99');
    await page.getByLabel('Bias b').press('Tab');
    await expect(page.getByLabel('Bias b')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.play-error')).toHaveText('Enter a number from -5 to 5.');
  });

  test('is walked by the keyboard alone', async ({ page }) => {
    await openPlay(page, 'ko', 'computation-graph');
    await button(page, '다음').focus();
    for (let i = 0; i < 15; i++) await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('중앙 차분과 견주어 보세요');
    await page.keyboard.press('Enter');
    await expect(page.locator('.play-count')).toHaveText('15 / 15 단계');
    await expect(button(page, '다음')).toBeFocused();
  });
});

for (const name of ['hillside', 'computation-graph']) {
  test(`${name} has no fault that axe knows, light or dark, and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openPlay(page, 'ko', name);
    const primary = page.locator('.play .primary');
    await primary.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).include(`dd-${name}`).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary}`)).toEqual([]);
    }
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths).toEqual([360, 360]);
  });

  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${name} shows a picture and what it means`, async ({ page }) => {
      await openPlay(page, 'en', name);
      await expect(page.locator(`dd-${name} svg[role="img"]`)).toBeVisible();
      await expect(page.locator(`dd-${name}`)).toContainText('The picture shows');
      await expect(page.locator(`dd-${name} button`)).toHaveCount(0);
    });
  });
}
