import type { Locator, Page } from '@playwright/test';

/** Presses Tab until the keyboard is at a control; throws where it is not after so many stops. */
export async function tabTo(page: Page, control: Locator, most = 150): Promise<void> {
  for (let stops = 0; stops <= most; stops++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${control.toString()}`);
}
