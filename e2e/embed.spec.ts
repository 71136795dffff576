import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { openArticle } from './support/article.ts';
import { projectFile, table } from './support/commandLine.ts';
import { edgesIn, expectFaultless, pictureIn, type Frame } from './support/embedded.ts';
import { fragmentOf, plain } from './support/workbench.ts';
import { expect, test } from './test.ts';

const name = 'code-of-conduct-2011';
const embed = `embed.html?project=${name}`;
const hiding = fragmentOf({ filters: { hiddenStances: ['supports'] } });
const unsupported = () => table('edges').filter(({ stance }) => stance !== 'supports');

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

test('a frame on another origin that may do nothing but run scripts shows the whole picture and its evidence', async ({
  page,
  baseURL,
  elsewhere,
  complaints,
}) => {
  const frame = await openArticle(page, elsewhere, baseURL + embed);
  await pictureIn(frame).waitFor();

  await test.step('the picture, its title, legend and sentence are there', async () => {
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

  await test.step('the wheel scrolls the article until the picture was clicked', async () => {
    const before = await groundOf(frame);
    await page.mouse.move(500, 250);
    await page.mouse.wheel(0, 240);
    await expect(frame.getByText('Click to zoom with the wheel')).toHaveCSS('opacity', '1');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await groundOf(frame)).toBe(before);
    await page.evaluate(() => window.scrollTo(0, 0));
  });

  await test.step('a link that may open nothing gives the address instead', async () => {
    await frame.getByRole('link', { name: 'Open in Stancegraph' }).click();
    const address = frame.getByLabel(/may not open pages/);
    await expect(address).toHaveValue(`${baseURL}index.html?project=${name}`);
    // The browser says so too.
    await expect.poll(() => complaints).toEqual([expect.stringContaining('Blocked opening')]);
    complaints.splice(0);
  });

  await test.step('a click on a line shows the statements behind it, and Escape puts them away', async () => {
    const evidence = evidenceIn(frame);
    await clickAnEdge(pictureIn(frame), evidence);
    const heading = plain(await evidence.getByRole('heading', { level: 2 }).innerText());
    const found = table('statements').filter(({ speakerName, targetName }) =>
      heading.startsWith(`${speakerName} → ${targetName}: `),
    );
    expect(found.length).toBeGreaterThan(0);
    const label = await evidence.getByRole('heading', { level: 3 }).first().innerText();
    expect(found.map((statement) => statement.label)).toContain(label);
    await page.keyboard.press('Escape');
    await expect(evidence).toBeHidden();
  });

  await test.step('then the wheel zooms', async () => {
    await pictureIn(frame).waitFor();
    const before = await groundOf(frame);
    await pictureIn(frame).click({ position: { x: 8, y: 8 } });
    await page.mouse.move(500, 250);
    await page.mouse.wheel(0, -240);
    await expect.poll(() => groundOf(frame)).not.toBe(before);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});

test('a page of its own follows its fragment, is used by keyboard and has no faults at any size', async ({
  page,
}) => {
  await test.step('a damaged view is told, and everything is shown', async () => {
    await page.goto(`${embed}#v1.damaged`);
    await expect(page.getByRole('alert')).toContainText('damaged');
    await expect(edgesIn(page)).toHaveCount(table('edges').length);
  });

  await test.step('a new fragment shows another view', async () => {
    await page.evaluate((fragment) => (location.hash = fragment), hiding);
    await expect(edgesIn(page)).toHaveCount(unsupported().length);
    await expect(page.getByRole('alert')).toBeHidden();
    await page.evaluate(() => (location.hash = ''));
    await expect(edgesIn(page)).toHaveCount(table('edges').length);
    await pictureIn(page).waitFor();
  });

  await test.step('keyboard alone leads to the graph, along a line, to its evidence', async () => {
    await page.getByRole('application').getByRole('button').focus();
    await page.keyboard.press(']');
    const line = page.getByRole('application').getByRole('button');
    await expect(line).toContainText('statement');
    await page.keyboard.press('Enter');
    await expect(evidenceIn(page).getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(evidenceIn(page)).toBeHidden();
  });

  await test.step('axe finds nothing in the statements of a line', async () => {
    await clickAnEdge(pictureIn(page), evidenceIn(page));
    await evidenceIn(page).getByRole('button').nth(1).click();
    await expect(evidenceIn(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expectFaultless(page);
    await page.keyboard.press('Escape');
    await expect(evidenceIn(page)).toBeHidden();
  });

  await test.step('nothing is cut off in a small frame', async () => {
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
});

test('what the address asks for is shown, and nothing else is loaded', async ({ page }) => {
  await test.step('what a view shows of analyses is drawn, by a script that is loaded for it alone', async () => {
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

  await test.step('parts can be left out, and the theme chosen', async () => {
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
});

test('on a phone, evidence leaves the words of a story to be read, and is put away again', async ({
  page,
}) => {
  const viewports = [
    { width: 390, height: 844 },
    { width: 360, height: 740 },
    { width: 390, height: 500 },
  ];
  await page.setViewportSize(viewports[0]!);
  await page.goto(`${embed}&mode=story`);
  for (const viewport of viewports)
    await test.step(`${viewport.width} by ${viewport.height}`, async () => {
      await page.setViewportSize(viewport);
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
      await story.getByRole('button', { name: 'Back', exact: true }).click();
    });
});
