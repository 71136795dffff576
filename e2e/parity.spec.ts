import { readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { renderFile, rendered } from './support/commandLine.ts';
import { showView } from './support/fragment.ts';
import { namedProject } from './support/ownProject.ts';
import { openSnapshot, saved } from './support/snapshot.ts';
import { fragmentOf, openFile, openWorkbench, pictureOf } from './support/workbench.ts';
import { expect, test } from './test.ts';

// The same view drawn by the application in a browser and by the command line without one.
const views: Readonly<Record<string, object>> = {
  'what is shown first': {},
  'states, without support': { rollUp: 'state', filters: { hiddenStances: ['supports'] } },
  'what one of them is at odds over': { filters: { text: 'sovereignty' } },
  'who agrees with whom, by camp': {
    projection: 'agreement',
    appearance: { colourBy: 'camps', hulls: true },
  },
  'a line': { layout: { name: 'line' } },
};

/** The options of the command line that ask for a view. */
const asking = (view: object) => ['--view', fragmentOf(view).slice(1)];

test('SVG of browser and command line are the same bytes, whatever is shown', async ({ page }) => {
  // One after the other, while the page does the same.
  let last: Promise<unknown> = Promise.resolve();
  const renderings = Object.entries(views).map(([name, view]) => {
    const rendering = last.then(() => rendered('svg', ...asking(view)));
    last = rendering;
    return { name, view, rendering };
  });
  await openWorkbench(page);
  for (const { name, view, rendering } of renderings)
    await test.step(name, async () => {
      await showView(page, view);
      await openSnapshot(page);
      const { bytes } = await saved(page, 'SVG');
      await page.keyboard.press('Escape');
      const own = await rendering;
      expect(own.length).toBeGreaterThan(10_000);
      expect(bytes.toString('utf8')).toBe(own.toString('utf8'));
    });
});

/** The share of pixels, of those that smoothing does not explain, in which two pictures differ. */
function differing(one: PNG, other: PNG): number {
  const { width, height } = one;
  expect([other.width, other.height]).toEqual([width, height]);
  const count = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.2 });
  return count / (width * height);
}

test('PNG of browser and command line differ in their smoothing alone, in every script', async ({
  page,
}, testInfo) => {
  const savedPng = async () => {
    await openSnapshot(page);
    const { bytes } = await saved(page, 'Download PNG');
    await page.keyboard.press('Escape');
    return PNG.sync.read(bytes);
  };
  const other = { filters: { hiddenStances: ['questions'] } };
  const project = namedProject([
    '中华人民共和国',
    'المملكة العربية السعودية',
    'ישראל',
    'こんにちは 🐟🚢',
  ]);
  const file = testInfo.outputPath('names.stance.json');
  const picture = testInfo.outputPath('names.png');
  writeFileSync(file, project);
  const rendering = Promise.all([
    rendered('png'),
    rendered('png', ...asking(other)),
    renderFile(file, picture),
  ]);

  await openWorkbench(page);
  const app = await savedPng();
  await openFile(page, project);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pictureOf(page).waitFor();
  const names = await savedPng();

  const [own, without] = await rendering;
  expect(differing(app, PNG.sync.read(own))).toBeLessThan(0.0005);
  expect(differing(app, PNG.sync.read(without)), 'another view').toBeGreaterThan(0.002);
  expect(differing(names, PNG.sync.read(readFileSync(picture))), 'names').toBeLessThan(0.0005);
});
