// The Web Worker host keeps the contract that all hosts keep, under the site's own headers.
import { expect, test } from '@playwright/test';
import type { RunningServer } from '../../src/api/index.ts';
import { hostCases } from '../../src/hosts/host-cases.ts';
import { servePage } from './served-page.ts';

let server: RunningServer;

test.beforeAll(async () => {
  server = await servePage('host-cases-page.ts');
});

test.afterAll(() => server.close());

test(`all ${hostCases.length} cases of the host contract`, async ({ page }) => {
  await page.goto(server.url);
  await expect(page.locator('pre')).toHaveText('[]');
});
