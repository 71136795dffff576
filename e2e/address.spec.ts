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

async function dismissNotice(page: Page): Promise<void> {
  await noticesOf(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(noticesOf(page)).not.toContainText(brokenNotice);
}

/** Leads the open page to another address, as a link within it would. */
async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), fragment);
}

test('what is shown is in the address, a reload keeps it, and back leads through it', async ({
  page,
  baseURL,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);

  await test.step('an untouched view leaves the address bare', () => {
    expect(page.url()).toBe(baseURL);
  });

  await test.step('moving the camera makes no steps to go back through', async () => {
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Magnify' }).click();
    await page.getByRole('button', { name: 'Magnify' }).click();
    await expect(page).toHaveURL(/#v1\./);
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.getByRole('button', { name: 'Fit to window' }).click();
    await expect(page).not.toHaveURL(/#/);
  });

  await test.step('back and forward go through what was shown, typing counts as one step', async () => {
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

  await test.step('without a choice the theme follows the system', async () => {
    const scheme = () =>
      page.locator('html').evaluate((html) => getComputedStyle(html).colorScheme);
    await expect.poll(scheme).toBe('light');
    const bar = page.getByRole('banner');
    const ground = () => bar.evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(scheme).toBe('dark');
    await expect.poll(ground).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(ground).toBe(light);
  });

  await test.step('a reload keeps filters, selection, document and camera', async () => {
    await shownPanel(page).getByRole('searchbox').fill('');
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
});

test('a fragment that cannot be read shows everything and says so', async ({ page }) => {
  await openWorkbench(page, './#v1.@@@');

  await test.step('loaded or followed, whatever is wrong with it', async () => {
    for (const fragment of ['#v1.@@@', '#v1.', '#v1.AAAA', '#garbage', '#v1.bm90IGpzb24']) {
      await follow(page, fragment);
      await expect(noticesOf(page), fragment).toContainText(brokenNotice);
      await expectCount(page, total);
      await dismissNotice(page);
    }
  });

  await test.step('a fragment of wrong types', async () => {
    await follow(page, fragmentOf({ filters: { hiddenStances: 'all of them' } }));
    await expect(noticesOf(page)).toContainText(brokenNotice);
    await expectCount(page, total);
    await dismissNotice(page);
  });

  await test.step('a fragment of a newer version is told from a damaged one', async () => {
    await follow(page, '#v9.AAAA');
    await expect(noticesOf(page)).toContainText('another version of Stancegraph');
    await expectCount(page, total);
    await dismissNotice(page);
  });

  await test.step('a fragment that breaks while something else is shown', async () => {
    await follow(page, fragmentOf({ filters: { hiddenStances: ['supports'] } }));
    await expectCount(page, without('supports'));
    await follow(page, '#v1.broken');
    await expect(noticesOf(page)).toContainText(brokenNotice);
    await expectCount(page, total);
    await expect(stanceBox(page, supports)).toBeChecked();
  });
});

test('two tabs have views of their own and a theme in common', async ({ page, context }) => {
  await openWorkbench(page);
  const other = await context.newPage();
  await test.step('ids that the project does not have hide nothing, and the selection says so', async () => {
    const view = {
      filters: { hiddenStances: ['no-such-stance'], hiddenDocuments: ['no-such-document'] },
      selection: { type: 'entity', id: 'nobody-of-this-name' },
      reading: 'no-such-document',
    };
    await openWorkbench(other, `./${fragmentOf(view)}`);
    await expectCount(other, total);
    await expect(detailsPanel(other)).toContainText('nobody-of-this-name');
    await detailsPanel(other).getByRole('button', { name: 'Overview' }).click();
    await expect(
      detailsPanel(other).getByRole('heading', { name: 'Most contested' }),
    ).toBeVisible();
  });

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
