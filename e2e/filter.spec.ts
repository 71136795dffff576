import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { paper, projectFile, table, type StatementRow } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import { alignment } from './support/paper.ts';
import { openWorkbench, pictureOf, plain, sentenceOf, shownPanel } from './support/workbench.ts';
import { expect, test } from './test.ts';

const project = JSON.parse(readFileSync(projectFile, 'utf8'));
const statements = table('statements');

/** Ids of the statements whose stance somebody else imputes to the speaker. */
const ascribed = new Set<string>(
  project.statements
    .filter(({ reportedBy, mode = 'ascribed' }: Record<string, unknown>) => {
      return reportedBy !== undefined && mode === 'ascribed';
    })
    .map(({ id }: { id: string }) => id),
);

/** The edges that statements come to, by the command line's table of all edges. */
function edgesOf(rows: readonly StatementRow[]) {
  const ids = new Set(rows.map(({ id }) => id));
  return table('edges').flatMap((edge) => {
    const count = edge.statements.filter((id) => ids.has(id)).length;
    return count > 0 ? [{ ...edge, count }] : [];
  });
}

/** Names of those whose statements on something sum up to one side. */
function side(rows: readonly StatementRow[], target: string, sign: 1 | -1): readonly string[] {
  const balances = new Map<string, number>();
  for (const { speakerName, targetName, polarity } of rows) {
    if (targetName !== target) continue;
    balances.set(speakerName, (balances.get(speakerName) ?? 0) + polarity);
  }
  return [...balances].filter(([, sum]) => sum * sign > 1e-9).map(([name]) => name);
}

/** Names one or two, counts more. */
function expectSide(words: string, names: readonly string[]): void {
  if (names.length > 2) expect(words).toMatch(new RegExp(`\\b${names.length}\\b`));
  else for (const name of names) expect(words).toContain(name);
}

function expectSentence(sentence: string, rows: readonly StatementRow[]): void {
  const [, before = '', target = '', after = ''] = /^(.*)“(.+?)”(.*)$/.exec(sentence) ?? [];
  expect(rows.map(({ targetName }) => targetName)).toContain(target);
  const [supporters, opponents] = [side(rows, target, 1), side(rows, target, -1)];
  if (supporters.length === 0) {
    expectSide(before, opponents);
    expect(after).toMatch(
      before.startsWith('In this selection') ? /^[.;]/ : /^( and nobody supports it)?[.;]/,
    );
  } else {
    expectSide(before, supporters);
    // Of what filters hide it cannot be said that nobody does it.
    const isWhole = !before.startsWith('In this selection');
    if (opponents.length === 0) expect(after.includes('nobody opposes it')).toBe(isWhole);
    else expectSide(after, opponents);
  }
}

/** The cells of a table under some of its headings, row by row. */
function columnsOf(list: Locator, headings: readonly string[]): Promise<readonly string[][]> {
  return list.evaluate((element: HTMLTableElement, wanted) => {
    const heads = [...(element.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.innerText.trim());
    const places = wanted.map((heading) => heads.indexOf(heading));
    const rows = [...element.tBodies].flatMap((body) => [...body.rows]);
    return rows.map(({ cells }) => places.map((place) => cells[place]?.innerText.trim() ?? ''));
  }, headings);
}

/** Picture, legend, tables and sentence all show these statements and no others. */
async function expectShown(page: Page, rows: readonly StatementRow[]): Promise<void> {
  const edges = edgesOf(rows);
  const drawing = await drawn(page);
  expect(drawing.edges).toBe(edges.length);
  await expect(shownPanel(page).getByRole('status')).toHaveText(
    `${rows.length} of ${statements.length} statements`,
  );
  const sentence = await sentenceOf(page);
  expectSentence(sentence, rows);

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('tab', { name: `Statements ${rows.length}` }).click();
  await expect(page.getByRole('table').getByRole('caption')).toHaveText(sentence);
  const shown = await columnsOf(page.getByRole('table'), ['Speaker', 'Stance', 'Target']);
  const label = (id: string) =>
    project.stances.find((stance: { id: string }) => stance.id === id).label;
  const expected = rows.map((row) => [row.speakerName, label(row.stance), row.targetName]);
  const lines = (list: readonly (readonly string[])[]) =>
    list.map((line) => line.map(plain).join(' | ')).sort();
  expect(lines(shown)).toEqual(lines(expected));

  // The shorter table is left last: it is the one that is there first the next time.
  await page.getByRole('tab', { name: /^Actors and concepts/ }).click();
  const entities = page.getByRole('tabpanel').getByRole('rowheader');
  await expect(entities).toHaveCount(drawing.nodes);
  const names = (await entities.allInnerTexts()).map(plain);
  const takingPart = rows.flatMap(({ speakerName, targetName }) => [speakerName, targetName]);
  expect(names).toEqual(expect.arrayContaining([...new Set(takingPart)]));
  await expect(page.getByRole('table').getByRole('caption')).toHaveText(sentence);
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
}

test('picture, tables and sentence show the same statements, whatever the legend hides', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);

  await test.step('the whole project: picture, tables and sentence agree with the command line', async () => {
    await expectShown(page, statements);
  });

  await test.step('stances switched off in the legend leave picture, tables and sentence', async () => {
    const legend = shownPanel(page).getByRole('list', { name: 'Stances' });
    await legend.getByRole('checkbox', { name: /^supports \d/ }).uncheck();
    await expectShown(
      page,
      statements.filter(({ stance }) => stance !== 'supports'),
    );
    await legend.getByRole('checkbox', { name: /^opposes/ }).uncheck();
    await expectShown(
      page,
      statements.filter(({ stance }) => stance !== 'supports' && stance !== 'opposes'),
    );
    await shownPanel(page).getByRole('button', { name: 'Show all', exact: true }).click();
    await expect(legend.getByRole('checkbox', { checked: false })).toHaveCount(0);
    await expectShown(page, statements);
  });

  await test.step('“only” shows one stance alone, and all of them again', async () => {
    const legend = shownPanel(page).getByRole('list', { name: 'Stances' });
    await legend.getByRole('button', { name: 'Show only: opposes' }).click();
    await expect(legend.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await expectShown(
      page,
      statements.filter(({ stance }) => stance === 'opposes'),
    );
    await legend.getByRole('button', { name: 'Show all: Stances' }).click();
    await expect(shownPanel(page).getByRole('status')).toHaveText(
      `${statements.length} of ${statements.length} statements`,
    );
  });

  await test.step('filters that leave nothing say so and offer the way back', async () => {
    await shownPanel(page).getByRole('searchbox').fill('no such words anywhere');
    const state = page.getByRole('status').filter({ hasText: 'Nothing passes the filters' });
    await expect(state).toBeVisible();
    expect(await drawn(page)).toMatchObject({ nodes: 0, edges: 0, memberships: 0, names: [] });
    await state.getByRole('button', { name: 'Show all' }).click();
    await expect(shownPanel(page).getByRole('searchbox')).toHaveValue('');
    expect((await drawn(page)).edges).toBe(table('edges').length);
  });

  await test.step('filters never move a node', async () => {
    const { scale, x, y } = alignment(paper().names, (await drawn(page)).names);
    const box = await pictureOf(page).boundingBox();
    const kept = new Set(
      statements
        .filter(({ stance }) => stance !== 'supports')
        .flatMap(({ speakerName, targetName }) => [speakerName, targetName]),
    );
    const watched = [...paper().nodes].filter(([name]) => kept.has(name)).slice(0, 8);
    const expectInPlace = async () => {
      for (const [name, place] of watched) {
        await page.mouse.move(
          (box?.x ?? 0) + scale * place.x + x,
          (box?.y ?? 0) + scale * place.y + y,
        );
        await expect(pictureOf(page).locator('..').getByText(name, { exact: true })).toBeVisible();
      }
    };
    await expectInPlace();
    await shownPanel(page)
      .getByRole('checkbox', { name: /^supports \d/ })
      .uncheck();
    await pictureOf(page).waitFor();
    await expectInPlace();
  });
});

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const nodes = new Map(table('nodes').map((node) => [node.id, node]));
const textOf = ({ speaker, target, label, summary }: StatementRow) => {
  const names = [speaker, target].flatMap((id) => {
    const { name = '', aliases = [] } = nodes.get(id) ?? {};
    return [name, ...aliases];
  });
  return folded([...names, label, summary].join('\n'));
};
const [firstDocument] = project.documents;

