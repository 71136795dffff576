import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { paper, projectFile, stancegraph, table, type EdgeRow } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import { alignment } from './support/paper.ts';
import { ownProject, ownText } from './support/ownProject.ts';
import {
  detailsPanel,
  openFile,
  openWorkbench,
  pictureOf,
  plain,
  sentenceOf,
  viewIn,
} from './support/workbench.ts';
import { expect, test } from './test.ts';

const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url));
const originals = existsSync(seeds)
  ? readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => path.join(seeds, name))
  : [];

const { documents } = JSON.parse(readFileSync(projectFile, 'utf8'));
const titleOf = (id: string): string =>
  documents.find((document: { id: string }) => document.id === id).title;

const nameOf = (id: string) => {
  const { name } = table('nodes').find((node) => node.id === id) ?? {};
  if (name === undefined) throw new Error(`no node ${id}`);
  return name;
};

/** The actor with the most opposing statements, and the edge of theirs that counts the most of them. */
function strongestOpponent(): { name: string; count: number; edge: EdgeRow } {
  const against = table('edges').filter(({ polarity }) => polarity < 0);
  const counts = new Map<string, number>();
  for (const { source, count } of against) counts.set(source, (counts.get(source) ?? 0) + count);
  const [[id, count] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const opposed = against.filter(({ source, stance }) => source === id && stance === 'opposes');
  const edge = opposed.sort((a, b) => b.count - a.count)[0];
  if (!edge) throw new Error('nobody opposes anything');
  return { name: nameOf(id), count, edge };
}

/** From the overview to the evidence of the strongest opponent, by what the page says. */
async function openStrongestOpposition(page: Page): Promise<EdgeRow> {
  const { name, count, edge } = strongestOpponent();
  const details = detailsPanel(page);
  const ranking = details
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Oppose or question most', exact: true }) })
    .last();
  const first = ranking.getByRole('button').first();
  await expect(first).toHaveAccessibleName(`${name} ${count} statements`);
  await first.click();
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(name);

  // It comes a moment later and moves what is below it.
  await expect(details.getByRole('button', { name: /^Compare with/ })).toBeVisible();
  const opposed = details.getByRole('list', { name: 'Opposes', exact: true });
  await opposed
    .getByRole('button', { name: new RegExp(`^${nameOf(edge.target)} `) })
    .first()
    .click();
  return edge;
}

async function expectEvidence(page: Page, edge: EdgeRow): Promise<void> {
  const details = detailsPanel(page);
  const heading = details.getByRole('heading', { level: 2 });
  await expect(heading).toContainText(nameOf(edge.source));
  await expect(heading).toContainText(nameOf(edge.target));
  await expect(heading).toContainText(`(${edge.count})`);
  const cards = details.getByRole('article');
  await expect(cards).toHaveCount(edge.count);
  const labels = table('statements')
    .filter(({ id }) => edge.statements.includes(id))
    .map(({ label }) => label);
  const shown = await cards.getByRole('heading').allInnerTexts();
  expect(shown.map(plain).sort()).toEqual(labels.sort());
}

/** Opens the first statement of the edge that is shown in its document. */
async function readFirst(page: Page) {
  const card = detailsPanel(page).getByRole('article').first();
  const label = plain(await card.getByRole('heading').innerText());
  const title = plain(await card.locator('cite').innerText());
  await card.getByRole('button', { name: 'Read in document' }).click();
  const reader = page.getByRole('region', { name: title });
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText(title);
  return { reader, label };
}

test('statements are found behind what is drawn, and the passage behind a statement', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);

  await test.step('a click on a curve opens the statements behind it', async () => {
    const { edge } = strongestOpponent();
    const [source, target] = [nameOf(edge.source), nameOf(edge.target)];
    const curve = paper().edges.find(
      ({ title, stance }) => title.startsWith(`${source} → ${target}:`) && stance === edge.stance,
    );
    const { scale, x, y } = alignment(paper().names, (await drawn(page)).names);

    const stage = pictureOf(page);
    const box = await stage.boundingBox();
    const tip = page.getByText(`${source} → ${target}`, { exact: true });
    for (const place of curve?.places ?? []) {
      const at = { x: scale * place.x + x, y: scale * place.y + y };
      await page.mouse.move((box?.x ?? 0) + at.x, (box?.y ?? 0) + at.y);
      await expect(stage).toBeVisible();
      if (await tip.isVisible()) break;
    }
    await expect(tip).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expectEvidence(page, edge);
    await detailsPanel(page).getByRole('button', { name: 'Overview' }).click();
  });

  await test.step('the strongest opponent leads to the statements behind the opposition', async () => {
    expect(await sentenceOf(page)).toContain('oppose');
    await expectEvidence(page, await openStrongestOpposition(page));
  });

  await test.step('Escape leaves the document and then what a click has picked, wherever the keyboard is', async () => {
    const { reader } = await readFirst(page);
    await reader.getByRole('heading', { level: 2 }).click();
    const nowhere = () => page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await nowhere();
    await page.keyboard.press('Escape');
    await expect(reader).toBeHidden();
    const heading = detailsPanel(page).getByRole('article');
    await expect(heading).not.toHaveCount(0);
    await nowhere();
    await page.keyboard.press('Escape');
    await expect(heading).toHaveCount(0);
    expect(viewIn(page.url())).not.toHaveProperty('selection');
  });

  await test.step('the document opens at the digest of the passage while the original is missing', async () => {
    await openStrongestOpposition(page);
    const { reader, label } = await readFirst(page);
    await expect(reader.getByText('The original is not included')).toBeVisible();
    const note = reader.getByRole('listitem').and(reader.locator('[aria-current]'));
    await expect(note).toContainText(label);
    await expect(note).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(reader).toBeHidden();
  });

  await test.step('a file that is no original is refused by name and length', async () => {
    const { reader } = await readFirst(page);
    await reader.getByLabel('Choose the file…').setInputFiles({
      name: 'shopping.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('bread, milk, apples'),
    });
    const alert = reader.getByRole('alert');
    await expect(alert).toContainText('shopping.txt is not the original.');
    await expect(alert).toContainText('It has 19 characters');
    await expect(reader.getByText('The original is not included')).toBeVisible();
    await expect(reader.getByText(/passages verified/)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(reader).toBeHidden();
  });

  await test.step('on a phone the picture makes way for what is picked, down to its last passage, and goes back', async () => {
    const note = page.getByRole('listitem').and(page.locator('[aria-current]'));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await expect.poll(() => viewIn(page.url())).toHaveProperty('camera');
    // With notes below the digest they belong to, the last of many is far from its first words.
    const cards = detailsPanel(page).getByRole('article');
    await cards.last().getByRole('button', { name: 'Read in document' }).click();
    await expect(note).toBeInViewport({ ratio: 0.5 });
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await detailsPanel(page).getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(() => viewIn(page.url())).not.toHaveProperty('camera');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('an original of one’s own is verified where it says what was coded, and only there', async () => {
    await expect(await openFile(page, ownProject())).toHaveCount(0);
    const details = detailsPanel(page);
    await details.getByRole('button', { name: 'Two shores and a pier' }).click();
    const reader = page.getByRole('region', { name: 'Two shores and a pier' });
    await expect(reader.getByText('The original is not included')).toBeVisible();
    await reader.getByLabel('Choose the file…').setInputFiles({
      name: 'gazette.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(ownText.replaceAll('\n', '\r\n')),
    });
    await expect(reader.getByText('2 of 3 passages verified')).toBeVisible();
    await expect(reader.getByText('Not where the coding says')).toBeVisible();
    const marks = reader.locator('mark');
    await expect(marks).toHaveText(['Norland will sign the accord', 'Sudland will not pay']);
  });
});

test('where motion is wanted, a statement comes into sight all the same', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openWorkbench(page);
  for (const words of ['sees a contradiction', 'rejects blocking']) {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: /^Search/ }).fill(words);
    const found = page.getByRole('option', { name: new RegExp(words) }).first();
    await found.click();
    const card = detailsPanel(page).getByRole('article').and(page.locator('.picked'));
    await card.getByRole('button', { name: 'Read in document' }).click();
    const note = page.getByRole('listitem').and(page.locator('[aria-current]'));
    await expect(note).toContainText(words);
    await expect(note).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press('Escape');
  }
});

