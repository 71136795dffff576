import { expect, test } from './test.ts';

test('the embed runs in a sandboxed frame on a page of another origin', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  await page.goto(elsewhere);
  await page.setContent(
    `<iframe sandbox="allow-scripts" width="800" height="600" src="${baseURL}embed.html"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#embed > *').first()).toBeVisible();
  expect(await frame.locator('#embed').evaluate(() => window.origin)).toBe('null');
});
