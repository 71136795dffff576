import { openArticle } from './support/article.ts';
import { projectFile, table } from './support/commandLine.ts';
import { edgesIn, expectFaultless, pictureIn } from './support/embedded.ts';
import { fragmentOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

const name = 'code-of-conduct-2011';

test('a link leads to the workbench with the same view, out of the sandbox', async ({
  page,
  context,
  baseURL,
  elsewhere,
}) => {
  const hiding = fragmentOf({ filters: { hiddenStances: ['supports'] } });
  const address = `${baseURL}embed.html?project=${name}${hiding}`;
  const frame = await openArticle(page, elsewhere, address, {
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  });
  await pictureIn(frame).waitFor();
  await expect(edgesIn(frame)).toHaveCount(
    table('edges').filter(({ stance }) => stance !== 'supports').length,
  );
  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in Stancegraph' }).click();
  const app = await opened;
  await app.locator('[data-stage][data-settled]').waitFor();
  await expect(app.getByRole('checkbox', { name: /^supports \d/ })).not.toBeChecked();
});

test('a project that cannot be shown is told, without a fault', async ({
  page,
  baseURL,
  elsewhere,
  complaints,
}) => {
  await test.step('in a frame without a name of one', async () => {
    const frame = await openArticle(page, elsewhere, `${baseURL}embed.html`);
    await expect(frame.locator('#embed > *').first()).toBeVisible();
    await expect(frame.getByRole('alert')).toContainText('does not say which project');
    expect(await frame.locator('#embed').evaluate(() => window.origin)).toBe('null');
  });

  for (const [search, words] of [
    ['?project=..%2Fsecret', 'letters, digits'],
    ['?src=javascript:alert(1)', 'not a web address'],
    ['?src=no/such/file.json', 'answered with the status 404'],
    ['?src=favicon.svg', 'it is not JSON'],
    ['?src=graph-data/none.json', '404'],
    ['?project=no-such-one', 'No project named no-such-one'],
  ] as const)
    await test.step(`embed.html${search}`, async () => {
      await page.goto(`embed.html${search}`);
      await expect(page.getByRole('alert')).toContainText(words);
    });
  await test.step('axe finds nothing', () => expectFaultless(page));

  await test.step('one that its server does not let other pages read', async () => {
    const src = encodeURIComponent(`${elsewhere}graph-data/${name}/project.stance.json`);
    const frame = await openArticle(page, elsewhere, `${baseURL}embed.html?src=${src}`);
    await expect(frame.getByRole('alert')).toContainText('Access-Control-Allow-Origin');
  });
  const missing = complaints.filter((text) => /Failed to load resource|CORS/.test(text));
  for (const text of missing) complaints.splice(complaints.indexOf(text), 1);
});

test('a file on another site is asked about before it is fetched', async ({ page, elsewhere }) => {
  const file = `${elsewhere}mine.stance.json`;
  const asked: string[] = [];
  await page.route(file, (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      path: projectFile,
      contentType: 'application/json',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto(`embed.html?src=${encodeURIComponent(file)}`);
  const load = page.getByRole('button', { name: 'Load it' });
  await expect(load).toBeVisible();
  expect(asked).toEqual([]);
  await load.click();
  await expect(edgesIn(page)).toHaveCount(table('edges').length);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(new URL(elsewhere).host);
});