const filters: readonly {
  readonly name: string;
  readonly narrow: (page: Page) => Promise<void>;
  readonly keeps: (row: StatementRow) => boolean;
}[] = [
  {
    name: 'words, whatever their case, in names, aliases and summaries',
    narrow: (page) => shownPanel(page).getByRole('searchbox').fill('SOVEREIGNTY'),
    keeps: (row) => textOf(row).includes('sovereignty'),
  },
  {
    name: 'a period',
    narrow: async (page) => {
      await shownPanel(page).getByText('Period', { exact: true }).click();
      await shownPanel(page).getByLabel('From', { exact: true }).fill('2011-09-15');
      await shownPanel(page).getByLabel('To', { exact: true }).fill('2011-09-20');
    },
    keeps: ({ date }) => date >= '2011-09-15' && date <= '2011-09-20',
  },
  {
    name: 'a document switched off',
    narrow: (page) =>
      shownPanel(page)
        .getByRole('list', { name: 'Documents' })
        .getByRole('checkbox', { name: firstDocument.title })
        .uncheck(),
    keeps: ({ document }) => document !== firstDocument.id,
  },
  {
    name: 'a kind of actor switched off',
    narrow: (page) =>
      shownPanel(page)
        .getByRole('checkbox', { name: /^Commenter/ })
        .uncheck(),
    keeps: ({ speakerKind, targetKind }) => ![speakerKind, targetKind].includes('commenter'),
  },
  {
    name: 'a kind of concept switched off',
    narrow: (page) =>
      shownPanel(page)
        .getByRole('checkbox', { name: /^Proposal/ })
        .uncheck(),
    keeps: ({ targetKind }) => targetKind !== 'proposal',
  },
  {
    name: 'own words only',
    narrow: (page) =>
      shownPanel(page)
        .getByRole('radio', { name: /^Their own words/ })
        .check(),
    keeps: ({ id }) => !ascribed.has(id),
  },
  {
    name: 'ascribed stances only',
    narrow: (page) =>
      shownPanel(page)
        .getByRole('radio', { name: /^Ascribed/ })
        .check(),
    keeps: ({ id }) => ascribed.has(id),
  },
  {
    name: 'a least confidence',
    narrow: async (page) => {
      await shownPanel(page).getByText('Confidence of the coding', { exact: true }).click();
      await shownPanel(page).getByRole('slider').fill('0.9');
    },
    keeps: ({ confidence }) => (confidence ?? 1) >= 0.9,
  },
];

test('each filter leaves the statements that pass it, and nothing else', async ({ page }) => {
  test.slow();
  await recordDrawing(page);
  await openWorkbench(page);
  for (const { name, narrow, keeps } of filters)
    await test.step(name, async () => {
      const rows = statements.filter(keeps);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThan(statements.length);
      await narrow(page);
      await expectShown(page, rows);
      await shownPanel(page).getByRole('button', { name: 'Show all', exact: true }).click();
    });
});
