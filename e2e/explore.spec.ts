import { readFileSync } from 'node:fs';
import { stancegraph, table } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import { beyondTheWindow } from './support/layout.ts';
import {
  detailsPanel,
  fragmentOf,
  openWorkbench,
  pictureOf,
  sentenceOf,
  show,
  shownPanel,
  viewIn,
} from './support/workbench.ts';
import { expect, test } from './test.ts';

const statements = table('statements');
const edges = table('edges');
const speaker = 'milton-mueller';
const others = new Set(
  edges
    .filter(({ source, target }) => source === speaker || target === speaker)
    .flatMap(({ source, target }) => [source, target]),
);

const detailsOf = (id: string) => ({ selection: { type: 'entity', id } });

test('who is selected is focused, compared and connected, and looked up in the matrix', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page, `./${fragmentOf(detailsOf(speaker))}`);

  await test.step('a focus leaves an actor and its neighbours where they stood, and lets go again', async () => {
    const [before, sentence] = [await drawn(page), await sentenceOf(page)];
    await detailsPanel(page).getByRole('button', { name: '1 step' }).click();
    await pictureOf(page).waitFor();
    await expect.poll(async () => (await drawn(page)).nodes).toBe(others.size);
    const name = 'Control-seeking';
    const placeOf = ({ names }: typeof before) => names.filter(({ text }) => text.startsWith(name));
    expect(await sentenceOf(page)).toMatch(/^Within one step of Milton Mueller/);
    expect(viewIn(page.url())).toMatchObject({ focus: { ids: [speaker] } });
    expect(placeOf(await drawn(page)).length).toBeGreaterThan(0);
    await shownPanel(page).getByRole('button', { name: 'End the focus' }).click();
    await expect.poll(() => sentenceOf(page)).toBe(sentence);
    await expect.poll(async () => (await drawn(page)).nodes).toBe(before.nodes);
  });

  await test.step('two actors are compared, statement by statement, and connected by signed chains', async () => {
    await show(page, detailsOf('four-sponsors'));
    const details = detailsPanel(page);
    const pick = async (opener: RegExp) => {
      await details.getByRole('button', { name: opener }).click();
      await page.getByRole('combobox').last().fill('mueller');
      await page.keyboard.press('Enter');
    };
    await pick(/^Compare with/);
    const of = (id: string) =>
      new Map(
        statements
          .filter((row) => row.speaker === id && row.polarity !== 0)
          .map(({ target, targetName, polarity }) => [target, { targetName, polarity }]),
      );
    const [one, other] = [of('four-sponsors'), of(speaker)];
    const disputed = [...one].filter(
      ([target, { polarity }]) => polarity * (other.get(target)?.polarity ?? 0) < 0,
    );
    expect(disputed.length).toBeGreaterThan(0);
    for (const [, { targetName }] of disputed)
      await expect(details.getByText(targetName, { exact: true }).first()).toBeVisible();
    await show(page, detailsOf('virendra-gandhi'));
    await pick(/^How are they connected/);
    const chain = details.getByRole('article').first();
    await expect(chain).toContainText('Milton Mueller');
    await chain.getByRole('button').first().click();
    await expect.poll(() => viewIn(page.url())).toMatchObject({ selection: { type: 'edge' } });
  });

  await test.step('a cell of the matrix opens what was said, by mouse and by keyboard', async () => {
    await show(page, {});
    await page.getByRole('button', { name: 'Matrix', exact: true }).click();
    const grid = page.getByRole('grid');
    await expect(grid).toBeVisible();
    const spoken = new Set(statements.map((row) => row.speaker));
    await expect(page.getByText(new RegExp(`^${spoken.size} × \\d+, \\d+ cells`))).toBeVisible();
    await page
      .getByRole('gridcell', { name: /^Milton Mueller, Sovereignty on the internet/ })
      .click();
    await expect
      .poll(() => viewIn(page.url()))
      .toMatchObject({ selection: { type: 'edge', source: speaker } });
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(detailsPanel(page).getByRole('heading', { level: 2 })).toBeVisible();
    await page.keyboard.press('Control+z');
  });

  await test.step('the matrix is saved as the command line exports it', async () => {
    const view = { projection: 'agreement', counting: { norm: 'average' } };
    await show(page, view);
    await page.getByLabel('Order by').selectOption('the order of the file');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    const options = ['--table', 'matrix', '--projection', 'agreement', '--norm', 'average'];
    expect(readFileSync(await file.path(), 'utf8')).toBe(stancegraph('export', ...options));
  });
});

