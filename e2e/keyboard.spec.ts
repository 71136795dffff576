import type { Page } from '@playwright/test';
import { paper } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import { alignment } from './support/paper.ts';
import { tabTo } from './support/tab.ts';
import {
  detailsPanel,
  openWorkbench,
  pictureOf,
  plain,
  shownPanel,
  viewIn,
} from './support/workbench.ts';
import { expect, test } from './test.ts';

const graphOf = (page: Page) => page.getByRole('application', { name: 'Stance graph' });
const focused = (page: Page) => page.locator(':focus');

/** What a screen reader says of the place the keyboard is at. */
async function wordsHere(page: Page): Promise<string> {
  await expect(graphOf(page).locator(':focus')).toHaveCount(1);
  return plain(await focused(page).innerText());
}

/** Presses a key in the graph and waits for other words. */
async function stepBy(page: Page, key: string): Promise<string> {
  const before = await wordsHere(page);
  await page.keyboard.press(key);
  await expect.poll(() => wordsHere(page)).not.toBe(before);
  return wordsHere(page);
}

/** Goes to the graph as a keyboard does that has just come to the page. */
async function enterGraph(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveAccessibleName('Skip to the graph');
  await page.keyboard.press('Enter');
  await expect(graphOf(page).locator(':focus')).toHaveCount(1);
}

/** Whether the place of the keyboard can be seen: an outline on the control or on its label. */
function isFocusSeen(page: Page): Promise<boolean> {
  return focused(page).evaluate((element) => {
    const seen = (one: Element | null) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
    };
    return seen(element) || seen(element.closest('label'));
  });
}

test.beforeEach(async ({ page }) => {
  await recordDrawing(page);
  await openWorkbench(page);
});

test('arrows walk the graph in words, and never in places on the screen', async ({ page }) => {
  await enterGraph(page);
  const first = await wordsHere(page);
  expect(first).toMatch(/^.+, .+: .*(supports|opposes|supported by|opposed by) \d/);
  const said = [first];
  for (const key of ['ArrowDown', 'ArrowUp', 'Home']) {
    await page.keyboard.press(key);
    said.push(await wordsHere(page));
  }
  const reached = new Set(said);
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    reached.add(await wordsHere(page));
  }
  expect(reached.size).toBeGreaterThan(1);
  for (const words of [...said, ...reached])
    expect(words).not.toMatch(/\bpx\b|pixel|\b(left|right|top|bottom)\b|\d+\s*[,×]\s*\d+/i);
});

test('brackets go from a node along an edge to its other end and back', async ({ page }) => {
  await enterGraph(page);
  const node = await wordsHere(page);
  const name = node.split(',')[0] ?? '';
  const edge = await stepBy(page, ']');
  expect(edge).toMatch(/: .+ on .+, \d+ statements?/);
  expect(edge).toContain(name);
  expect(await stepBy(page, '[')).toBe(node);
  expect(await stepBy(page, ']')).toBe(edge);
  const other = await stepBy(page, ']');
  expect(other.split(',')[0]).not.toBe(name);
  expect(edge).toContain(other.split(',')[0] ?? '');
});

