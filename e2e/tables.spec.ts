import { readFileSync } from 'node:fs';
import { colourFaultsOf, faultsOf } from './support/axe.ts';
import { projectFile } from './support/commandLine.ts';
import { overflowOf } from './support/layout.ts';
import { expectUnbroken, markup } from './support/markup.ts';
import { tabTo } from './support/tab.ts';
import {
  detailsPanel,
  openFile,
  openWorkbench,
  pictureOf,
  sentenceOf,
} from './support/workbench.ts';
import { expect, test } from './test.ts';

const title: string = JSON.parse(readFileSync(projectFile, 'utf8')).title;

test('a table of votes opens as who agrees most, and one whose columns have names of their own once they are chosen', async ({
  page,
}) => {
  await openWorkbench(page);

  await test.step('more votes than one can look at', async () => {
    const votes = ['rcid,country,vote'];
    for (let call = 0; call < 300; call++)
      for (let country = 0; country < 180; country++) {
        const isNorth = country % 2 === 0;
        const agrees = (call * 7 + country * 13) % 10 < 8;
        votes.push(
          `${call},${isNorth ? 'North' : 'South'} ${country},${isNorth === agrees ? 'yes' : 'no'}`,
        );
      }
    await openFile(page, votes.join('\n'), 'votes.csv');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('log')).toContainText('54,000 statements would be too many to see');
    await pictureOf(page).waitFor();
    expect(await sentenceOf(page)).toMatch(/^[\d,]+ pairs of actors agree/);

    // Undone as any change is.
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(page).toHaveTitle(new RegExp(title.slice(0, 20)));
  });

  await test.step('columns of names of their own', async () => {
    const table = [
      'Datum;Land;Ziel;Haltung;Zitat',
      `12.9.2011;Norland;Sudland;dagegen;${markup}`,
      '13.9.2011;Sudland;Norland;Dafür;Sudland would join.',
      '14.9.2011;Sudland;Norland;jein;',
    ].join('\n');
    const dialog = await openFile(page, table, 'reden.csv');
    const expectFaultless = async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await colourFaultsOf(page)).toEqual([]);
    };
    await expect(dialog.getByRole('alert')).toContainText('reden.csv was not opened');
    const columns = dialog.getByRole('region', { name: 'Columns of the table' });
    await expect(columns.getByRole('row', { name: /^Land Norland · Sudland/ })).toBeVisible();
    await expect(columns).toContainText(markup);
    await expectFaultless();

    // What was guessed can be changed, and what was chosen wrongly be chosen again.
    const chosen = (name: string) => dialog.getByRole('combobox', { name });
    await expect(chosen('Date').locator(':checked')).toHaveText('Datum');
    await chosen('Who speaks').selectOption('Land');
    await chosen('On whom or what').selectOption('Ziel');
    await chosen('Stance').selectOption('Datum');
    await chosen('Date').selectOption('Haltung');
    await expect(chosen('12.9.2011')).toBeVisible();
    for (const day of ['12.9.2011', '13.9.2011', '14.9.2011'])
      await chosen(day).selectOption('neutral');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('it has 3 issues');
    const issues = dialog.getByRole('region', { name: 'What is wrong' });
    await expect(issues).toContainText('3:Haltung');
    await chosen('Stance').selectOption('Haltung');
    await chosen('Date').selectOption('Datum');
    await chosen('Summary or quote').selectOption('Zitat');

    // What words mean is asked as well: what is sure is chosen already, all else has to be.
    await expect(chosen('12.9.2011')).toHaveCount(0);
    await expect(chosen('dagegen').locator(':checked')).toHaveText('opposes');
    await expect(chosen('Dafür').locator(':checked')).toHaveText('supports');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(chosen('jein')).toBeFocused();
    await chosen('jein').selectOption('ambivalent');
    await expectFaultless();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();

    await expect(dialog).toBeHidden();
    await expect(page).toHaveTitle(/reden/);
    await pictureOf(page).waitFor();
    const details = detailsPanel(page);
    await details
      .getByRole('button', { name: /^Norland/ })
      .first()
      .click();
    await expect(details.getByRole('heading', { level: 2 })).toHaveText('Norland');
    const opposed = details.getByRole('list', { name: 'Opposes', exact: true });
    await opposed.getByRole('button', { name: /^Sudland/ }).click();
    await expect(details.getByRole('article')).toHaveCount(1);
    await expect(details.getByRole('article')).toContainText(markup);
    await expect(details.getByRole('article')).toContainText('12 September 2011');
    await expect(details.getByRole('article')).toContainText('dagegen');
  });
  await expectUnbroken(page);
});

test('words for stances and columns without names are chosen by keyboard on a narrow screen', async ({
  page,
}) => {
  await openWorkbench(page);

  await test.step('only words are asked about where columns are known', async () => {
    const table = 'source,target,stance\nNorland,Sudland,dagegen\nSudland,Norland,ja\n';
    const dialog = await openFile(page, table, 'ja.csv');
    await expect(dialog.getByRole('alert')).toContainText('words in its column of stances');
    await page.setViewportSize({ width: 390, height: 844 });
    const words = dialog.getByRole('region', { name: 'Say what the words for stances mean' });
    await expect(words.getByRole('combobox')).toHaveCount(2);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(dialog.locator(':has(> form)'))).toBe(0);
    await words.getByRole('combobox', { name: 'dagegen' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('supp');
    await tabTo(page, dialog.getByRole('button', { name: 'Open', exact: true }), 6);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page).toHaveTitle(/ja/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => sentenceOf(page)).toMatch(/Norland|Sudland/);
  });

  await test.step('columns without names are chosen by number', async () => {
    const dialog = await openFile(
      page,
      `contra,2,x,${'Norland '.repeat(20)}\npro,3,y,Sudland\n`,
      'bare.csv',
    );
    const who = dialog.getByRole('combobox', { name: 'Who speaks' });
    await expect(who).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(dialog.locator(':has(> form)'))).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await expect(dialog.getByRole('checkbox', { name: /first row/ })).not.toBeChecked();

    await who.focus();
    await page.keyboard.type('Column 4');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Column 3');
    await expect(who.locator(':checked')).toHaveText('Column 4');
    await expect(dialog.getByRole('combobox', { name: 'Stance' }).locator(':checked')).toHaveText(
      'Column 1',
    );
    await tabTo(page, dialog.getByRole('button', { name: 'Open', exact: true }), 12);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page).toHaveTitle(/bare/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => sentenceOf(page)).toMatch(/Norland|Sudland/);
  });
  await expectUnbroken(page);
});
