import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from '../.tools/browser.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: '../.test-results/e2e',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  globalSetup: './servers.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: '../.test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { ...findBrowser(), args: browserFlags },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // A cached build would hide the one under test; the tests of working offline allow the worker.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});
