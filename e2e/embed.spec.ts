import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { openArticle, showArticle } from './support/article.ts';
import { faultsOf } from './support/axe.ts';
import { projectFile, table } from './support/commandLine.ts';
import { fragmentOf, plain } from './support/workbench.ts';
import { expect, test } from './test.ts';

const name = 'code-of-conduct-2011';
const embed = `embed.html?project=${name}`;
const statements = table('statements');

type Frame = Page | FrameLocator;
const pictureIn = (frame: Frame) => frame.locator('[data-stage][data-settled]');
const edgesIn = (frame: Frame) => frame.locator('svg .picture > [class^="stance-"]');
const evidenceIn = (frame: Frame) => frame.getByRole('region', { name: 'Evidence' });
const groundOf = (frame: Frame) => frame.locator('svg .picture').getAttribute('transform');

/** Clicks lines until one shows its evidence; another line or a name may lie over the first. */
async function clickAnEdge(picture: Locator, evidence: Locator): Promise<void> {
  const middles = await picture.evaluate((stage) => {
    const { x: left, y: top } = stage.getBoundingClientRect();
    return [...stage.querySelectorAll<SVGPathElement>('.picture > [class^="stance-"]')].map(
      (path) => {
        const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.35);
        const place = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
        return { x: place.x - left, y: place.y - top };
      },
    );
  });
  for (const position of middles.slice(0, 20)) {
    await picture.click({ position });
    if ((await evidence.getByRole('listitem').count()) > 0) return;
  }
  throw new Error('no line of the picture could be picked');
}

test('a frame on another origin that may do nothing but run scripts shows the whole picture', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  const frame = await openArticle(page, elsewhere, baseURL + embed);
  await pictureIn(frame).waitFor();
  expect(await frame.locator('#embed').evaluate(() => window.origin)).toBe('null');
  await expect(edgesIn(frame)).toHaveCount(table('edges').length);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    JSON.parse(readFileSync(projectFile, 'utf8')).title,
  );
  const legend = frame.getByRole('region', { name: 'Legend' });
  await expect(legend.getByRole('listitem').filter({ hasText: 'opposes' })).toBeVisible();
  await expect(frame.getByText(/oppose it\.$/)).toBeVisible();
  expect(await frame.locator('body').evaluate(() => document.fonts.check('600 13px Inter'))).toBe(
    true,
  );
});

test('a click on a line shows the statements behind it, and Escape puts them away', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  const frame = await openArticle(page, elsewhere, baseURL + embed);
  const evidence = evidenceIn(frame);
  await pictureIn(frame).waitFor();
  await clickAnEdge(pictureIn(frame), evidence);
  const heading = plain(await evidence.getByRole('heading', { level: 2 }).innerText());
  const found = statements.filter(({ speakerName, targetName }) =>
    heading.startsWith(`${speakerName} → ${targetName}: `),
  );
  expect(found.length).toBeGreaterThan(0);
  const label = await evidence.getByRole('heading', { level: 3 }).first().innerText();
  expect(found.map((statement) => statement.label)).toContain(label);
  await page.keyboard.press('Escape');
  await expect(evidence).toBeHidden();
});

