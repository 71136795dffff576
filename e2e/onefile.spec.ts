import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { faultsOf } from './support/axe.ts';
import { projectFile, renderFile, stancegraph } from './support/commandLine.ts';
import { fragmentOf, openFile, openWorkbench, pictureOf, viewIn } from './support/workbench.ts';
import { expect, test } from './test.ts';

const view = { filters: { hiddenStances: ['supports'] }, rollUp: 'state' };
const project = JSON.parse(readFileSync(projectFile, 'utf8'));
let folder = '';
let file = '';

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-'));
  file = path.join(folder, 'picture.html');
  stancegraph('render', '-o', file);
});

test.afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a file as somebody who got it by mail does, with every way out of the machine shut. */
async function openPage(page: Page, html = file): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== pathToFileURL(html).href)
      asked.push(request.url());
  });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(html).href);
  return asked;
}

const search = (page: Page) => page.getByRole('combobox', { name: 'Find in the picture' });
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' });

test('a file opens without a network and draws with WebGL', async ({ page }) => {
  const asked = await openPage(page);
  await pictureOf(page).waitFor();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', 'webgl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(project.title);
  await expect(page).toHaveTitle(project.title);
  expect(await page.evaluate(() => document.fonts.check('600 13px Inter'))).toBe(true);
  expect(asked).toEqual([]);
  const size = statSync(file).size - Buffer.byteLength(JSON.stringify(project));
  expect(size).toBeLessThan(330_000);
});

test('nothing can be fetched from inside it', async ({ page, complaints }) => {
  await openPage(page);
  await page.context().setOffline(false);
  const tried = await page.evaluate(() =>
    Promise.all([
      fetch('http://localhost:4300/').then(
        () => 'fetched',
        () => 'refused',
      ),
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.intruder = true';
        document.body.append(script);
        resolve('intruder' in globalThis ? 'ran' : 'refused');
      }),
    ]),
  );
  expect(tried).toEqual(['refused', 'refused']);
  expect(complaints.splice(0).join('\n')).toContain('Content Security Policy');
});

test('a file tells its story, and lets go of it', async ({ page }) => {
  const told = path.join(folder, 'told.html');
  stancegraph('render', '--story', '-o', told);
  const { steps } = project.story;
  const asked = await openPage(page, told);
  const story = page.getByRole('region', { name: 'Story' });
  const heading = story.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(steps[0].title);
  await pictureOf(page).waitFor();
  await page.keyboard.press('End');
  await expect(heading).toHaveText(steps.at(-1).title);
  await story.getByRole('button', { name: 'Back' }).click();
  await expect(heading).toHaveText(steps.at(-2).title);
  await story.getByRole('listitem').getByRole('button').first().click();
  await expect(evidence(page)).toBeVisible();
  await page.getByRole('button', { name: 'Explore' }).click();
  await expect(story).toBeHidden();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(heading).toHaveText(steps[0].title);
  expect(asked).toEqual([]);
});

test('search finds an actor, and one of its lines opens the evidence', async ({ page }) => {
  await openPage(page);
  await pictureOf(page).waitFor();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  const actor = project.actors.find(({ name }: { name: string }) => name === 'China');
  await search(page).fill('chin');
  await expect(page.getByRole('option').first()).toContainText(actor.name);
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { level: 2 })).toContainText(actor.name);
  await page.getByRole('application').getByRole('button').focus();
  await page.keyboard.press(']');
  await page.keyboard.press('Enter');
  await expect(evidence(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
});

test('on a phone the title is whole, above a search whose answers are not cut off', async ({
  page,
}) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await openPage(page);
    await pictureOf(page).waitFor();
    const title = page.getByRole('heading', { level: 1 });
    const cut = await title.evaluate(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth || scrollHeight > clientHeight,
    );
    expect(cut).toBe(false);
    const [above, field] = [await title.boundingBox(), await search(page).boundingBox()];
    expect(above!.y + above!.height).toBeLessThanOrEqual(field!.y);
    expect(field!.height).toBeGreaterThanOrEqual(40);
    await search(page).fill('chin');
    await expect(page.getByRole('option').first()).toBeVisible();
    const answers = (await page.getByRole('listbox').boundingBox())!;
    expect(answers.x).toBeGreaterThanOrEqual(0);
    expect(answers.x + answers.width).toBeLessThanOrEqual(width);
  }
});

test('a statement is found by its words and shown with its line', async ({ page }) => {
  await openPage(page);
  await pictureOf(page).waitFor();
  const [statement] = project.statements;
  await search(page).fill(statement.label);
  await page.getByRole('option').filter({ hasText: statement.label }).first().click();
  await expect(evidence(page)).toContainText(statement.summary);
  await search(page).fill('nothing is called so');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(page.getByText(/nothing is called so/)).toBeVisible();
});

test('a picture opened in the workbench is the same project and the same view', async ({
  page,
}) => {
  const filtered = path.join(folder, 'filtered.html');
  stancegraph('render', '--view', fragmentOf(view), '-o', filtered);
  await openWorkbench(page);
  await openFile(page, readFileSync(filtered, 'utf8'), 'filtered.html');
  await expect(page.getByRole('dialog')).toBeHidden();
  await pictureOf(page).waitFor();
  await expect.poll(() => viewIn(page.url())).toEqual(view);
  const download = page.waitForEvent('download');
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('button', { name: /Save/ }).first().click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  const again = path.join(folder, 'again.stance.json');
  writeFileSync(again, saved);
  expect(JSON.parse(saved)).toEqual(JSON.parse(pageData(filtered)).project);
});

test('a page without a project is refused in words', async ({ page }) => {
  await openWorkbench(page);
  const dialog = await openFile(page, '<!doctype html><p>Hello</p>', 'hello.html');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog).toContainText('holds no project');
});

test('hostile names are text', async ({ page }) => {
  const hostile = structuredClone(project);
  hostile.title = '</title><script>alert(1)</script>';
  hostile.actors[0].name = '</script><img src=x onerror=alert(1)>';
  hostile.statements[0].label = '<!--<script>';
  const json = path.join(folder, 'hostile.stance.json');
  const html = path.join(folder, 'hostile.html');
  writeFileSync(json, JSON.stringify(hostile));
  renderFile(json, html);
  let alerted = false;
  page.on('dialog', () => (alerted = true));
  const asked = await openPage(page, html);
  await pictureOf(page).waitFor();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile.title);
  await expect(page).toHaveTitle(hostile.title);
  await expect(page.locator('img')).toHaveCount(0);
  expect([alerted, asked]).toEqual([false, []]);
});

test('the graphics card that was taken away comes back when asked for', async ({ page }) => {
  await openPage(page);
  await pictureOf(page).waitFor();
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll('canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', 'svg');
  await page.getByRole('button', { name: 'Draw with it again' }).click();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', 'webgl');
  await expect(page.getByRole('button', { name: 'Draw with it again' })).toBeHidden();
});

test.describe('what a checker is put into', () => {
  test.use({ bypassCSP: true });

  test('axe finds nothing, light or dark, wide or narrow', async ({ page }) => {
    await openPage(page);
    await pictureOf(page).waitFor();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await search(page).fill('a');
        await expect(page.getByRole('option').first()).toBeVisible();
        expect(await faultsOf(page), `${colorScheme} ${width}`).toEqual([]);
      }
    }
  });
});

function pageData(html: string): string {
  return /id="stancegraph-data">(.*?)<\/script>/s.exec(readFileSync(html, 'utf8'))?.[1] ?? '';
}
