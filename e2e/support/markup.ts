import type { Page } from '@playwright/test';
import { expect } from '../test.ts';

/** Text that would run if it reached a page as HTML. */
export const markup = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';

/** Fails where {@link markup} has run on a page. */
export async function expectUnbroken(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'broken'))).toBeUndefined();
}
