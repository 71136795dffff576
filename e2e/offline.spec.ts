import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test('after its first load the app opens without a network, at any path', async ({
  page,
  context,
  elsewhere,
}) => {
  await page.goto(elsewhere);
  await page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? waiting ?? installing;
    if (worker?.state === 'activated') return;
    await new Promise<void>((resolve) => {
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve();
      });
    });
  });
  await context.setOffline(true);
  await page.goto(elsewhere);
  await expect(page.locator('#app > *').first()).toBeVisible();
});

test('the embed registers no service worker', async ({ page }) => {
  await page.goto('embed.html');
  await expect(page.locator('#embed > *').first()).toBeVisible();
  const registrations = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(registrations).toHaveLength(0);
});
