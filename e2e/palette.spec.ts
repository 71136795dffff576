import { tabTo } from './support/tab.ts';
import { detailsPanel, openWorkbench } from './support/workbench.ts';
import { expect, test } from './test.ts';

test('the palette and dialogs take the keyboard, do what it says and give it back', async ({
  page,
}) => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/assets\/Palette-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openWorkbench(page);
  const palette = page.getByRole('dialog', { name: 'Search and commands' });

  await test.step('what is typed before the palette is there is searched for all the same', async () => {
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
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
  });

  await test.step('the palette gives the keyboard back', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Share' }));
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  });

  await test.step('dialogs take the keyboard and give it back', async () => {
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

  await test.step('the palette finds and selects without a mouse', async () => {
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

  await test.step('commands of the palette open their dialogs', async () => {
    for (const { words, dialog } of [
      { words: 'share', dialog: 'Share this picture' },
      { words: 'export', dialog: 'Export picture' },
      { words: 'open a file', dialog: 'Open a project' },
      { words: 'keyboard', dialog: 'Keyboard and help' },
    ])
      await test.step(words, async () => {
        await page.keyboard.press('Control+k');
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
});
