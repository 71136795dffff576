import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from './support/axe.ts';
import { unzipSync } from 'fflate';
import { projectFile, rendered } from './support/commandLine.ts';
import { openWorkbench, pictureOf, sentenceOf, shownPanel, viewIn } from './support/workbench.ts';
import { expect, test } from './test.ts';

const project = JSON.parse(readFileSync(projectFile, 'utf8'));
const { steps } = project.story;

async function openEditor(page: Page) {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: /^Search/ }).fill('edit the story');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Story' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The slides of a deck and their notes, as XML by the name of the part. */
function slidesOf(deck: Buffer): Readonly<Record<string, string>> {
  const isSlide = ({ name }: { name: string }) =>
    /^ppt\/(slides|notesSlides)\/\w+\.xml$/.test(name);
  const parts = Object.entries(unzipSync(deck, { filter: isSlide }));
  return Object.fromEntries(
    parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]),
  );
}

async function present(page: Page) {
  await page.getByRole('button', { name: 'Present' }).click();
  const player = page.getByRole('region', { name: 'Story', exact: true });
  await expect(player.getByRole('heading', { level: 1 })).toHaveText(steps[0].title);
  return player;
}

test('a story that ends leads back to what was looked at, one that is left can be gone on with', async ({
  page,
}) => {
  await openWorkbench(page);

  await test.step('it leads back where it ends, and not where it is left', async () => {
    await page.getByRole('button', { name: 'Matrix', exact: true }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    const player = await present(page);
    await expect(page.getByRole('grid')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(player).toBeHidden();
    await shownPanel(page)
      .getByRole('checkbox', { name: /^supports \d/ })
      .uncheck();
    const looked = await sentenceOf(page);
    const address = page.url();

    await page.getByRole('button', { name: 'Present' }).click();
    await page.keyboard.press('End');
    await expect.poll(() => sentenceOf(page)).not.toBe(looked);
    await page.keyboard.press('Escape');
    await expect(player).toBeHidden();
    await expect.poll(() => sentenceOf(page)).toBe(looked);
    await expect(page).toHaveURL(address);

    await page.getByRole('button', { name: 'Present' }).click();
    await page.keyboard.press('End');
    const told = await sentenceOf(page);
    await player.getByRole('button', { name: 'Explore' }).click();
    await page.getByRole('button', { name: 'End the story' }).click();
    await expect(page.getByRole('button', { name: 'Back to the story' })).toBeHidden();
    expect(await sentenceOf(page)).toBe(told);
  });

  await test.step('it is played by keyboard, left to explore, and gone on with', async () => {
    const player = await present(page);
    const heading = player.getByRole('heading', { level: 1 });
    const first = await sentenceOf(page);
    await page.keyboard.press('ArrowRight');
    await expect(heading).toHaveText(steps[1].title);
    await expect.poll(() => sentenceOf(page)).not.toBe(first);
    await page.keyboard.press('End');
    await expect(heading).toHaveText(steps.at(-1).title);
    await page.keyboard.press('Home');
    await page.keyboard.press('n');
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: 'Press B or click to go on' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(heading).toHaveText(steps[1].title);
    await page.keyboard.press('o');
    await page
      .getByRole('group', { name: /^All steps/ })
      .getByRole('button')
      .nth(4)
      .click();
    await expect(heading).toHaveText(steps[4].title);

    await player
      .getByRole('button', { name: /defends|rejects|sees|wryly|opposes/ })
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Details' })).toBeVisible();
    await player.getByRole('button', { name: 'Explore' }).click();
    await expect(player).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export picture' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the story' }).click();
    await expect(heading).toHaveText(steps[4].title);
  });

  await test.step('a page that is loaded anew goes on with the step', async () => {
    await expect(page).toHaveURL(/[?&]step=5\b/);
    const told = await sentenceOf(page);
    await page.reload();
    const player = page.getByRole('region', { name: 'Story', exact: true });
    await expect(player.getByRole('heading', { level: 1 })).toHaveText(steps[4].title);
    await pictureOf(page).waitFor();
    expect(await sentenceOf(page)).toBe(told);
    await page.keyboard.press('Escape');
    await expect(player).toBeHidden();
    await expect(page.getByRole('button', { name: 'Back to the story' })).toBeHidden();
    await expect(page).not.toHaveURL(/step=/);
    expect(await sentenceOf(page)).not.toBe(told);
  });
});

test('the speaker has notes and the next step, and on a phone evidence leaves the words to be read', async ({
  page,
}) => {
  await openWorkbench(page);

  await test.step('both windows go together', async () => {
    await present(page);
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('s');
    const speaker = await opening;
    const heading = speaker.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(steps[0].title);
    await expect(speaker.getByText(steps[0].note)).toBeVisible();
    await expect(speaker.getByText(steps[1].title)).toBeVisible();
    await speaker.getByRole('button', { name: 'Next' }).click();
    const player = page.getByRole('region', { name: 'Story', exact: true });
    await expect(player.getByRole('heading', { level: 1 })).toHaveText(steps[1].title);
    await page.keyboard.press('ArrowRight');
    await expect(heading).toHaveText(steps[2].title);
    const clock = speaker.getByRole('time');
    await expect(clock).not.toHaveText('0:00');
    await speaker.getByRole('button', { name: 'Begin at 0:00' }).click();
    await expect(clock).toHaveText(/^0:0[01]$/);
    await page.keyboard.press('Escape');
    await expect(speaker.getByText('The story has ended.')).toBeVisible();
    await speaker.close();
  });

  await test.step('axe finds nothing in the player, wide or narrow', async () => {
    await present(page);
    for (const [colorScheme, viewport] of [
      ['light', { width: 1280, height: 800 }],
      ['dark', { width: 390, height: 844 }],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await pictureOf(page).waitFor();
      expect(await faultsOf(page), colorScheme).toEqual([]);
    }
    await page.keyboard.press('Escape');
  });

  await test.step('on a phone, evidence leaves the words of the step to be read', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const player = await present(page);
    await player.getByRole('listitem').getByRole('button').first().click();
    const details = page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('button', { name: 'Read in document' }).first()).toBeVisible();
    const [above, below] = [await details.boundingBox(), await player.boundingBox()];
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y + 1);
    // What was picked is moved out from under its evidence.
    await expect.poll(() => viewIn(page.url())).toHaveProperty('camera');
    await details.getByRole('button', { name: 'Close' }).click();
    await expect(details).toBeHidden();
    await player.getByRole('button', { name: 'Next' }).click();
    await expect(player.getByRole('heading', { level: 1 })).toHaveText(steps[1].title);
  });
});

