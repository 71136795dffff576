import { readFileSync } from 'node:fs';
import { faultsOf } from './support/axe.ts';
import { projectFile } from './support/commandLine.ts';
import { overflowOf } from './support/layout.ts';
import { expectUnbroken, markup } from './support/markup.ts';
import type { Page } from '@playwright/test';
import { openFile, openWorkbench, pictureOf, shownPanel } from './support/workbench.ts';
import { expect, test } from './test.ts';

const text = readFileSync(projectFile, 'utf8');
const title: string = JSON.parse(text).title;

/** The project with every name, label and summary put through a function. */
function renamed(change: (text: string, at: number) => string): string {
  const project = JSON.parse(text);
  let at = 0;
  for (const list of [project.actors, project.concepts]) {
    for (const entity of list) {
      entity.name = change(entity.name, at++);
      entity.aliases = [];
    }
  }
  for (const statement of project.statements) {
    statement.summary = change(statement.summary, at++);
    statement.label = change(statement.label, at++).slice(0, 200);
  }
  for (const document of project.documents) document.title = change(document.title, at++);
  project.title = change(project.title, at);
  return JSON.stringify(project);
}

function changed(change: (project: ReturnType<typeof JSON.parse>) => void): string {
  const project = JSON.parse(text);
  change(project);
  return JSON.stringify(project);
}

/** One of each way to be refused; `src/model` and `src/read` are tested with many more. */
const broken: readonly (readonly [string, string, RegExp, string?])[] = [
  ['cut off in the middle', text.slice(0, 5000), /cut off/, 'line'],
  ['empty', '', /is empty/],
  [
    'with values of wrong types',
    changed((project) => {
      project.actors[0].name = 7;
      project.statements[3].speaker = null;
      project.documents = 'none';
    }),
    /expected/,
    'actors[0].name',
  ],
  [
    'with a link that runs',
    changed((project) => (project.documents[0].url = 'javascript:alert(1)')),
    /not a web address/,
    'documents[0].url',
  ],
  ['of ten megabytes of nesting', '['.repeat(5e6) + ']'.repeat(5e6), /nested deeper|not JSON/],
  [
    'with markup where an id should be',
    changed((project) => (project.actors[0].id = markup)),
    /not an id/,
    'actors[0].id',
  ],
];

test.beforeEach(async ({ page }) => {
  await openWorkbench(page);
});

test.afterEach(({ page }) => expectUnbroken(page));

test('what is no project is refused with place and value, and nothing changes', async ({
  page,
}) => {
  test.slow();
  const address = page.url();
  for (const [name, contents, words, place] of broken)
    await test.step(name, async () => {
      const dialog = await openFile(page, contents);
      const alert = dialog.getByRole('alert');
      await expect(alert).toContainText('mine.stance.json was not opened', { timeout: 15_000 });
      const table = dialog.getByRole('table');
      await expect(table).toContainText(words);
      if (place) await expect(table).toContainText(place);
      await expect(table.getByRole('cell').first()).toBeVisible();
      if (name === 'empty') expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(page).toHaveTitle(new RegExp(title));
      await expect(pictureOf(page)).toBeVisible();
      expect(page.url()).toBe(address);
    });
});

const strange: readonly (readonly [string, (text: string, at: number) => string])[] = [
  ['script and markup in every name', (old, at) => `${markup} ${at} ${old}`.slice(0, 300)],
  ['names from right to left', (_, at) => `הסכם בינלאומי ${at} اتفاقية`],
  ['names of combining letters', (_, at) => `Z̷̢͝a̴l̵g̶o̷ é̀̂̃̄ ${at}`],
  ['names of 300 characters', (_, at) => `${at} ${'Bundesministerium '.repeat(20)}`.slice(0, 300)],
  ['names that turn the direction round', (old, at) => `\u202e${at} ${old}\u2066`],
];

for (const [name, change] of strange)
  test(`a file with ${name} opens, is drawn, listed and exported`, async ({ page }) => {
    const contents = renamed(change);
    const project = JSON.parse(contents);
    const dialog = await openFile(page, contents);
    await expect(dialog).toBeHidden();
    await pictureOf(page).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const heads = page.getByRole('tabpanel').getByRole('rowheader');
    await expect(heads.first()).toBeVisible();
    const names = await heads.allInnerTexts();
    const own = new Set<string>(
      [...project.actors, ...project.concepts].map((entity) => entity.name.trim()),
    );
    expect(names.length).toBeGreaterThan(20);
    for (const shown of names.map((one) => one.trim().replace(/[\u2068\u2069]/g, '')))
      expect(
        [...own].some((full) => full.replace(/\s+/g, ' ') === shown.replace(/\s+/g, ' ')),
      ).toBe(true);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await page.getByRole('button', { name: 'Export picture' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'SVG' }).click();
    const svg = readFileSync(await (await download).path(), 'utf8');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<img');
    const parsed = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror'),
      svg,
    );
    expect(parsed).toBeNull();
    expect(await overflowOf(page.locator('html'))).toBe(0);
  });

test('what is neither a project nor a text is named', async ({ page }) => {
  const dialog = await openFile(page, 'GIF89a', 'picture.gif');
  await expect(dialog.getByRole('alert')).toContainText('Only project files');
});

/** What a dragged file is held with. */
const held = (page: Page) =>
  page.evaluateHandle(
    (contents) => {
      const data = new DataTransfer();
      data.items.add(new File([contents], 'mine.stance.json'));
      return data;
    },
    changed((project) => (project.title = 'Dropped')),
  );

test('a file can be dropped on the dialog', async ({ page }) => {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Open a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a project' });
  const dataTransfer = await held(page);
  await dialog.getByText('Choose a file…').dispatchEvent('drop', { dataTransfer });
  await expect(page).toHaveTitle(/Dropped/);
  await pictureOf(page).waitFor();
});

test('a file can be dropped anywhere on the page', async ({ page }) => {
  const dataTransfer = await held(page);
  const legend = shownPanel(page);
  await legend.dispatchEvent('dragover', { dataTransfer });
  await expect(page.getByText('Drop a project', { exact: false })).toBeVisible();
  await legend.dispatchEvent('drop', { dataTransfer });
  await expect(page).toHaveTitle(/Dropped/);
  await expect(page.getByText('Drop a project', { exact: false })).toBeHidden();
});
