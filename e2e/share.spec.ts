import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { showArticle } from './support/article.ts';
import { projectFile, table } from './support/commandLine.ts';
import { tabTo } from './support/tab.ts';
import { fragmentOf, openFile, openWorkbench, pictureOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

const view = { filters: { hiddenStances: ['supports'], text: 'code' } };

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  return page.getByRole('dialog', { name: 'Share this picture' });
}

test('a view is shared as a link, a snippet and a page of its own', async ({
  page,
  context,
  browser,
  elsewhere,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWorkbench(page, `./${fragmentOf(view)}`);
  const dialog = await openShare(page);
  const link = dialog.getByRole('textbox', { name: 'Link' });
  const snippet = dialog.getByRole('textbox', { name: 'Embed in a web page' });

  await test.step('the link says what it holds and opens the same view for somebody else', async () => {
    await expect(dialog.getByText('Holds filters and the words “code”.')).toBeVisible();
    expect(await link.inputValue()).toBe(page.url());
    const other = await browser.newPage();
    await other.goto(await link.inputValue());
    await pictureOf(other).waitFor();
    await expect(other.getByRole('checkbox', { name: /^supports \d/ })).not.toBeChecked();
    await expect(other.getByRole('searchbox')).toHaveValue('code');
    await other.close();
  });

  await test.step('link and snippet are copied', async () => {
    for (const name of ['Link', 'Embed in a web page']) {
      await dialog.getByRole('button', { name: `Copy ${name}` }).click();
      await expect(dialog.getByRole('button', { name: `Copied ${name}` })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await dialog.getByRole('textbox', { name }).inputValue());
    }
  });

  await test.step('a saved page opens from the file with the picture as it was', async () => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as one HTML file' }).click();
    const html = `${await (await download).path()}.html`;
    await (await download).saveAs(html);
    const offline = await browser.newContext({ offline: true });
    const other = await offline.newPage();
    await other.goto(pathToFileURL(html).href);
    await pictureOf(other).waitFor();
    await expect(other.getByRole('heading', { level: 1 })).toContainText('2011');
    const legend = other.getByRole('region', { name: 'Legend' });
    await expect(legend.getByRole('listitem').filter({ hasText: /^supports$/ })).toHaveCount(0);
    await offline.close();
  });

  await test.step('where copying is refused the text is selected and the dialog says so', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await openShare(page);
    await dialog.getByRole('button', { name: 'Copy Link' }).click();
    await expect(dialog.getByText(/select the text and copy it by hand/)).toBeVisible();
    const selected = await page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toBe(page.url());
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('on a phone, nothing but what is in the dialog scrolls, whatever the keyboard comes to', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openShare(page);
    await expect(link).toBeVisible();
    const title = dialog.getByRole('heading', { level: 2 });
    const before = await title.boundingBox();
    await tabTo(page, dialog.getByRole('button', { name: 'Copy Embed in a web page' }));
    expect(await title.boundingBox()).toEqual(before);
    const beyond = await dialog.evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(beyond).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the snippet puts the chosen parts of this view into a page of another site', async () => {
    await dialog.getByRole('checkbox', { name: 'Legend' }).uncheck();
    await dialog.getByLabel('Height in pixels').fill('420');
    await dialog.getByLabel('Theme').selectOption('Dark');
    await showArticle(page, elsewhere, await snippet.inputValue());
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
});

/** A project that fits into a link, with notes and with somebody whom a filter hides. */
const small = {
  format: 'stancegraph',
  version: 1,
  id: 'lake',
  title: 'Who wants the lake',
  documents: [
    {
      id: 'd',
      title: 'A day at the shore',
      note: 'found in a box',
    },
  ],
  actors: [
    {
      id: 'norland',
      name: 'Norland',
      kind: 'state',
    },
    {
      id: 'sudland',
      name: 'Sudland',
      kind: 'state',
    },
    {
      id: 'whisperer',
      name: 'The Whisperer',
      kind: 'expert',
    },
  ],
  concepts: [
    {
      id: 'accord',
      name: 'Lake Accord',
      kind: 'treaty',
    },
  ],
  statements: [
    ['norland', 'supports', 'signs it'],
    ['sudland', 'supports', 'signs it too'],
    ['whisperer', 'opposes', 'whispers against it'],
  ].map(([speaker, stance, label], at) => ({
    id: `s${at}`,
    document: 'd',
    speaker,
    target: 'accord',
    stance,
    label,
    summary: `Says that it ${label}.`,
    note: 'to be asked again',
  })),
};

test('a project from a file travels in the link where it fits, and as a file where it does not', async ({
  page,
  browser,
}) => {
  await openWorkbench(page);
  await openFile(page, JSON.stringify(small), 'lake.stance.json');
  await expect(page.getByRole('dialog')).toBeHidden();
  await pictureOf(page).waitFor();
  const dialog = await openShare(page);

  await test.step('it opens when somebody agrees', async () => {
    await expect(dialog.getByText(/in this browser only/)).toBeVisible();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(link).toMatch(/\/(index\.html)?#v1\.project\.[\w-]+$/);
    expect(link.length).toBeLessThan(2000);
    const other = await browser.newPage();
    await openWorkbench(other, link);
    const asking = other.getByRole('dialog', { name: 'This link brings a project' });
    await expect(asking).toContainText('Who wants the lake');
    await expect(asking.getByRole('listitem').filter({ hasText: 'statements' })).toHaveText(/^3/);
    await expect(asking.getByRole('listitem').filter({ hasText: 'note' })).toHaveText(/^0/);
    expect(other.url()).not.toContain('#');
    await asking.getByRole('button', { name: 'Open the project' }).click();
    await expect(other.getByRole('banner')).toContainText('Who wants the lake');
    await other.goto(link);
    await asking.getByRole('button', { name: 'Keep what is open' }).click();
    await expect(asking).toBeHidden();
    await other.goto(link.slice(0, -30));
    await expect(asking.getByRole('alert')).toBeVisible();
    await expect(asking.getByRole('button', { name: 'Open the project' })).toHaveCount(0);
    await other.close();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('what a view hides and what only coders see stays at home, unless it is wanted', async () => {
    await page.getByRole('checkbox', { name: /^opposes \d/ }).uncheck();
    await openShare(page);
    const save = async () => {
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save as one HTML file' }).click();
      return download;
    };
    const statements = dialog.getByRole('listitem').filter({ hasText: 'statements' });
    await expect(statements).toHaveText(/^2/);
    const file = await save();
    expect(file.suggestedFilename()).toMatch(/^lake_\d{4}-\d\d-\d\d\.stance\.html$/);
    const bare = readFileSync(await file.path(), 'utf8');
    for (const word of ['Whisperer', 'found in a box', 'to be asked again'])
      expect(bare).not.toContain(word);
    await dialog.getByRole('checkbox', { name: /notes/ }).check();
    await dialog.getByRole('checkbox', { name: /view hides/ }).check();
    await expect(statements).toHaveText(/^3/);
    const whole = readFileSync(await (await save()).path(), 'utf8');
    for (const word of ['Whisperer', 'found in a box', 'to be asked again'])
      expect(whole).toContain(word);
    await expect(dialog.getByText(/saved, \d+ kB/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('one that is too large for a link is given as a file', async () => {
    await openFile(page, readFileSync(projectFile, 'utf8'));
    await expect(page.getByRole('dialog')).toBeHidden();
    await pictureOf(page).waitFor();
    await openShare(page);
    await expect(dialog.getByText(/characters, which most programs cut/)).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: 'Save as one HTML file' })).toBeEnabled();
    const snippet = dialog.getByRole('textbox', { name: 'Embed in a web page' });
    const address = dialog.getByLabel('Address of the file on the web');
    await expect(snippet).toHaveCount(0);
    await address.fill('https://example.org/a b.json');
    await expect(snippet).toHaveValue(/embed\.html\?src=https%3A%2F%2Fexample\.org%2Fa\+b\.json/);
    await address.fill('javascript:alert(1)');
    await expect(snippet).toHaveCount(0);
  });
});
