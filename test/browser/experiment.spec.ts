// Experiments in the page: run, stop, settings, links that restore them, claims, errors, files.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

const QUICK = '/en/experiments/relu-approximation/';
const LONG = '/en/experiments/vanishing-gradient/';

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });
const stop = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });
const note = (page: Page) => page.locator('.output-note');

test('a run draws its charts and puts its values beside the claims', async ({ page }) => {
  await page.goto(QUICK);
  await run(page).click();
  await expect(note(page)).toContainText('Result of your run on this page (seed 1');
  await expect(page.locator('dd-experiment .chart .lines path').first()).toBeVisible();
  const verdicts = page.locator('.claim-list > .claim-item .verdict');
  await expect(verdicts.first()).toHaveAttribute('data-holds', 'true');
});

test('a run says what computed it, in the language of the page', async ({ page }) => {
  for (const [lang, button, words] of [
    ['en', 'Run', 'Computed with WebAssembly SIMD, 1 thread'],
    ['ko', '실행', '계산: WebAssembly SIMD, 스레드 1개'],
  ] as const) {
    await page.goto(`/${lang}/experiments/relu-approximation/`);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.locator('.run-engine')).toHaveText(words);
  }
});

test('without WebAssembly SIMD a run computes in plain JavaScript, and says so', async ({
  page,
}) => {
  await page.route('**/assets/web-worker-entry*.js', async (route) => {
    const response = await route.fetch();
    const body = `WebAssembly.validate = () => false;\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await page.goto(`${LONG}?steps=1`);
  await run(page).click();
  await expect(page.locator('.run-engine')).toContainText('plain JavaScript in float64');
  await expect(note(page)).toContainText('Result of your run on this page', { timeout: 25_000 });
});

for (const width of [1280, 360]) {
  test(`nothing moves when the element takes over, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const parts = ['.params', '.run-bar', '.scalars', '.chart-figure', '.experiment-claims'];
    const places = () =>
      Promise.all(
        parts.map(async (part) => (await page.locator(part).first().boundingBox())?.y ?? part),
      );
    await page.route('**/assets/element-*.js', (route) => route.abort());
    await page.goto(LONG);
    await expect(page.locator('dd-experiment[data-load-failed]')).toBeAttached();
    const before = await places();
    await page.unroute('**/assets/element-*.js');
    await page.goto(LONG);
    await expect(run(page)).toBeEnabled();
    expect(await places()).toEqual(before);
  });
}

test('the same seed gives the recorded result', async ({ page }) => {
  await page.goto(QUICK);
  await expect(note(page)).toContainText('Result of the recorded run');
  const scalars = page.locator('.scalars dd');
  const recorded = await scalars.allTextContents();
  await run(page).click();
  await expect(note(page)).toContainText('your run');
  expect(await scalars.allTextContents()).toEqual(recorded);
});

test('a run draws the pace of this machine, which no record has', async ({ page }) => {
  for (const [lang, title, button, hint, remark, values] of [
    ['en', 'Examples per second', 'Run', 'Drawn while', 'no claim rests on it', 'Show values'],
    ['ko', '1초에 처리한 샘플 수', '실행', '실행하는 동안', '어떤 주장에도 쓰지', '값 보기'],
  ] as const) {
    await page.goto(`/${lang}/experiments/minibatch-noise/?draws=20&epoch=false`);
    const figure = page.locator('dd-experiment .chart-figure', { hasText: title });
    await expect(figure.locator('.chart-note')).toContainText(hint);
    await expect(figure.locator('svg')).toHaveCount(0);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.locator('.experiment')).toHaveAttribute('data-state', 'done', {
      timeout: 25_000,
    });
    await expect(figure.locator('.chart-note')).toContainText(remark);
    await expect(figure.locator('.lines path').first()).toBeVisible();
    await figure.getByText(values).click();
    await expect(figure.locator('tbody tr td:first-child')).toHaveText([
      '1',
      '4',
      '16',
      '64',
      '256',
    ]);
    await page.goto(`/${lang}/experiments/minibatch-noise/?draws=20&epoch=false&pace=false`);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.locator('.experiment')).toHaveAttribute('data-state', 'done');
    await expect(figure).toHaveCount(0);
  }
});

test('a long run shows progress, stops by Escape, and runs again', async ({ page }) => {
  await page.goto(`${LONG}?steps=5000`);
  await run(page).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('.run-percent')).toHaveText(/^\d+%$/);
  await page.keyboard.press('Escape');
  await expect(note(page)).toContainText('Stopped');
  await run(page).click();
  await expect(stop(page)).toBeVisible();
  await stop(page).click();
  await expect(run(page)).toBeVisible();
});