test('camps, analyses and periods are looked into, and put back', async ({ page }) => {
  await openWorkbench(page);

  await test.step('camps colour the nodes and stand on areas, and the legend counts them', async () => {
    await page.getByText('Colour, size and arrangement').click();
    const panel = shownPanel(page);
    await panel.getByLabel('Colour', { exact: true }).selectOption('Camps');
    await panel.getByLabel('Areas behind camps').check();
    const { camps } = JSON.parse(stancegraph('analyse', '--json')) as { camps: string[][] };
    const large = camps.filter(({ length }) => length > 1);
    const areas = page.locator('[data-stage] .hulls path');
    await expect(areas).toHaveCount(large.length);
    const first = panel.getByRole('listitem').filter({ hasText: /Camp 1\s*\d/ });
    await expect(first).toContainText(String(large[0]!.length));
    await panel.getByLabel('Arrangement').selectOption('Columns of camps');
    await expect.poll(() => viewIn(page.url())).toMatchObject({ layout: { name: 'camps' } });
    await pictureOf(page).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => viewIn(page.url())).toEqual({});
  });

  await test.step('analyses say what they counted, and run again with other settings', async () => {
    await page.getByRole('tab', { name: 'Analysis' }).click();
    const group = page.getByRole('group', { name: 'Camps', exact: true });
    const count = group.getByText(/^\d+ camps/);
    await expect(count).toBeVisible();
    const before = await count.innerText();
    await group.getByText('How was this counted?').click();
    await expect(group.getByRole('definition').filter({ hasText: 'Gómez' })).toBeVisible();
    await group.getByText('Settings').click();
    await group.getByLabel(/^Resolution/).fill('nothing');
    await group.getByRole('button', { name: 'Compute with these' }).click();
    await expect(group.getByRole('alert')).toBeVisible();
    await group.getByLabel(/^Resolution/).fill('4');
    await group.getByRole('button', { name: 'Compute with these' }).click();
    await expect(count).not.toHaveText(before);
    // The panel scrolls, the page does not.
    const last = page.getByRole('group', { name: 'Agreement of coders' });
    await last.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await expect(last).toBeInViewport();
    expect(await page.getByRole('banner').boundingBox()).toMatchObject({ y: 0 });
  });

  await test.step('a line of an unbalanced triangle leads the keyboard to its statements', async () => {
    const triangles = page.getByRole('list', { name: 'Unbalanced triangles' });
    await triangles
      .getByRole('button', { name: / to .*:/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const details = detailsPanel(page);
    await expect(details).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(details.locator(':focus')).toHaveCount(1);
    await expect(details.getByRole('article').first()).toBeVisible();
  });

  await test.step('the time line narrows the picture to a period, and a saved view keeps it', async () => {
    await page.getByRole('button', { name: 'Time', exact: true }).click();
    const handle = page.getByRole('slider', { name: 'First day shown' });
    await handle.focus();
    await page.keyboard.press('End');
    const late = statements.filter(({ date }) => date >= '2011-09-21').length;
    const shown = shownPanel(page).getByText(/^\d+ of \d+ statements/);
    await expect(shown).toHaveText(`${late} of ${statements.length} statements`);
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByLabel('Name of this view').fill('The last day');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await shownPanel(page).getByRole('button', { name: 'Show all' }).first().click();
    await expect(shown).toHaveText(`${statements.length} of ${statements.length} statements`);
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page
      .getByRole('button', { name: /The last day/ })
      .first()
      .click();
    await expect(shown).toHaveText(`${late} of ${statements.length} statements`);
  });
});

test.describe('phones', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('how lines are counted, undo and saved views are a tap away, and filters leave the picture in sight', async ({
    page,
  }) => {
    await recordDrawing(page);
    await openWorkbench(page);

    await test.step('a sheet that is about all of the picture leaves all of it in sight', async () => {
      const lowest = async () => Math.max(...(await drawn(page)).names.map(({ y }) => y));
      const [before, top] = [await lowest(), (await pictureOf(page).boundingBox())!.y];
      for (const [opener, sheet] of [
        ['Filter', shownPanel(page)],
        ['Details', detailsPanel(page)],
      ] as const) {
        await page.getByRole('button', { name: opener, exact: true }).tap();
        await expect(sheet).toBeVisible();
        const edge = (await sheet.boundingBox())!.y;
        await expect.poll(async () => top + (await lowest())).toBeLessThan(edge);
        await page.keyboard.press('Escape');
        await expect.poll(lowest).toBe(before);
      }
    });
    const bar = page.getByRole('banner');
    const counting = bar.getByRole('button', { name: /^How statements become lines/ });
    const undo = bar.getByRole('button', { name: /^(Undo|Nothing to undo)/ });
    const redo = bar.getByRole('button', { name: /^(Redo|Nothing to redo)/ });
    const views = bar.getByRole('button', { name: 'Views', exact: true });
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 360, height: 740 },
    ])
      await test.step(`on a phone of ${viewport.width} by ${viewport.height}`, async () => {
        await page.setViewportSize(viewport);
        await counting.tap();
        await page.getByRole('radio', { name: 'Agreement minus disagreement' }).tap();
        await page.keyboard.press('Escape');
        await expect(counting).toHaveText(/Agreement minus disagreement/);
        for (const button of [counting, undo, redo, views]) {
          const box = (await button.boundingBox())!;
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(40);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
        }
        expect(await beyondTheWindow(page)).toEqual([]);

        await views.tap();
        await page.getByLabel('Name of this view').fill('Who agrees');
        await page.getByRole('button', { name: 'Keep this view' }).tap();
        await page.keyboard.press('Escape');
        await undo.tap();
        await undo.tap();
        await expect(counting).toHaveText(/Stated stances/);
        await redo.tap();
        await expect(counting).toHaveText(/Agreement minus disagreement/);
        await redo.tap();
        await views.tap();
        await expect(page.getByRole('button', { name: 'Show the view Who agrees' })).toBeVisible();
        await page.keyboard.press('Escape');
        await undo.tap();
        await undo.tap();
        await expect(counting).toHaveText(/Stated stances/);
      });
  });
});
