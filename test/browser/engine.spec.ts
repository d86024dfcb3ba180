// The engine in a browser: the recorded bits, on one thread and on two.
import { expect, type Page, test } from '@playwright/test';
import type { RunningServer } from '../../src/api/index.ts';
import { RECORDED_LOSSES } from '../../src/engine/training-run.ts';
import { servePage } from './served-page.ts';

let server: RunningServer;

test.beforeAll(async () => {
  server = await servePage('engine-page.ts');
});

test.afterAll(() => server.close());

async function results(page: Page): Promise<Record<string, string>> {
  await page.goto(server.url);
  return JSON.parse(await page.locator('pre').innerText());
}

test('200 steps give the recorded bits on one thread and on two', async ({ page }) => {
  const { 'main thread': main, ...hashes } = await results(page);
  expect(hashes).toEqual({ 'one thread': RECORDED_LOSSES, 'two threads': RECORDED_LOSSES });
  expect(main).toContain('the main thread of a page may not wait for helpers; call it in a worker');
});

test('a page that is not isolated has the same bits, and says why it has no threads', async ({
  page,
}) => {
  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch();
    const {
      'cross-origin-opener-policy': _opener,
      'cross-origin-embedder-policy': _embedder,
      ...headers
    } = response.headers();
    await route.fulfill({ response, headers });
  });
  const result = await results(page);
  expect(result['one thread']).toBe(RECORDED_LOSSES);
  expect(result['two threads']).toContain(
    'the page is not cross-origin isolated, so its threads cannot share memory',
  );
});
