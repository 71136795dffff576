import type { Page } from '@playwright/test';
import { fragmentOf, pictureOf } from './workbench.ts';

/** Puts another view into the address of an open page; comes back once the picture shows it. */
export async function showView(page: Page, view: object): Promise<void> {
  await page.evaluate(async (fragment) => {
    const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    location.hash = fragment;
    await arrived;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Until the second frame, the picture may be that of the view before.
    await frame();
    await frame();
  }, fragmentOf(view));
  await pictureOf(page).waitFor();
}
