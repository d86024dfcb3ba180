// Browser tests of the built site; run them by `npm run test:browser`, which builds and serves it.
import { defineConfig } from '@playwright/test';
import { findChromium } from './test/browser/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    ...(process.env.BASE_URL === undefined ? {} : { baseURL: process.env.BASE_URL }),
    browserName: 'chromium',
    locale: 'ko-KR',
    // Only the tests of offline reading want it; elsewhere it would fetch the whole site each time.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
