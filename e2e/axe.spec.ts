import type { Locator, Page } from '@playwright/test';
import { colourFaultsOf, faultsOf, structuralFaultsOf } from './support/axe.ts';
import { table } from './support/commandLine.ts';
import { beyondTheWindow, smallTargets } from './support/layout.ts';
import { detailsPanel, openWorkbench, pictureOf, show } from './support/workbench.ts';
import { expect, test } from './test.ts';

const [edge] = table('edges').filter(({ stance }) => stance === 'opposes');
const [statement] = table('statements');
if (!edge || !statement) throw new Error('the shipped project has no statements');
const { source, target, stance } = edge;
const edgeView = { selection: { type: 'edge', source, target, stance } };

const themes = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;

/**
 * Nothing is wrong with what the page shows now: light, dark and in high contrast where the window is
 * wide, and down to 320 pixels where it is narrow. Colours do not depend on the width, but for bars
 * that only narrow windows have; where only a `part` of the page is new, the rest has been judged in
 * the other themes before. The page is left in another theme or width than it came in: every change
 * draws it anew.
 */
async function expectFaultless(page: Page, name: string, part?: Locator): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  await test.step(name, async () => {
    if (width > 900) await expectFaultlessThemes(page, name, part);
    else if (width === 390) {
      await expectFaultlessPhone(page, name);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectWithinTheWindow(page, name);
    } else {
      await expectWithinTheWindow(page, name);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectFaultlessPhone(page, name);
    }
  });
}

async function expectFaultlessThemes(page: Page, name: string, part?: Locator): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', /^(light|dark)$/);
  const isLight = (await html.getAttribute('data-theme')) === 'light';
  const [now, other] = isLight ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  expect.soft(await faultsOf(page), `${name}, ${now}`).toEqual([]);
  expect.soft(await smallTargets(page), `${name}: small targets`).toEqual([]);
  for (const theme of part ? [other] : (['contrast', other] as const)) {
    await page.emulateMedia(themes[theme]);
    await expect(html).toHaveAttribute('data-theme', theme);
    expect.soft(await colourFaultsOf(page, part), `${name}, ${theme}`).toEqual([]);
  }
}

async function expectFaultlessPhone(page: Page, name: string): Promise<void> {
  expect.soft(await structuralFaultsOf(page), name).toEqual([]);
  expect.soft(await smallTargets(page), `${name}: small targets`).toEqual([]);
}

async function expectWithinTheWindow(page: Page, name: string): Promise<void> {
  await expect
    .poll(() => beyondTheWindow(page), { message: `${name}, 320 pixels wide` })
    .toEqual([]);
  expect.soft(await structuralFaultsOf(page), `${name} at 320`).toEqual([]);
}

/** Opens something over the page, judges it, and closes it again. */
async function expectFaultlessOver(
  page: Page,
  name: string,
  opener: string | RegExp,
  sign: Locator,
  part = sign,
): Promise<void> {
  await page.getByRole('button', { name: opener }).first().click();
  await expect(sign).toBeVisible();
  await expectFaultless(page, name, part);
  await page.keyboard.press('Escape');
  await expect(sign).toBeHidden();
}

const windows = [
  { name: 'wide', viewport: { width: 1440, height: 900 }, narrow: false },
  { name: 'narrow', viewport: { width: 390, height: 844 }, narrow: true },
];

