import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../test.ts';

/** The fragment of a view that differs from the default one in these parts; see the share dialog. */
export function fragmentOf(view: object): string {
  return `#v1.${deflateRawSync(JSON.stringify(view)).toString('base64url')}`;
}

/** What the view in an address differs in from the default one. */
export function viewIn(address: string): unknown {
  const [, deflated] = /#v1\.(.+)$/.exec(address) ?? [];
  return deflated ? JSON.parse(inflateRawSync(Buffer.from(deflated, 'base64url')).toString()) : {};
}

/** Opens the app and waits for its picture; the first steps are only shown where asked for. */
export async function openWorkbench(
  page: Page,
  address = './',
  { hint = 'seen' }: { readonly hint?: 'seen' | 'due' } = {},
): Promise<void> {
  await page.addInitScript((seen) => {
    // A frame in a sandbox has no storage.
    if (window === top) localStorage['stancegraph.hint'] ??= seen;
  }, hint);
  await page.goto(address);
  await pictureOf(page).waitFor();
}

/** Leads the open page to another view, as a link within it would. */
export async function show(page: Page, view: object): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragmentOf(view));
  await pictureOf(page).waitFor();
}

/** The stage, once everything has its place in the picture and the picture stands still. */
export function pictureOf(page: Page): Locator {
  return page.locator('[data-stage][data-settled]:not([aria-busy="true"] *)');
}

/** The panel of the filters. */
export function shownPanel(page: Page): Locator {
  return page.getByRole('region', { name: 'What is shown' });
}

/** The panel of what is selected. */
export function detailsPanel(page: Page): Locator {
  return page.getByRole('region', { name: 'Details' });
}

/** The sentence that says what the picture shows. */
export async function sentenceOf(page: Page): Promise<string> {
  const sentence = page.getByRole('main').getByRole('status').filter({ hasText: /\.$/ });
  await expect(sentence).toHaveCount(1);
  return plain(await sentence.innerText());
}

/** Text without the marks that isolate its directions. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '').trim();
}

/** Offers a file in the dialog that opens projects; returns the dialog, which closes where all is well. */
export async function openFile(
  page: Page,
  contents: string | Buffer,
  name = 'mine.stance.json',
): Promise<Locator> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a project' });
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(contents) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  return dialog;
}