test('a deck has a slide a step as the command line makes it, and none where it is called off', async ({
  page,
}) => {
  test.slow();
  const rendering = rendered('pptx', '--story');
  await openWorkbench(page);
  const address = page.url();
  const dialog = await openEditor(page);
  expect(await faultsOf(page)).toEqual([]);

  await test.step('one that is called off leaves nothing behind', async () => {
    let saved = false;
    page.on('download', () => (saved = true));
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const maker = /\/storyDeck-.*\.js$/;
    await page.route(maker, async (route) => {
      await held;
      await route.continue();
    });
    await dialog.getByRole('button', { name: 'PowerPoint deck' }).click();
    await dialog.getByRole('button', { name: 'Stop' }).click();
    release();
    await expect(dialog.getByRole('button', { name: 'PowerPoint deck' })).toBeVisible();
    await expect(dialog.getByRole('status').last()).toBeEmpty();
    expect(saved).toBe(false);
    await page.unroute(maker);
  });

  await test.step('one that is waited for has all of them', async () => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'PowerPoint deck' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(
      /^code-of-conduct-2011_story_\d{4}-\d\d-\d\d\.stance\.pptx$/,
    );
    const own = slidesOf(await rendering);
    expect(Object.keys(own)).toHaveLength(2 * steps.length);
    expect(slidesOf(readFileSync(await file.path()))).toEqual(own);
    // Meanwhile the screen has shown what it shows.
    expect(page.url()).toBe(address);
  });
});

test('a handout has a sheet a step, and steps are added, written, moved by keyboard and undone', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => (window.print = () => undefined));
  await openWorkbench(page);
  const dialog = await openEditor(page);

  await test.step('a sheet has words, note and what it rests on', async () => {
    await dialog.getByRole('button', { name: 'Handout or PDF' }).click();
    const sheets = page.locator('.printed-sheet article');
    await expect(sheets).toHaveCount(steps.length);
    const { statements } = project;
    for (const [at, { title, note, highlights }] of steps.entries()) {
      const sheet = sheets.nth(at);
      await expect(sheet.locator('h1')).toHaveText(title);
      await expect(sheet.locator('svg')).toBeAttached();
      if (note) await expect(sheet).toContainText(note);
      for (const id of highlights)
        await expect(sheet).toContainText(
          statements.find((statement: { id: string }) => statement.id === id).summary,
        );
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(steps.length);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheets).toHaveCount(0);
  });

  await test.step('steps are added, written, moved by keyboard and undone', async () => {
    const titles = dialog.getByRole('list', { name: 'Steps of the story' }).getByRole('listitem');
    await expect(titles).toHaveCount(steps.length);
    await dialog.getByRole('button', { name: 'Add this view as a step' }).press('Enter');
    await expect(titles).toHaveCount(steps.length + 1);
    await dialog.getByLabel('Title').fill('My own');
    await dialog.getByLabel('Text').fill('A **bold** word, <b>not</b> markup.');
    await dialog.getByLabel('Note').fill('Breathe.');
    await dialog.getByRole('button', { name: 'Move “My own” up' }).press('Enter');
    await expect(titles.nth(steps.length - 1)).toContainText('My own');
    await dialog.getByRole('button', { name: 'Present', exact: true }).press('Enter');
    const player = page.getByRole('region', { name: 'Story', exact: true });
    await expect(player.getByRole('heading', { level: 1 })).toHaveText('My own');
    await expect(player.getByText('<b>not</b> markup', { exact: false })).toBeVisible();
    await expect(player.locator('strong', { hasText: 'bold' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await openEditor(page);
    await expect(titles.last()).toContainText('My own');
  });
});

test('a step that no file holds is not lost without a question, one that is saved without one', async ({
  page,
}) => {
  const questions: string[] = [];
  page.on('dialog', (question) => {
    questions.push(question.type());
    void question.accept();
  });
  const addStep = async () => {
    const dialog = await openEditor(page);
    await dialog.getByRole('button', { name: 'Add this view as a step' }).click();
    await page.keyboard.press('Escape');
  };
  await openWorkbench(page);
  await addStep();
  await page.reload();
  await pictureOf(page).waitFor();
  expect(questions).toEqual(['beforeunload']);

  await addStep();
  await page.getByRole('banner').getByRole('button').first().click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the project' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('"step-');
  await page.reload();
  await pictureOf(page).waitFor();
  expect(questions).toEqual(['beforeunload']);
});
