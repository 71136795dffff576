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
  timeout: 90_000,
  // A machine of two processors draws every frame of two browsers.
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: '../.test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { ...findBrowser(), args: browserFlags },
    // Every frame is drawn by the processor: a journey is about where it leads, not about flying there.
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // A cached build would hide the one under test; the tests of working offline allow the worker.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});