test('Enter opens the evidence of an edge, Escape clears it and then leaves the graph', async ({
  page,
}) => {
  await enterGraph(page);
  const edge = await stepBy(page, ']');
  await page.keyboard.press('Enter');
  const heading = detailsPanel(page).getByRole('heading', { level: 2 });
  const [, source = '', target = ''] = /: (.+) on (.+), \d+ statement/.exec(edge) ?? [];
  await expect(heading).toContainText(source);
  await expect(heading).toContainText(target);
  await expect.poll(() => wordsHere(page)).toContain('selected');

  await page.keyboard.press('Escape');
  await expect(detailsPanel(page).getByRole('heading', { name: 'Most contested' })).toBeVisible();
  await expect(graphOf(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(graphOf(page).locator(':focus')).toHaveCount(0);
  await expect(focused(page)).toHaveAccessibleName('Magnify');
});

test('plus magnifies the picture, 0 shows everything again', async ({ page }) => {
  await enterGraph(page);
  const fitted = await drawn(page);
  await page.keyboard.press('+');
  await expect.poll(() => viewIn(page.url())).toHaveProperty('camera');
  await page.keyboard.press('0');
  await expect.poll(() => viewIn(page.url())).not.toHaveProperty('camera');
  await expect.poll(() => drawn(page)).toEqual(fitted);
});

test('the palette opens, finds and selects without a mouse', async ({ page }) => {
  await tabTo(page, page.getByRole('button', { name: 'Share' }));
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('mueller');
  const active = palette.getByRole('option', { selected: true });
  await expect(active).toContainText('Milton Mueller');
  await expect(palette.getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await active.getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('ArrowDown');
  await expect(active).not.toContainText(/^\s*Milton Mueller\s*Expert/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  const heading = detailsPanel(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Milton Mueller');
});

test('what is typed before the palette is there is searched for all the same', async ({ page }) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/Palette-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openWorkbench(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('/mul?');
  for (let key = 1; key <= 2; key++) await page.keyboard.press('Backspace');
  await page.keyboard.press('Home');
  arrive();
  const field = page.getByRole('combobox', { name: /^Search/ });
  await expect(field).toHaveValue('/mu');
  await page.keyboard.type('eller');
  await expect(field).toHaveValue('/mueller');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('commands of the palette open their dialogs', async ({ page }) => {
  for (const { words, dialog } of [
    { words: 'share', dialog: 'Share this picture' },
    { words: 'export', dialog: 'Export picture' },
    { words: 'open a file', dialog: 'Open a project' },
    { words: 'keyboard', dialog: 'Keyboard and help' },
  ])
    await test.step(words, async () => {
      await page.keyboard.press('Control+k');
      const palette = page.getByRole('dialog', { name: 'Search and commands' });
      await expect(palette.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await expect(palette).toHaveCount(0);
      const opened = page.getByRole('dialog', { name: dialog });
      await expect(opened.locator(':focus')).toHaveCount(1);
      // Still open once the page has come to rest.
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const idle = (then: () => void) => requestIdleCallback(then, { timeout: 1000 });
            idle(() => idle(() => resolve(undefined)));
          }),
      );
      // From the only control of a dialog Tab goes on to the browser's own.
      if ((await opened.locator('button, input, textarea, select, a[href]').count()) > 1)
        await page.keyboard.press('Tab');
      await expect(opened.locator(':focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(opened).toHaveCount(0);
    });
});

test('the tables are reached, read and left by keyboard', async ({ page }) => {
  await tabTo(page, page.getByRole('button', { name: 'Table', exact: true }));
  await page.keyboard.press('Enter');
  const entities = page.getByRole('tab', { name: /^Actors and concepts/ });
  await tabTo(page, entities);
  await page.keyboard.press('ArrowRight');
  const list = page.getByRole('tab', { name: /^Statements/ });
  await expect(list).toBeFocused();
  await expect(list).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, page.getByRole('tabpanel').locator('tbody button').first());
  await page.keyboard.press('Enter');
  await expect(detailsPanel(page).getByRole('button', { name: 'Overview' })).toBeVisible();
  // The graph that lies under the table is no stop of the keyboard.
  await expect(page.locator('[inert]').filter({ has: graphOf(page) })).toHaveCount(1);
});

test('dialogs take the keyboard and give it back', async ({ page }) => {
  for (const { opener, dialog } of [
    { opener: 'Share', dialog: 'Share this picture' },
    { opener: 'Export picture', dialog: 'Export picture' },
  ])
    await test.step(opener, async () => {
      const button = page.getByRole('banner').getByRole('button', { name: opener });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      const open = page.getByRole('dialog', { name: dialog });
      await expect(open).toBeVisible();
      await expect(open.locator(':focus')).toHaveCount(1);
      for (let stops = 0; stops < 12; stops++) {
        await page.keyboard.press('Tab');
        const outside = await page.evaluate(
          () => document.activeElement?.closest('dialog') === null && document.hasFocus(),
        );
        const isOnPage = await page.evaluate(() => document.activeElement !== document.body);
        expect(outside && isOnPage).toBe(false);
      }
      await page.keyboard.press('Escape');
      await expect(open).toHaveCount(0);
      await expect(button).toBeFocused();
    });
});

test('a question mark opens the overview of the keys', async ({ page }) => {
  await enterGraph(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard and help' });
  await expect(help).toContainText('Go to the best connected node');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(graphOf(page).locator(':focus')).toHaveCount(1);
});

test('a filter set by keyboard is announced with its count and its sentence', async ({ page }) => {
  const box = shownPanel(page).getByRole('checkbox', { name: /^opposes/ });
  const sentence = page.getByRole('main').getByRole('status').filter({ hasText: /\.$/ });
  const before = await sentence.innerText();
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
  await expect(shownPanel(page).getByRole('status')).not.toHaveText(/^(\d+) of \1 /);
  await expect(sentence).not.toHaveText(before);
});

test('the document opens and closes by keyboard, which returns to where it was', async ({
  page,
}) => {
  const entry = detailsPanel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^Documents/ }) })
    .getByRole('button')
    .first();
  await tabTo(page, entry);
  await page.keyboard.press('Enter');
  const close = page.getByRole('button', { name: 'Close the document' });
  await expect(close).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(close).toHaveCount(0);
  await expect(entry).toBeFocused();
});

test('the place of the keyboard can be seen at every stop', async ({ page }) => {
  const unseen: string[] = [];
  const first = page.getByRole('button', { name: 'Skip to the graph' });
  await page.keyboard.press('Tab');
  for (let stops = 0; stops < 150; stops++) {
    const here = focused(page);
    // In the graph it is the picture that draws the ring.
    const isPicture = (await graphOf(page).locator(':focus').count()) > 0;
    if (!isPicture && !(await isFocusSeen(page))) unseen.push((await here.innerText()) || 'field');
    await page.keyboard.press('Tab');
    if ((await focused(page).count()) === 0) break;
    if (await first.evaluate((element) => element === document.activeElement)) break;
  }
  expect(unseen).toEqual([]);
});

test('the picture rings the node that has the keyboard', async ({ page }) => {
  const before = await pictureOf(page).screenshot();
  await enterGraph(page);
  await pictureOf(page).waitFor();
  const after = await pictureOf(page).screenshot();
  expect(after.equals(before)).toBe(false);
});

test('what keys do, a mouse does: select, clear, magnify, fit, move and put back', async ({
  page,
}) => {
  const { scale, x, y } = alignment(paper().names, (await drawn(page)).names);
  const place = paper().nodes.get('Milton Mueller');
  const box = await pictureOf(page).boundingBox();
  if (!place || !box) throw new Error('no such node in the picture');
  const at = { x: box.x + scale * place.x + x, y: box.y + scale * place.y + y };
  await page.mouse.click(at.x, at.y);
  const heading = detailsPanel(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Milton Mueller');
  await detailsPanel(page).getByRole('button', { name: 'Overview' }).click();

  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => viewIn(page.url())).toHaveProperty('camera');
  await page.getByRole('button', { name: 'Fit to window' }).click();
  await expect.poll(() => viewIn(page.url())).not.toHaveProperty('camera');
  await pictureOf(page).waitFor();

  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y - 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => viewIn(page.url())).toHaveProperty('layout.pinned');
  await page.getByRole('button', { name: 'Put moved nodes back' }).click();
  await expect.poll(() => viewIn(page.url())).not.toHaveProperty('layout');
});
