import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** Opens the dialog that exports pictures. */
export async function openSnapshot(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export picture' }).click();
  return page.getByRole('dialog', { name: 'Export picture' });
}

/** What a button of that dialog saves. */
export async function saved(
  page: Page,
  button: 'Download PNG' | 'SVG',
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
