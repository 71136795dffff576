import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from './support/axe.ts';
import { projectFile } from './support/commandLine.ts';
import { openWorkbench, pictureOf, sentenceOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

const { steps } = JSON.parse(readFileSync(projectFile, 'utf8')).story;

async function present(page: Page) {
  await openWorkbench(page);
  await page.getByRole('button', { name: 'Present' }).click();
  const player = page.getByRole('region', { name: 'Story', exact: true });
  await expect(player.getByRole('heading', { level: 1 })).toHaveText(steps[0].title);
  return player;
}

test('a story is played by keyboard, left to explore, and gone on with', async ({ page }) => {
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
  await page.keyboard.press('Escape');
  await expect(player).toBeHidden();
  await expect(page.getByRole('button', { name: 'Back to the story' })).toBeHidden();
});

test('the speaker has notes and the next step, and both windows go together', async ({ page }) => {
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
  await page.keyboard.press('Escape');
  await expect(speaker.getByText('The story has ended.')).toBeVisible();
});

test('steps are added, written, moved by keyboard and undone', async ({ page }) => {
  await openWorkbench(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('edit the story');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Story' });
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
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('edit the story');
  await page.keyboard.press('Enter');
  await expect(titles.last()).toContainText('My own');
});

test('axe finds nothing in the player and the editor, wide or narrow', async ({ page }) => {
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
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('edit the story');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Story' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