test('the wheel scrolls the article until the picture was clicked', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  const frame = await openArticle(page, elsewhere, baseURL + embed);
  await pictureIn(frame).waitFor();
  const before = await groundOf(frame);
  await page.mouse.move(500, 250);
  await page.mouse.wheel(0, 240);
  await expect(frame.getByText('Click to zoom with the wheel')).toHaveCSS('opacity', '1');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await groundOf(frame)).toBe(before);
  await page.evaluate(() => window.scrollTo(0, 0));
  await pictureIn(frame).click({ position: { x: 8, y: 8 } });
  await page.mouse.move(500, 250);
  await page.mouse.wheel(0, -240);
  await expect.poll(() => groundOf(frame)).not.toBe(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('keyboard alone: to the graph, along a line, to its evidence', async ({ page }) => {
  await page.goto(embed);
  await pictureIn(page).waitFor();
  await page.getByRole('application').getByRole('button').focus();
  await page.keyboard.press(']');
  const line = page.getByRole('application').getByRole('button');
  await expect(line).toContainText('statement');
  await page.keyboard.press('Enter');
  await expect(evidenceIn(page).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(evidenceIn(page)).toBeHidden();
});

test('the view comes from the fragment, and a new fragment shows another', async ({ page }) => {
  const hiding = fragmentOf({ filters: { hiddenStances: ['supports'] } });
  await page.goto(embed + hiding);
  const shown = table('edges').filter(({ stance }) => stance !== 'supports');
  await expect(edgesIn(page)).toHaveCount(shown.length);
  await page.evaluate(() => (location.hash = ''));
  await expect(edgesIn(page)).toHaveCount(table('edges').length);
});

test('what a view shows of analyses is drawn, by a script that is loaded for it alone', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(embed);
  await pictureIn(page).waitFor();
  const isLater = (path: string) => path.includes('embedLater');
  expect(scripts.filter(isLater)).toEqual([]);
  const view = { appearance: { colourBy: 'camps', hulls: true }, layout: { name: 'camps' } };
  await page.goto(`${embed}&camps${fragmentOf(view)}`);
  await expect(page.locator('path.camp-1')).toBeAttached();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Camp 1');
  expect(scripts.filter(isLater)).toHaveLength(1);
});

test('parts can be left out, and the theme chosen', async ({ page }) => {
  await page.goto(`${embed}&hide=title,legend,sentence,zoom,details&theme=dark`);
  await pictureIn(page).waitFor();
  await expect(page.getByRole('heading')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Legend' })).toHaveCount(0);
  await expect(page.getByRole('group')).toHaveCount(0);
  await expect(page.getByText(/oppose it\.$/)).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('application').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(evidenceIn(page)).toHaveCount(0);
});

test('a link leads to the workbench with the same view, out of the sandbox', async ({
  page,
  context,
  baseURL,
  elsewhere,
}) => {
  const view = fragmentOf({ filters: { hiddenStances: ['supports'] } });
  const frame = await openArticle(page, elsewhere, baseURL + embed + view, {
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  });
  await pictureIn(frame).waitFor();
  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in Stancegraph' }).click();
  const app = await opened;
  await app.locator('[data-stage][data-settled]').waitFor();
  await expect(app.getByRole('checkbox', { name: /^supports \d/ })).not.toBeChecked();
});

test('a frame that may open nothing gives the address instead', async ({
  page,
  baseURL,
  elsewhere,
  complaints,
}) => {
  const frame = await openArticle(page, elsewhere, baseURL + embed);
  await pictureIn(frame).waitFor();
  await frame.getByRole('link', { name: 'Open in Stancegraph' }).click();
  const address = frame.getByLabel(/may not open pages/);
  await expect(address).toHaveValue(`${baseURL}index.html?project=${name}`);
  // The browser says so too.
  complaints.splice(0);
});

test('a damaged view is told, and everything is shown', async ({ page }) => {
  await page.goto(`${embed}#v1.damaged`);
  await expect(page.getByRole('alert')).toContainText('damaged');
  await expect(edgesIn(page)).toHaveCount(table('edges').length);
});

test.describe('a project that cannot be shown', () => {
  test.afterEach(({ complaints }) => {
    const missing = complaints.filter((text) => /Failed to load resource|CORS/.test(text));
    for (const text of missing) complaints.splice(complaints.indexOf(text), 1);
  });

  test('the page says why', async ({ page }) => {
    for (const [search, words] of [
      ['', 'does not say which project'],
      ['?project=..%2Fsecret', 'letters, digits'],
      ['?project=no-such-one', 'No project named no-such-one'],
      ['?src=javascript:alert(1)', 'not a web address'],
      ['?src=no/such/file.json', 'answered with the status 404'],
      ['?src=favicon.svg', 'it is not JSON'],
      ['?src=graph-data/none.json', '404'],
    ] as const)
      await test.step(`embed.html${search}`, async () => {
        await page.goto(`embed.html${search}`);
        await expect(page.getByRole('alert')).toContainText(words);
      });
  });

  test('one that its server does not let other pages read says so', async ({
    page,
    baseURL,
    elsewhere,
  }) => {
    const src = encodeURIComponent(`${elsewhere}graph-data/${name}/project.stance.json`);
    const frame = await openArticle(page, elsewhere, `${baseURL}embed.html?src=${src}`);
    await expect(frame.getByRole('alert')).toContainText('Access-Control-Allow-Origin');
  });
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

test('many pictures on one page are all drawn', async ({ page, baseURL, elsewhere }) => {
  const frame = `<iframe title="A picture" sandbox="allow-scripts" width="400" height="300" src="${baseURL}${embed}"></iframe>`;
  await showArticle(page, elsewhere, frame.repeat(8));
  for (let at = 0; at < 8; at++) {
    const picture = page.frameLocator('iframe').nth(at);
    await expect(edgesIn(picture)).toHaveCount(table('edges').length, { timeout: 20_000 });
  }
});

test('nothing is cut off in a small frame', async ({ page }) => {
  await page.goto(embed);
  for (const [width, height] of [
    [800, 500],
    [400, 300],
    [320, 240],
  ] as const)
    await test.step(`of ${width} by ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await pictureIn(page).waitFor();
      const whole = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
      expect(whole).toEqual([width, height]);
      const box = await pictureIn(page).boundingBox();
      expect(box?.height).toBeGreaterThan(height / 2);
    });
});

test('on a phone, evidence leaves the words of a story to be read, and is put away again', async ({
  page,
}) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 360, height: 740 },
    { width: 390, height: 500 },
  ])
    await test.step(`${viewport.width} by ${viewport.height}`, async () => {
      await page.setViewportSize(viewport);
      await page.goto(`${embed}&mode=story`);
      const story = page.getByRole('region', { name: 'Story' });
      const evidence = evidenceIn(page);
      await story.getByRole('listitem').getByRole('button').first().click();
      await expect(evidence.getByRole('listitem').first()).toBeVisible();
      const above = (await evidence.boundingBox())!;
      const below = (await story.boundingBox())!;
      expect(above.y + above.height).toBeLessThanOrEqual(below.y + 1);
      expect(above.height).toBeGreaterThan(120);
      const close = evidence.getByRole('button', { name: 'Close' });
      const target = (await close.boundingBox())!;
      expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(40);
      await close.click();
      await expect(evidence).toBeHidden();
      await story.getByRole('listitem').getByRole('button').first().click();
      await expect(evidence).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(evidence).toBeHidden();
      await story.getByRole('listitem').getByRole('button').first().click();
      await expect(evidence).toBeVisible();
      await story.getByRole('button', { name: 'Next' }).click();
      await expect(evidence).toBeHidden();
    });
});

test('axe finds nothing in the statements of a line, nor where no project is, light or dark', async ({
  page,
  complaints,
}) => {
  const expectFaultless = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect(await faultsOf(page), colorScheme).toEqual([]);
    }
  };
  await page.goto(embed);
  await pictureIn(page).waitFor();
  await clickAnEdge(pictureIn(page), evidenceIn(page));
  await evidenceIn(page).getByRole('button').nth(1).click();
  await expect(evidenceIn(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expectFaultless();
  await page.goto('embed.html?project=none');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectFaultless();
  complaints.splice(0);
});
