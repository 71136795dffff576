import type { Locator, Page } from '@playwright/test';
import { table } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import {
  detailsPanel,
  fragmentOf,
  openWorkbench,
  pictureOf,
  shownPanel,
  viewIn,
} from './support/workbench.ts';
import { expect, test } from './test.ts';

const total = table('statements').length;
const without = (stance: string) =>
  table('statements').filter((statement) => statement.stance !== stance).length;

const stanceBox = (page: Page, name: RegExp) =>
  shownPanel(page).getByRole('list', { name: 'Stances' }).getByRole('checkbox', { name });
const supports = /^supports \d/;
const opposes = /^opposes/;

async function expectCount(page: Page, shown: number): Promise<void> {
  await expect(shownPanel(page).getByRole('status')).toHaveText(`${shown} of ${total} statements`);
}

const brokenNotice = 'The view in this address could not be read, so everything is shown.';
const noticesOf = (page: Page) => page.getByRole('log', { name: 'Notices' });

test('an untouched view leaves the address bare', async ({ page, baseURL }) => {
  await openWorkbench(page);
  expect(page.url()).toBe(baseURL);
});

test('a reload keeps filters, selection, document and camera', async ({ page }) => {
  await recordDrawing(page);
  await openWorkbench(page);
  await stanceBox(page, opposes).uncheck();
  await page.getByLabel('Show', { exact: true }).selectOption('states');
  // The new arrangement has another scale: what is magnified before it comes is magnified otherwise.
  await pictureOf(page).waitFor();
  const details = detailsPanel(page);
  await details
    .getByRole('list')
    .getByRole('button', { name: /statements?$/ })
    .first()
    .click();
  const heading = await details.getByRole('heading', { level: 2 }).innerText();
  await page.getByRole('button', { name: 'Magnify' }).click();
  await expect.poll(() => viewIn(page.url())).toHaveProperty('camera');
  const before = await drawn(page);
  const address = page.url();

  await page.reload();
  await expect(page).toHaveURL(address);
  await expect(stanceBox(page, opposes)).not.toBeChecked();
  await expect(page.getByLabel('Show', { exact: true })).toHaveValue('state');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(heading);
  await expect.poll(() => drawn(page)).toEqual(before);
});

test('back and forward go through what was shown, typing counts as one step', async ({ page }) => {
  await openWorkbench(page);
  await stanceBox(page, opposes).uncheck();
  await expectCount(page, without('opposes'));
  const search = shownPanel(page).getByRole('searchbox');
  await typeInOneGo(search, 'sovereignty');
  await expect.poll(() => viewIn(page.url())).toMatchObject({ filters: { text: 'sovereignty' } });
  const narrowed = await shownPanel(page).getByRole('status').innerText();

  await page.goBack();
  await expect(search).toHaveValue('');
  await expectCount(page, without('opposes'));
  await expect(stanceBox(page, opposes)).not.toBeChecked();
  await page.goBack();
  await expectCount(page, total);
  await expect(stanceBox(page, opposes)).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(search).toHaveValue('sovereignty');
  await expect(shownPanel(page).getByRole('status')).toHaveText(narrowed);
});

test('moving the camera makes no steps to go back through', async ({ page }) => {
  await openWorkbench(page);
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Magnify' }).click();
  await page.getByRole('button', { name: 'Magnify' }).click();
  await expect(page).toHaveURL(/#v1\./);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.getByRole('button', { name: 'Fit to window' }).click();
  await expect(page).not.toHaveURL(/#/);
});

test('a broken fragment shows everything and says so', async ({ page }) => {
  await openWorkbench(page, './#v1.@@@');
  for (const fragment of ['#v1.@@@', '#v1.', '#v1.AAAA', '#garbage', '#v1.bm90IGpzb24']) {
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expect(noticesOf(page), fragment).toContainText(brokenNotice);
    await expectCount(page, total);
    await noticesOf(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(noticesOf(page), fragment).not.toContainText(brokenNotice);
  }
});

test('a fragment of wrong types shows everything and says so', async ({ page }) => {
  await openWorkbench(page, `./${fragmentOf({ filters: { hiddenStances: 'all of them' } })}`);
  await expect(noticesOf(page)).toContainText(brokenNotice);
  await expectCount(page, total);
});

test('a fragment of a newer version is told from a damaged one', async ({ page }) => {
  await openWorkbench(page, './#v9.AAAA');
  await expect(noticesOf(page)).toContainText('another version of Stancegraph');
  await expectCount(page, total);
});

test('a fragment that breaks while the page is open shows everything and says so', async ({
  page,
}) => {
  await openWorkbench(page, `./${fragmentOf({ filters: { hiddenStances: ['supports'] } })}`);
  await expectCount(page, without('supports'));
  await page.evaluate(() => (location.hash = '#v1.broken'));
  await expect(noticesOf(page)).toContainText(brokenNotice);
  await expectCount(page, total);
  await expect(stanceBox(page, supports)).toBeChecked();
});

test('ids that the project does not have hide nothing, and the selection says so', async ({
  page,
}) => {
  const view = {
    filters: { hiddenStances: ['no-such-stance'], hiddenDocuments: ['no-such-document'] },
    selection: { type: 'entity', id: 'nobody-of-this-name' },
    reading: 'no-such-document',
  };
  await openWorkbench(page, `./${fragmentOf(view)}`);
  await expectCount(page, total);
  await expect(detailsPanel(page)).toContainText('nobody-of-this-name');
  await detailsPanel(page).getByRole('button', { name: 'Overview' }).click();
  await expect(detailsPanel(page).getByRole('heading', { name: 'Most contested' })).toBeVisible();
});

test('two tabs have views of their own and a theme in common', async ({ page, context }) => {
  await openWorkbench(page);
  const other = await context.newPage();
  await openWorkbench(other);
  await stanceBox(page, opposes).uncheck();
  await stanceBox(other, supports).uncheck();
  await expectCount(page, without('opposes'));
  await expectCount(other, without('supports'));

  await page.getByRole('button', { name: 'Settings and help' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  for (const tab of [page, other]) {
    await expect(tab.locator('html')).toHaveCSS('color-scheme', 'dark');
    await tab.reload();
    await pictureOf(tab).waitFor();
    await expect(tab.locator('html')).toHaveCSS('color-scheme', 'dark');
  }
  await expectCount(page, without('opposes'));
  await expectCount(other, without('supports'));
});

test('without a choice the theme follows the system', async ({ page }) => {
  await openWorkbench(page);
  const scheme = () => page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
  await expect.poll(scheme).toBe('light');
  const bar = page.getByRole('banner');
  const ground = () => bar.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(scheme).toBe('dark');
  await expect.poll(ground).not.toBe(light);
});

/** Types faster than any pause that would end a run of changes. */
async function typeInOneGo(field: Locator, text: string): Promise<void> {
  await field.evaluate(async (input: HTMLInputElement, letters) => {
    for (const letter of letters) {
      input.value += letter;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, text);
}
