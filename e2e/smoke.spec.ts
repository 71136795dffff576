import { expect, test } from './test.ts';

test('the app opens without a complaint', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Stancegraph/);
  await expect(page.locator('#app > *').first()).toBeVisible();
});

test('the app opens below any path of a host', async ({ page, elsewhere }) => {
  await page.goto(elsewhere);
  await expect(page.locator('#app > *').first()).toBeVisible();
});