for (const { name, viewport, narrow } of windows)
  test.describe(`${name} windows`, () => {
    test.use({ viewport });
    test.slow();

    test('nothing is wrong with the graph, its filters, dialogs and menus', async ({ page }) => {
      await openWorkbench(page, './', { hint: 'due' });
      await expect(page.getByRole('complementary', { name: 'First steps' })).toBeVisible();
      await expectFaultless(page, 'first steps');
      await page.getByRole('button', { name: 'Skip', exact: true }).click();
      await expectFaultless(page, 'graph');
      if (narrow) expect.soft(await colourFaultsOf(page), 'bars').toEqual([]);
      await expectFaultlessDialogs(page);

      const filters = page.getByRole('button', { name: 'Filter', exact: true });
      if (narrow) await filters.click();
      for (const summary of ['Period', 'Confidence of the coding', /^\d+ repl/])
        await page.getByText(summary, { exact: true }).first().click();
      await expectFaultless(page, 'filters');
      await page.getByRole('searchbox').fill('no such words');
      await expect(page.getByText('Nothing passes the filters')).toBeVisible();
      await expectFaultless(page, 'empty picture');
    });

    test('nothing is wrong with a notice, the tables, the details and the document', async ({
      page,
    }) => {
      await openWorkbench(page, './#v1.broken');
      await expect(page.getByRole('log')).toContainText('could not be read');
      await expectFaultless(page, 'notice');
      await page.getByRole('log').getByRole('button').click();

      await page.getByRole('button', { name: 'Table', exact: true }).click();
      // Of rows that are all alike, a few.
      await page.getByRole('searchbox', { name: /^Find in these actors/ }).fill('govern');
      await expect
        .poll(() => page.getByRole('tabpanel').getByRole('rowheader').count())
        .toBeLessThan(12);
      await expectFaultless(page, 'table of actors and concepts');
      await page.getByRole('tab', { name: /^Statements/ }).click();
      await expect(page.getByRole('columnheader', { name: 'Speaker' })).toBeVisible();
      await page.getByRole('searchbox', { name: /^Find in these statements/ }).fill('govern');
      await expectFaultless(page, 'table of statements', page.getByRole('tabpanel').last());
      await page.getByRole('button', { name: 'Graph', exact: true }).click();

      if (narrow) await page.getByRole('button', { name: 'Details', exact: true }).click();
      await expect(detailsPanel(page)).toBeVisible();
      await expectFaultless(page, 'overview');
      await show(page, { selection: { type: 'entity', id: source } });
      await expectFaultless(page, 'actor', detailsPanel(page));
      await show(page, { selection: { type: 'entity', id: target } });
      await expectFaultless(page, 'concept', detailsPanel(page));
      await show(page, edgeView);
      await expectFaultless(page, 'edge', detailsPanel(page));
      await show(page, { ...edgeView, filters: { hiddenStances: [stance] } });
      await expectFaultless(page, 'selection that the filters hide', detailsPanel(page));
      const { id, document } = statement;
      await show(page, { selection: { type: 'statement', id }, reading: document });
      const close = page.getByRole('button', { name: 'Close the document' });
      await expect(close).toBeVisible();
      await expectFaultless(page, 'document', page.getByRole('region').filter({ has: close }));
    });

    test('nothing is wrong with the time line, the matrix and what is looked into', async ({
      page,
    }) => {
      await openWorkbench(page);
      const time = page.getByRole('button', { name: 'Time', exact: true });
      await time.click();
      await expect(page.getByRole('slider', { name: 'First day shown' })).toBeVisible();
      await expectFaultless(page, 'time line');
      await page.getByRole('button', { name: 'Matrix', exact: true }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await expectFaultless(page, 'matrix');
      await page.getByRole('button', { name: 'Graph', exact: true }).click();

      const id = 'milton-mueller';
      await show(page, {
        focus: { ids: [id], steps: 2 },
        appearance: { colourBy: 'camps', sizeBy: 'centrality:pn', hulls: true },
        selection: { type: 'entity', id },
      });
      if (narrow) await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByText('Colour, size and arrangement').click();
      await expect(page.getByText('Camp 1', { exact: true }).first()).toBeVisible();
      await expectFaultless(page, 'colours and focus');
      if (narrow) await page.getByRole('button', { name: 'Details', exact: true }).click();
      await detailsPanel(page)
        .getByRole('button', { name: /^Compare with/ })
        .click();
      await page.getByRole('combobox').last().fill('gandhi');
      await expectFaultless(page, 'somebody is picked', detailsPanel(page));
      await page.keyboard.press('Enter');
      const result = detailsPanel(page).getByRole('heading', { name: /Gandhi/ });
      await expect(result.first()).toBeFocused();
      await expectFaultless(page, 'comparison', detailsPanel(page));
      await page.getByRole('tab', { name: 'Analysis' }).click();
      await expect(page.getByText('Settings').first()).toBeVisible();
      await page.getByText('Settings').first().click();
      await expectFaultless(page, 'analysis', detailsPanel(page));
    });

    test('nothing is wrong with the embed, nor with a project that cannot be opened', async ({
      page,
      complaints,
    }) => {
      await page.goto('embed.html?project=code-of-conduct-2011');
      await pictureOf(page).waitFor();
      await expectFaultless(page, 'embed');
      await show(page, edgeView);
      await expectFaultless(page, 'embed with evidence');

      await page.goto('./?project=no-such-project');
      await expect(page.getByRole('alert')).toContainText('no-such-project');
      await expectFaultless(page, 'failure');
      // Neither the project nor its positions are there.
      const missing = complaints.splice(0);
      expect(missing).toHaveLength(2);
      for (const complaint of missing) expect(complaint).toContain('404');
    });
  });

async function expectFaultlessDialogs(page: Page): Promise<void> {
  const dialog = (title: string) => page.getByRole('dialog', { name: title });
  const over = expectFaultlessOver;
  const custom = dialog('Export picture').getByRole('radio', { name: 'Custom' });
  await page.getByRole('button', { name: 'Export picture' }).click();
  await custom.check({ force: true });
  await expectFaultless(page, 'export', dialog('Export picture'));
  await page.keyboard.press('Escape');
  await over(page, 'share', 'Share', dialog('Share this picture'));
  await over(page, 'search', /^Search/, dialog('Search and commands'));
  const openFile = page.getByRole('button', { name: 'Open a file…' });
  const menu = page.locator(':popover-open');
  await over(page, 'project', /^The 2011/, openFile, menu);
  const dark = page.getByRole('radio', { name: 'Dark' });
  await over(page, 'settings', 'Settings and help', dark, menu);
  await page.keyboard.press('?');
  await expect(dialog('Keyboard and help')).toBeVisible();
  await expectFaultless(page, 'keys', dialog('Keyboard and help'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^The 2011/ }).click();
  await openFile.click();
  await expect(dialog('Open a project')).toBeVisible();
  await expectFaultless(page, 'open a file', dialog('Open a project'));
  await page.keyboard.press('Escape');
  await expect(dialog('Open a project')).toBeHidden();
}
