import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { faultsOf } from './support/axe.ts';
import { projectFile, renderFile } from './support/commandLine.ts';
import { fragmentOf, openFile, openWorkbench, pictureOf, viewIn } from './support/workbench.ts';
import { expect, test } from './test.ts';

const project = JSON.parse(readFileSync(projectFile, 'utf8'));

/** Opens a file as somebody who got it by mail does, with every way out of the machine shut. */
async function openPage(page: Page, html: string): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== pathToFileURL(html).href)
      asked.push(request.url());
  });
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(html).href);
  await pictureOf(page).waitFor();
  return asked;
}

const search = (page: Page) => page.getByRole('combobox', { name: 'Find in the picture' });
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' });

test('a file is searched without a network, on a desk and on a phone, and lets nothing out', async ({
  page,
  complaints,
}, testInfo) => {
  const file = testInfo.outputPath('picture.html');
  await renderFile(projectFile, file);
  const asked = await openPage(page, file);

  await test.step('it opens and draws with WebGL', async () => {
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', 'webgl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(project.title);
    await expect(page).toHaveTitle(project.title);
    expect(await page.evaluate(() => document.fonts.check('600 13px Inter'))).toBe(true);
    const size = statSync(file).size - Buffer.byteLength(JSON.stringify(project));
    expect(size).toBeLessThan(330_000);
  });

  await test.step('search finds an actor, and one of its lines opens the evidence', async () => {
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
    await page.keyboard.press('Escape');
    await expect(evidence(page)).toBeHidden();
  });

  await test.step('a statement is found by its words and shown with its line', async () => {
    const [statement] = project.statements;
    await search(page).fill(statement.label);
    await page.getByRole('option').filter({ hasText: statement.label }).first().click();
    await expect(evidence(page)).toContainText(statement.summary);
    await search(page).fill('nothing is called so');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(page.getByText(/nothing is called so/)).toBeVisible();
    await search(page).fill('');
    await evidence(page).getByRole('button', { name: 'Close' }).click();
    await expect(evidence(page)).toBeHidden();
  });

  await test.step('the graphics card that was taken away comes back when asked for', async () => {
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', 'svg');
    await page.getByRole('button', { name: 'Draw with it again' }).click();
    await expect(page.locator('[data-stage]')).toHaveAttribute('data-stage', 'webgl');
    await expect(page.getByRole('button', { name: 'Draw with it again' })).toBeHidden();
  });

  await test.step('on a phone the title is whole, above a search whose answers are not cut off', async () => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 740 });
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
      await search(page).fill('');
    }
  });

  await test.step('axe finds nothing, light or dark, wide or narrow', async () => {
    // The page lets no script be put into it: the checker comes from outside, as a debugger does.
    const checker = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(readFileSync(checker, 'utf8'));
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
  expect(asked).toEqual([]);

  await test.step('nothing can be fetched from inside it', async () => {
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
});

test('a file tells its story and lets go of it, and hostile names are text', async ({
  page,
}, testInfo) => {
  const hostile = structuredClone(project);
  hostile.title = '</title><script>alert(1)</script>';
  hostile.actors[0].name = '</script><img src=x onerror=alert(1)>';
  hostile.statements[0].label = '<!--<script>';
  const json = testInfo.outputPath('hostile.stance.json');
  const html = testInfo.outputPath('hostile.html');
  writeFileSync(json, JSON.stringify(hostile));
  await renderFile(json, html, '--story');
  let alerted = false;
  page.on('dialog', (dialog) => {
    alerted = true;
    void dialog.dismiss();
  });

  const { steps } = project.story;
  const asked = await openPage(page, html);
  const story = page.getByRole('region', { name: 'Story' });
  const heading = story.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(steps[0].title);
  await page.keyboard.press('End');
  await expect(heading).toHaveText(steps.at(-1).title);
  await story.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(heading).toHaveText(steps.at(-2).title);
  await story.getByRole('listitem').getByRole('button').first().click();
  await expect(evidence(page)).toBeVisible();
  await page.getByRole('button', { name: 'Explore' }).click();
  await expect(story).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile.title);
  await expect(page).toHaveTitle(hostile.title);
  await expect(page.locator('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(heading).toHaveText(steps[0].title);
  expect([alerted, asked]).toEqual([false, []]);
});

test('a picture opened in the workbench is the same project and the same view, any other page is refused', async ({
  page,
}, testInfo) => {
  const view = { filters: { hiddenStances: ['supports'] }, rollUp: 'state' };
  const filtered = testInfo.outputPath('filtered.html');
  const rendering = renderFile(projectFile, filtered, '--view', fragmentOf(view));
  await openWorkbench(page);

  await test.step('a page without a project is refused in words', async () => {
    const dialog = await openFile(page, '<!doctype html><p>Hello</p>', 'hello.html');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expect(dialog).toContainText('holds no project');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('a picture opens as what it was', async () => {
    await rendering;
    const html = readFileSync(filtered, 'utf8');
    await openFile(page, html, 'filtered.html');
    await expect(page.getByRole('dialog')).toBeHidden();
    await pictureOf(page).waitFor();
    await expect.poll(() => viewIn(page.url())).toEqual(view);
    const download = page.waitForEvent('download');
    await page.getByRole('banner').getByRole('button').first().click();
    await page.getByRole('button', { name: /Save/ }).first().click();
    const saved = readFileSync(await (await download).path(), 'utf8');
    const [, data = ''] = /id="stancegraph-data">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(saved)).toEqual(JSON.parse(data).project);
  });
});
