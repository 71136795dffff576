import type { Page } from '@playwright/test';
import { showArticle } from './support/article.ts';
import { faultsOf } from './support/axe.ts';
import { projectFile, table } from './support/commandLine.ts';
import { fragmentOf, openWorkbench, pictureOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

const view = { filters: { hiddenStances: ['supports'], text: 'code' } };

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('dialog', { name: 'Share this picture' });
}

test('the link says what it holds and opens the same view for somebody else', async ({
  page,
  browser,
}) => {
  await openWorkbench(page, `./${fragmentOf(view)}`);
  const dialog = await openShare(page);
  await expect(dialog.getByText('Holds filters and the words “code”.')).toBeVisible();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toBe(page.url());
  const other = await browser.newPage();
  await other.goto(link);
  await pictureOf(other).waitFor();
  await expect(other.getByRole('checkbox', { name: /^supports \d/ })).not.toBeChecked();
  await expect(other.getByRole('searchbox')).toHaveValue('code');
  await other.close();
});

test('link and snippet are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWorkbench(page);
  const dialog = await openShare(page);
  for (const name of ['Link', 'Embed in a web page']) {
    await dialog.getByRole('button', { name: `Copy ${name}` }).click();
    await expect(dialog.getByRole('button', { name: `Copied ${name}` })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await dialog.getByRole('textbox', { name }).inputValue());
  }
});

test('where copying is refused the text is selected and the dialog says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await openWorkbench(page);
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy Link' }).click();
  await expect(dialog.getByText(/select the text and copy it by hand/)).toBeVisible();
  const selected = await page.evaluate(() => document.getSelection()?.toString());
  expect(selected).toBe(page.url());
});

test('the snippet puts the chosen parts of this view into a page of another site', async ({
  page,
  elsewhere,
}) => {
  await openWorkbench(page, `./${fragmentOf(view)}`);
  const dialog = await openShare(page);
  await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await dialog.getByLabel('Height in pixels').fill('420');
  await dialog.getByLabel('Theme').selectOption('Dark');
  const snippet = await dialog.getByRole('textbox', { name: 'Embed in a web page' }).inputValue();
  await showArticle(page, elsewhere, snippet);
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-stage][data-settled]').waitFor();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByRole('region', { name: 'Legend' })).toHaveCount(0);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await page.locator('iframe').boundingBox())?.height).toBe(420);
  const edges = frame.locator('svg .picture > [class^="stance-"]');
  expect(await edges.count()).toBeGreaterThan(0);
  expect(await edges.count()).toBeLessThan(table('edges').length);
  await expect(frame.locator('svg .picture > .stance-supports')).toHaveCount(0);
});

test('a project from a file is shared only once it lies on the web', async ({ page }) => {
  await openWorkbench(page);
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /Code of Conduct/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await page.getByRole('dialog').getByText('Choose a file…').click();
  await (await chooser).setFiles(projectFile);
  await expect(page.getByRole('dialog')).toBeHidden();
  await pictureOf(page).waitFor();
  const dialog = await openShare(page);
  await expect(dialog.getByText(/only in this browser/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
  const snippet = dialog.getByRole('textbox', { name: 'Embed in a web page' });
  await expect(snippet).toHaveCount(0);
  await dialog.getByLabel('Address of the file on the web').fill('https://example.org/a b.json');
  await expect(snippet).toHaveValue(/embed\.html\?src=https%3A%2F%2Fexample\.org%2Fa\+b\.json/);
  await dialog.getByLabel('Address of the file on the web').fill('javascript:alert(1)');
  await expect(snippet).toHaveCount(0);
});

test('axe finds nothing in the dialog, light or dark', async ({ page }) => {
  await openWorkbench(page);
  await openShare(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await faultsOf(page), colorScheme).toEqual([]);
  }
});
