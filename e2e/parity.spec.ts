import { readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { renderFile, rendered } from './support/commandLine.ts';
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

for (const [name, view] of Object.entries(views))
  test(`SVG of browser and command line are the same bytes: ${name}`, async ({ page }) => {
    await openWorkbench(page, `./${fragmentOf(view)}`);
    await openSnapshot(page);
    const { bytes } = await saved(page, 'SVG');
    const own = rendered('svg', '--view', fragmentOf(view).slice(1));
    expect(own.length).toBeGreaterThan(10_000);
    expect(bytes.toString('utf8')).toBe(own.toString('utf8'));
  });

/** The share of pixels, of those that smoothing does not explain, in which two pictures differ. */
function differing(one: PNG, other: PNG): number {
  const { width, height } = one;
  expect([other.width, other.height]).toEqual([width, height]);
  const count = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.2 });
  return count / (width * height);
}

test('PNG of browser and command line differ in their smoothing alone', async ({ page }) => {
  await openWorkbench(page);
  await openSnapshot(page);
  const app = PNG.sync.read((await saved(page, 'Download PNG')).bytes);
  expect(differing(app, PNG.sync.read(rendered('png')))).toBeLessThan(0.0005);

  const other = { filters: { hiddenStances: ['questions'] } };
  const without = PNG.sync.read(rendered('png', '--view', fragmentOf(other).slice(1)));
  expect(differing(app, without)).toBeGreaterThan(0.002);
});

test('names of other scripts are set in the same faces by browser and command line', async ({
  page,
}, testInfo) => {
  const project = namedProject([
    '中华人民共和国',
    'المملكة العربية السعودية',
    'ישראל',
    'こんにちは 🐟🚢',
  ]);
  await openWorkbench(page);
  await openFile(page, project);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await pictureOf(page).waitFor();
  await openSnapshot(page);
  const app = PNG.sync.read((await saved(page, 'Download PNG')).bytes);

  const [file, picture] = [
    testInfo.outputPath('names.stance.json'),
    testInfo.outputPath('names.png'),
  ];
  writeFileSync(file, project);
  renderFile(file, picture);
  expect(differing(app, PNG.sync.read(readFileSync(picture)))).toBeLessThan(0.0005);
});
