// The exercise in the page: a reader's program runs in the sandbox and is told what passes.
import { expect, type Page, test } from '@playwright/test';

async function openExercise(page: Page): Promise<void> {
  await page.goto('/en/mnist-how-long-it-takes/');
  await page.locator('dd-build-path').scrollIntoViewIfNeeded();
  await expect(page.locator('.build-editor .cm-content')).toBeVisible();
}

/** Puts the solution up to a step into the editor, by the button that a reader has. */
async function solve(page: Page, step: number): Promise<void> {
  const item = page.locator('.build-step').nth(step - 1);
  const details = item.locator('> details');
  if ((await details.getAttribute('open')) === null) await details.locator('> summary').click();
  await item.locator('.build-hint > summary').click();
  await item.getByRole('button', { name: 'Put the solution' }).click();
}

/** Appends a line to the program. */
async function append(page: Page, line: string): Promise<void> {
  await page.locator('.build-editor .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(`${line}\n`);
}

test('the start fails the first step, the solution passes all five', async ({ page }) => {
  test.setTimeout(120_000);
  await openExercise(page);
  await page.getByRole('button', { name: 'Check up to step 1' }).click();
  await expect(page.locator('.build-result')).toHaveText(/Step 1: write init/);
  await solve(page, 5);
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.locator('.build-progress')).toContainText('accuracy', { timeout: 30_000 });
  await expect(page.locator('.build-status')).toHaveText('5 of 5 steps pass.', {
    timeout: 90_000,
  });
});

test('a program cannot reach the network', async ({ page, baseURL }) => {
  await openExercise(page);
  await solve(page, 1);
  const reach = `const reached = await fetch('${baseURL}/data/search.bin').then(() => 'open', () => 'blocked');`;
  await append(page, `${reach} throw new Error('network ' + reached);`);
  await page.getByRole('button', { name: 'Check up to step 1' }).click();
  await expect(page.locator('.build-result')).toContainText('network blocked');
});

test('an endless program can be stopped, and the page stays usable', async ({ page }) => {
  await openExercise(page);
  await append(page, 'for (;;);');
  await page.getByRole('button', { name: 'Check up to step 1' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeEnabled();
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Check up to step 1' })).toBeEnabled();
});

test('a syntax error is told, and the program survives a reload', async ({ page }) => {
  await openExercise(page);
  await append(page, 'const = 3;');
  await page.getByRole('button', { name: 'Check up to step 1' }).click();
  await expect(page.getByRole('alert')).toContainText('Syntax error.');
  await page.reload();
  await page.locator('dd-build-path').scrollIntoViewIfNeeded();
  await page.locator('.build-editor .cm-content').click();
  await page.keyboard.press('Control+End');
  await expect(page.locator('.build-editor')).toContainText('const = 3;');
});
