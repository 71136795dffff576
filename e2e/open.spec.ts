import { readFileSync, writeFileSync } from 'node:fs';
import { faultsOf } from './support/axe.ts';
import { projectFile } from './support/commandLine.ts';
import { overflowOf } from './support/layout.ts';
import { expectUnbroken, markup } from './support/markup.ts';
import type { Page } from '@playwright/test';
import { openSnapshot, saved } from './support/snapshot.ts';
import { openFile, openWorkbench, pictureOf, shownPanel } from './support/workbench.ts';
import { expect, test } from './test.ts';

const text = readFileSync(projectFile, 'utf8');
const title: string = JSON.parse(text).title;

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

/** What a dragged file is held with. */
const held = (page: Page, name: string) =>
  page.evaluateHandle(
    (contents) => {
      const data = new DataTransfer();
      data.items.add(new File([contents], 'mine.stance.json'));
      return data;
    },
    changed((project) => (project.title = name)),
  );

test('what is no project is refused with place and value and nothing changes, and a project is dropped', async ({
  page,
}, testInfo) => {
  test.slow();
  await openWorkbench(page);
  const address = page.url();
  const dialog = page.getByRole('dialog', { name: 'Open a project' });
  const file = testInfo.outputPath('mine.stance.json');
  const openDialog = async () => {
    await page.getByRole('banner').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Open a file…' }).click();
  };
  for (const [name, contents, words, place] of broken)
    await test.step(`a file ${name}`, async () => {
      // Megabytes take long on their way into the browser, but not from where it can read them.
      writeFileSync(file, contents);
      await openDialog();
      await dialog.locator('input[type=file]').setInputFiles(file);
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

  await test.step('what is neither a project nor a text is named', async () => {
    await openFile(page, 'GIF89a', 'picture.gif');
    await expect(dialog.getByRole('alert')).toContainText('Only project files');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('a file can be dropped on the dialog', async () => {
    await openDialog();
    const dataTransfer = await held(page, 'Dropped');
    await dialog.getByText('Choose a file…').dispatchEvent('drop', { dataTransfer });
    await expect(page).toHaveTitle(/Dropped/);
    await pictureOf(page).waitFor();
  });

  await test.step('a file can be dropped anywhere on the page', async () => {
    const dataTransfer = await held(page, 'Let go');
    const legend = shownPanel(page);
    await legend.dispatchEvent('dragover', { dataTransfer });
    await expect(page.getByText('Drop a project', { exact: false })).toBeVisible();
    await legend.dispatchEvent('drop', { dataTransfer });
    await expect(page).toHaveTitle(/Let go/);
    await expect(page.getByText('Drop a project', { exact: false })).toBeHidden();
  });
  await expectUnbroken(page);
});

const strange: readonly (readonly [string, (text: string, at: number) => string])[] = [
  ['script and markup', (old, at) => `${markup} ${at} ${old}`.slice(0, 300)],
  ['from right to left', (_, at) => `הסכם בינלאומי ${at} اتفاقية`],
  ['combining letters', (_, at) => `Z̷̢͝a̴l̵g̶o̷ é̀̂̃̄ ${at}`],
  ['of 300 characters', (_, at) => `${at} ${'Bundesministerium '.repeat(20)}`.slice(0, 300)],
  ['that turn the direction round', (old, at) => `\u202e${at} ${old}\u2066`],
];

/**
 * The project with every name, label and summary made strange, in each way in turn, and its title in all
 * of them. Returns the ways by the names that were made.
 */
function estranged() {
  const project = JSON.parse(text);
  const kinds = new Map<string, string>();
  let at = 0;
  const change = (old: string) => {
    const [kind, make] = strange[at % strange.length]!;
    const made = make(old, at++);
    kinds.set(made, kind);
    return made;
  };
  for (const entity of [...project.actors, ...project.concepts]) {
    entity.name = change(entity.name);
    entity.aliases = [];
  }
  for (const statement of project.statements) statement.summary = change(statement.summary);
  for (const statement of project.statements)
    statement.label = change(statement.label).slice(0, 200);
  for (const document of project.documents) document.title = change(document.title);
  project.title = strange
    .map(([, make]) => make('Code', 0).slice(0, 100))
    .join(' ')
    .slice(0, 300);
  return { project, kinds };
}

test('a file of strange names opens, is drawn, listed and exported', async ({ page }) => {
  const { project, kinds } = estranged();
  await openWorkbench(page);
  const dialog = await openFile(page, JSON.stringify(project));
  await expect(dialog).toBeHidden();
  await pictureOf(page).waitFor();

  await test.step('each name is listed as it is', async () => {
    const bare = (name: string) =>
      name
        .trim()
        .replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, ' ');
    const own = new Map<string, string>(
      [...project.actors, ...project.concepts].map(({ name }: { name: string }) => [
        bare(name),
        kinds.get(name)!,
      ]),
    );
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const heads = page.getByRole('tabpanel').getByRole('rowheader');
    await expect(heads.first()).toBeVisible();
    const names = await heads.allInnerTexts();
    expect(names.length).toBeGreaterThan(20);
    const seen = names.map((name) => [name, own.get(bare(name))]);
    expect(seen.filter(([, kind]) => kind === undefined)).toEqual([]);
    expect(new Set(seen.map(([, kind]) => kind))).toEqual(new Set(strange.map(([kind]) => kind)));
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
  });

  await test.step('the picture is whole and holds no markup', async () => {
    await openSnapshot(page);
    const svg = (await saved(page, 'SVG')).bytes.toString('utf8');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<img');
    const parsed = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror'),
      svg,
    );
    expect(parsed).toBeNull();
  });
  expect(await overflowOf(page.locator('html'))).toBe(0);
  await expectUnbroken(page);
});