test('changed settings mark the result as old; a link restores them', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(QUICK);
  await run(page).click();
  await expect(note(page)).toContainText('your run');
  await page.getByLabel('Seed', { exact: true }).fill('7');
  await page.getByLabel('Seed', { exact: true }).press('Tab');
  const number = page.locator('.param input[type="number"]').first();
  const before = await number.inputValue();
  await page.locator('.param input[type="range"]').first().press('ArrowRight');
  await expect(number).not.toHaveValue(before);
  await expect(note(page)).toContainText('The settings have changed');
  const value = await number.inputValue();
  await page.getByRole('button', { name: 'Copy link to these settings' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByLabel('Seed', { exact: true })).toHaveValue('7');
  await expect(number).toHaveValue(value);
});

test('a link opens an entry at the experiment it names', async ({ page }) => {
  await page.goto('/en/why-relu-over-sigmoid/?x=vanishing-gradient&depth=3&seed=5');
  const experiment = page.locator('dd-experiment[slug="vanishing-gradient"]').first();
  await expect(experiment).toBeInViewport();
  await expect(experiment.getByLabel('Seed', { exact: true })).toHaveValue('5');
  await expect(experiment.locator('#experiment-1-depth')).toHaveValue('3');
});

test('a link with a value that is not allowed says so and falls back', async ({ page }) => {
  await page.goto(`${LONG}?depth=999`);
  await expect(page.locator('.experiment-notice')).toContainText(
    'Parameter "depth" must be a whole number from 1 to 40, got "999".',
  );
  await expect(run(page)).toBeEnabled();
});

test('a number that is not allowed is refused in its field', async ({ page }) => {
  await page.goto(LONG);
  const depth = page.getByRole('spinbutton', { name: 'Hidden layers' });
  await depth.fill('99');
  await depth.press('Tab');
  await expect(depth).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.param-error')).toHaveText('Enter a whole number from 1 to 40.');
  await expect(run(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(depth).toHaveValue('10');
  await expect(run(page)).toBeEnabled();
});

test('a preset sets its values, and claims about them come first', async ({ page }) => {
  await page.goto(LONG);
  const here = page.locator('.experiment-claims > .claim-list > .claim-item');
  const elsewhere = page.locator('.claims-elsewhere .claim-item');
  await expect(here.first()).toBeVisible();
  await expect(elsewhere.first()).toBeHidden();
  await page.getByText(/more at other settings/).click();
  await expect(elsewhere.first()).toBeVisible();
  const total = (await here.count()) + (await elsewhere.count());
  await page.getByRole('button', { name: 'One hidden layer' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Hidden layers' })).toHaveValue('1');
  expect((await here.count()) + (await elsewhere.count())).toBe(total);
});

test('a claim is checked over all its seeds', async ({ page }) => {
  await page.goto(QUICK);
  await page
    .getByRole('button', { name: /^Check all \d+ seeds$/ })
    .first()
    .click();
  await expect(page.locator('.claim-seeds .verdict').first()).toContainText(/\d of \d seeds hold/);
  await expect(page.locator('.seed-values').first().locator('li')).not.toHaveCount(0);
});

test('observations are downloaded with the settings that give them again', async ({ page }) => {
  await page.goto(QUICK);
  await run(page).click();
  await expect(note(page)).toContainText('your run');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Download/ }).click(),
  ]);
  const saved = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(saved).toMatchObject({ experiment: 'relu-approximation', seed: 1 });
  expect(saved.observations.length).toBeGreaterThan(10);
});

test('missing data is said in the element, and the page goes on', async ({ page }) => {
  await page.route('**/data/digits.bin.gz', (route) => route.fulfill({ status: 404 }));
  await page.goto(LONG);
  await run(page).click();
  await expect(page.getByRole('alert')).toContainText(
    'The data file /data/digits.bin.gz is missing (HTTP 404).',
  );
  await expect(run(page)).toBeEnabled();
});

test('an experiment in Python shows its evidence and the command', async ({ page }) => {
  await page.goto('/en/experiments/numpy-from-scratch/');
  await expect(page.locator('.runs-on')).toContainText('is a Python program');
  await expect(page.locator('.terminal')).toHaveText('npx deepdict run numpy-from-scratch');
  await expect(run(page)).toHaveCount(0);
});