/** Offers the files at hand to a document, one after the other, until one is its original. */
async function attachOriginal(reader: Locator): Promise<string> {
  const verified = reader.getByText(/passages verified/);
  for (const file of originals) {
    const refusal = reader.getByText(`${path.basename(file)} is not the original.`);
    await reader.getByLabel('Choose the file…').setInputFiles(file);
    await expect(verified.or(refusal)).toBeVisible();
    if (await verified.isVisible()) return file;
  }
  throw new Error('none of the files is the original');
}

test.describe('with the originals at hand', () => {
  test.skip(originals.length === 0, 'needs the source documents, in ../shared/seeds');

  test('attached originals are verified, as by the command line, and highlighted word for word', async ({
    page,
  }) => {
    await openWorkbench(page);
    await openStrongestOpposition(page);
    const { reader } = await readFirst(page);
    const file = await attachOriginal(reader);

    await test.step('the attached original is verified, and the passage stands highlighted in sight', async () => {
      await expect(reader.getByText(/passages verified/)).toHaveText(
        /^\s*(\d+) of \1 passages verified$/,
      );
      await expect(
        reader.getByText('The fingerprint of the file you attached matches.'),
      ).toBeVisible();
      await expect(reader.getByRole('button', { name: 'Original', pressed: true })).toBeVisible();

      const passage = reader.locator('mark.picked').first();
      await expect(passage).toBeInViewport();
      const [picked, other] = await Promise.all(
        [passage, reader.locator('mark:not(.picked)').first()].map((mark) =>
          mark.evaluate((element) => getComputedStyle(element).backgroundColor),
        ),
      );
      expect(picked).not.toBe(other);
    });

    await test.step('every passage marked is in the file word for word', async () => {
      const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
      const marks = await reader.locator('mark').allTextContents();
      expect(marks.length).toBeGreaterThan(10);
      for (const mark of marks) expect(text.includes(mark)).toBe(true);
    });

    await reader.getByRole('button', { name: 'Close the document' }).click();
    await detailsPanel(page).getByRole('button', { name: 'Overview' }).click();
    await test.step('the page verifies as many passages as the command line', async () => {
      const report = JSON.parse(stancegraph('validate', '--originals', seeds, '--json'));
      for (const { original } of report.documents) expect(original).toBe('verified');
      const details = detailsPanel(page);
      const counts: Record<string, number> = {};
      for (const { id } of report.documents) {
        const rows = table('statements').filter(({ document }) => document === id);
        await details.getByRole('button', { name: titleOf(id) }).click();
        const reader = page.getByRole('region', { name: titleOf(id) });
        const verified = reader.getByText(/passages verified/);
        await expect(reader.getByText('The original is not included').or(verified)).toBeVisible();
        if (await verified.isHidden()) await attachOriginal(reader);
        await expect(verified).toHaveText(`${rows.length} of ${rows.length} passages verified`);
        counts[id] = rows.length;
        await reader.getByRole('button', { name: 'Close the document' }).click();
        await expect(reader).toHaveCount(0);
      }
      const sum = Object.values(counts).reduce((total, count) => total + count, 0);
      expect(report.locators).toEqual({ verified: sum, failed: 0, unverifiable: 0 });
    });
  });
});
