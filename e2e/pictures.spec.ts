import type { Page } from '@playwright/test';
import { table } from './support/commandLine.ts';
import { detailsPanel, fragmentOf, openWorkbench, pictureOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

// The pictures of the README. `npx playwright test --config=e2e pictures -u` takes them anew.
test.use({ viewport: { width: 1440, height: 900 } });

/** Edges are smoothed a little differently from one browser to the next. */
const alike = { maxDiffPixelRatio: 0.03, animations: 'disabled', caret: 'hide' } as const;

async function atRest(page: Page): Promise<void> {
  await pictureOf(page).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
}

// The name of an exported file carries the date.
test.beforeEach(({ page }) => page.clock.setFixedTime('2026-01-15T12:00:00Z'));

/** What an expert says against something. */
function opposition() {
  const statement = table('statements').find(
    ({ stance, speakerKind }) => stance === 'opposes' && speakerKind === 'expert',
  );
  if (!statement) throw new Error('no expert opposes anything in the shipped project');
  return statement;
}

test('the whole dispute, and the picture of it to take away', async ({ page }) => {
  await openWorkbench(page);
  await atRest(page);
  await expect(page).toHaveScreenshot('overview.png', alike);
  await page.getByRole('button', { name: 'Export picture' }).click();
  await expect(page.getByRole('dialog', { name: 'Export picture' }).getByRole('img')).toBeVisible();
  await atRest(page);
  await expect(page).toHaveScreenshot('export.png', alike);
});

// Each of the others is of a page that was opened with its view: nothing is there to be undone.
test('a statement, and the document that proves it, at night', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { id, document } = opposition();
  const view = { selection: { type: 'statement', id }, reading: document };
  await openWorkbench(page, `./${fragmentOf(view)}`);
  await expect(page.getByRole('button', { name: 'Close the document' })).toBeVisible();
  await atRest(page);
  await expect(page).toHaveScreenshot('evidence-dark.png', alike);
});

test('who an actor stands with, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { speaker } = opposition();
  await openWorkbench(page, `./${fragmentOf({ selection: { type: 'entity', id: speaker } })}`);
  await atRest(page);
  await expect(page).toHaveScreenshot('phone.png', alike);
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(detailsPanel(page)).toBeVisible();
});
