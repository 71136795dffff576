import { pictureOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

test('the app opens without a complaint, and goes on without a part that cannot be fetched any more', async ({
  page,
  complaints,
}) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Stancegraph/);
  await expect(page.locator('#app > *').first()).toBeVisible();
  await pictureOf(page).waitFor();
  expect(complaints).toEqual([]);

  const matrix = /\/assets\/Matrix-[^/]+\.(js|css)$/;
  await page.route(matrix, (route) => route.abort());
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
  const notice = page.getByRole('log', { name: 'Notices' });
  await expect(notice).toContainText('A part of this page could not be loaded');
  await expect(notice.getByRole('button', { name: 'Reload' })).toBeVisible();
  const failed = complaints.splice(0);
  expect(failed.length).toBeGreaterThan(0);
  for (const text of failed) expect(text).toMatch(/^console: Failed to load resource.*Matrix-/);

  await page.unroute(matrix);
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('the app opens below any path of a host', async ({ page, elsewhere }) => {
  await page.goto(elsewhere);
  await expect(page.locator('#app > *').first()).toBeVisible();
});
