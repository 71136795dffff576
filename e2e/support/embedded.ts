import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';
import { faultsOf } from './axe.ts';

/** Where a picture is: a page of its own, or a frame in another. */
export type Frame = Page | FrameLocator;

/** The picture, once it stands still. */
export function pictureIn(frame: Frame): Locator {
  return frame.locator('[data-stage][data-settled]');
}

/** The lines of the picture that a stance has drawn. */
export function edgesIn(frame: Frame): Locator {
  return frame.locator('svg .picture > [class^="stance-"]');
}

/** Fails where axe has something to say against a page, light or dark. */
export async function expectFaultless(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await faultsOf(page), colorScheme).toEqual([]);
  }
}
