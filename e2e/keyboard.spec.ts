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

/** The place the keyboard is at: whether it is in the graph, and whether it can be seen. */
function placeOfKeyboard(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const isSeen = (one: Element | null) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
    };
    return {
      isNowhere: element === document.body,
      isGraph: element.matches('[role=application][aria-label="Stance graph"] *'),
      // An outline on the control or on its label.
      isSeen: isSeen(element) || isSeen(element.closest('label')),
      words: (element as HTMLElement).innerText || 'field',
    };
  });
}

test('the graph is walked, asked, magnified and left by keys, and a mouse does the same', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);

  await test.step('the picture rings the node that has the keyboard', async () => {
    const before = await pictureOf(page).screenshot();
    await enterGraph(page);
    await pictureOf(page).waitFor();
    const after = await pictureOf(page).screenshot();
    expect(after.equals(before)).toBe(false);
  });

  await test.step('arrows walk the graph in words, and never in places on the screen', async () => {
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

  await test.step('brackets go from a node along an edge to its other end and back', async () => {
    await page.keyboard.press('Home');
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

  await test.step('plus magnifies the picture, 0 shows everything again', async () => {
    const fitted = await drawn(page);
    await page.keyboard.press('+');
    await expect.poll(() => viewIn(page.url())).toHaveProperty('camera');
    await page.keyboard.press('0');
    await expect.poll(() => viewIn(page.url())).not.toHaveProperty('camera');
    await expect.poll(() => drawn(page)).toEqual(fitted);
  });

  await test.step('a question mark opens the overview of the keys', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard and help' });
    await expect(help).toContainText('Go to the best connected node');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expect(graphOf(page).locator(':focus')).toHaveCount(1);
  });

  await test.step('Enter opens the evidence of an edge, Escape clears it and then leaves the graph', async () => {
    await page.keyboard.press('Home');
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

  await test.step('what keys do, a mouse does: select, clear, magnify, fit, move and put back', async () => {
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
});

test('panels, tables and documents are reached, read and left by keyboard, which can be seen', async ({
  page,
}) => {
  await openWorkbench(page);

  await test.step('the place of the keyboard can be seen at every stop', async () => {
    const unseen: string[] = [];
    const first = page.getByRole('button', { name: 'Skip to the graph' });
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused();
    let stops = 0;
    for (; stops < 150; stops++) {
      const { isNowhere, isGraph, isSeen, words } = await placeOfKeyboard(page);
      if (isNowhere || (stops > 0 && words === 'Skip to the graph')) break;
      // In the graph it is the picture that draws the ring.
      if (!isGraph && !isSeen) unseen.push(words);
      await page.keyboard.press('Tab');
    }
    expect(unseen).toEqual([]);
    expect(stops).toBeGreaterThan(50);
  });

  await test.step('a filter set by keyboard is announced with its count and its sentence', async () => {
    const box = shownPanel(page).getByRole('checkbox', { name: /^opposes/ });
    const sentence = page.getByRole('main').getByRole('status').filter({ hasText: /\.$/ });
    const before = await sentence.innerText();
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
    await expect(shownPanel(page).getByRole('status')).not.toHaveText(/^(\d+) of \1 /);
    await expect(sentence).not.toHaveText(before);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  });

  await test.step('the document opens and closes by keyboard, which returns to where it was', async () => {
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

  await test.step('the tables are reached, read and left by keyboard', async () => {
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
});
