import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { projectFile, table } from './support/commandLine.ts';
import { showView } from './support/fragment.ts';
import { overflowOf } from './support/layout.ts';
import {
  clearShare,
  countOf,
  pixelAt,
  pixelsOf,
  rimColours,
  type Colour,
} from './support/pixels.ts';
import { openSnapshot, saved } from './support/snapshot.ts';
import {
  fragmentOf,
  openFile,
  openWorkbench,
  pictureOf,
  sentenceOf,
  viewIn,
} from './support/workbench.ts';
import { expect, test } from './test.ts';

const project = JSON.parse(readFileSync(projectFile, 'utf8'));
const colours: Readonly<Record<'supports' | 'opposes' | 'neutral', Colour>> = {
  supports: [0, 0x72, 0xb2],
  opposes: [0xd5, 0x5e, 0],
  neutral: [118, 118, 118],
};

const savedPixels = async (page: Page) => pixelsOf((await saved(page, 'Download PNG')).bytes);
const savedSvg = async (page: Page) => (await saved(page, 'SVG')).bytes.toString('utf8');

test('a slide is what the dialog asks for, which keeps what was chosen', async ({ page }) => {
  await openWorkbench(page);
  const address = page.url();
  const dialog = await openSnapshot(page);

  await test.step('its size, the colours of the stances, and nothing near its rim', async () => {
    const { name, bytes } = await saved(page, 'Download PNG');
    expect(name).toMatch(/^code-of-conduct-2011_\d{4}-\d\d-\d\d\.stance\.png$/);
    const pixels = pixelsOf(bytes);
    expect([pixels.width, pixels.height]).toEqual([1920, 1080]);
    for (const [stance, colour] of Object.entries(colours))
      expect(countOf(pixels, colour), stance).toBeGreaterThan(500);
    expect(rimColours(pixels, 20)).toEqual(new Set(['252,251,249,255']));
    await expect(page.getByRole('dialog').getByRole('status').last()).toContainText(name);
    expect(page.url()).toBe(address);
  });

  await test.step('grounds: dark on a light screen, and none at all', async () => {
    await dialog.getByLabel('Colours').selectOption('Dark');
    expect(pixelAt(await savedPixels(page), 2, 2)).toEqual([0x14, 0x18, 0x1e, 255]);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await dialog.getByLabel('Colours').selectOption({ index: 0 });
    await dialog.getByLabel('Background').selectOption('Transparent');
    const pixels = await savedPixels(page);
    expect(rimColours(pixels, 20)).toEqual(new Set(['0,0,0,0']));
    expect(clearShare(pixels)).toBeGreaterThan(0.5);
    expect(countOf(pixels, colours.supports)).toBeGreaterThan(500);
    await dialog.getByLabel('Background').selectOption({ index: 0 });
  });

  await test.step('its SVG twin says the same in text, and nothing else', async () => {
    const { name, bytes } = await saved(page, 'SVG');
    expect(name).toMatch(/\.stance\.svg$/);
    const svg = bytes.toString('utf8');
    const group = (role: string) =>
      new RegExp(`<g class="${role}">(.*?)</g>`, 's').exec(svg)?.[1]?.replace(/<[^>]*>/g, ' ') ??
      '';
    const used = new Set(table('edges').map(({ stance }) => stance));
    expect(used.size).toBeGreaterThan(3);
    for (const { id, label } of project.stances)
      if (used.has(id)) expect(group('legend')).toContain(label);
    expect(group('title')).toContain(project.title);
    expect(group('caption')).toContain('oppose');
    expect(group('footer')).toContain('China Daily');
    expect(group('footer')).toContain('2011');
    expect(svg).toContain('width="1920" height="1080"');

    await dialog.getByLabel('Title').fill('');
    await dialog.getByLabel('Caption').fill('My own words <b>&');
    await dialog.getByLabel('Legend').uncheck();
    await dialog.getByLabel('Sources and dates').uncheck();
    const bare = await savedSvg(page);
    expect(bare).not.toContain('class="title"');
    expect(bare).not.toContain('class="legend"');
    expect(bare).not.toContain('class="footer"');
    expect(bare).toContain('My own words &lt;b&gt;&amp;');
  });

  await test.step('what was chosen is there when the dialog is opened again', async () => {
    await dialog.getByRole('radio', { name: 'A4 portrait' }).check({ force: true });
    await dialog.getByLabel('Title').fill('Kept');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await openSnapshot(page);
    await expect(dialog.getByRole('radio', { name: 'A4 portrait' })).toBeChecked();
    await expect(dialog.getByLabel('Title')).toHaveValue('Kept');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('in a narrow window it fits and is used by keyboard alone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(pictureOf(page)).toBeVisible();
    await page.getByRole('button', { name: 'Export picture' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    expect(await overflowOf(dialog)).toBe(0);
    await dialog.getByRole('radio', { name: 'Slide', exact: false }).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Slide, 4K' })).toBeChecked();
  });
});

test('every size is that of the file, up to the largest there is', async ({ page }) => {
  test.slow();
  await openWorkbench(page);
  const dialog = await openSnapshot(page);
  for (const [name, width, height] of [
    ['Slide, 4K', 3840, 2160],
    ['A4 portrait', 2480, 3508],
    ['Link preview', 1200, 630],
  ] as const)
    await test.step(name, async () => {
      await dialog.getByRole('radio', { name }).check({ force: true });
      const pixels = await savedPixels(page);
      expect([pixels.width, pixels.height]).toEqual([width, height]);
      expect(rimColours(pixels, 12).size).toBe(1);
      expect(countOf(pixels, colours.opposes)).toBeGreaterThan(200);
    });

  await test.step('a link preview prints small, and larger names larger', async () => {
    await expect(dialog.getByText(/Under 6 pt is hard to read/)).toBeVisible();
    const points = async () =>
      Number(/about ([\d.]+) pt/.exec(await dialog.getByText(/about .* pt/).innerText())?.[1]);
    const before = await points();
    await dialog.getByRole('slider', { name: /Size of names/ }).fill('1.6');
    await expect.poll(points).toBeGreaterThan(before);
    await dialog.getByRole('slider', { name: /Size of names/ }).fill('1');
  });

  await test.step('wider than a canvas may be, so painted in strips side by side', async () => {
    await dialog.getByRole('radio', { name: 'A4 landscape' }).check({ force: true });
    await dialog.getByLabel('Sheet').selectOption('A1');
    const pixels = await savedPixels(page);
    expect([pixels.width, pixels.height]).toEqual([9933, 7016]);
    expect(rimColours(pixels, 40).size).toBe(1);
    expect(countOf(pixels, colours.supports)).toBeGreaterThan(20_000);
  });

  await test.step('a size out of bounds is brought within them', async () => {
    await dialog.getByRole('radio', { name: 'Custom' }).check({ force: true });
    await dialog.getByRole('spinbutton', { name: 'Width' }).fill('99999');
    await dialog.getByRole('spinbutton', { name: 'Height' }).fill('-3');
    await expect(dialog.getByText('16384 × 200', { exact: true })).toBeVisible();
  });
});

test('filters are kept and said, and PNG and SVG that carry the project open again as the same picture', async ({
  page,
}) => {
  const first = { filters: { hiddenStances: ['supports', 'conditional'] } };
  await openWorkbench(page, `./${fragmentOf(first)}`);
  const dialog = await openSnapshot(page);
  const close = async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  };

  await test.step('filters are kept and said', async () => {
    const svg = await savedSvg(page);
    expect(svg).not.toContain('stance-supports');
    expect(svg).toContain('stance-opposes');
    const footer = /<g class="footer">(.*?)<\/g>/s.exec(svg)?.[1];
    expect(footer).toContain('supports conditionally');
    await dialog.getByLabel('Active filters').uncheck();
    expect(await savedSvg(page)).not.toContain('supports conditionally');
    await close();
  });

  await test.step('filters that hide everything leave nothing to export', async () => {
    await showView(page, { filters: { text: 'no such words anywhere' } });
    await openSnapshot(page);
    await expect(dialog.getByText('the filters hide everything')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Download PNG' })).toBeDisabled();
    await close();
  });

  const view = { rollUp: 'state', filters: { hiddenStances: ['neutral'] } };
  await showView(page, view);
  const sentence = await sentenceOf(page);
  await openSnapshot(page);
  await dialog.getByLabel('Carry the project').check();
  const files = [await saved(page, 'Download PNG'), await saved(page, 'SVG')];
  await dialog.getByLabel('Carry the project').uncheck();
  const alone = await saved(page, 'Download PNG');
  await close();
  for (const { name, bytes } of [...files, alone])
    await test.step(`${name} opens as the same picture`, async () => {
      await page.evaluate(() => (location.hash = ''));
      await expect.poll(() => sentenceOf(page)).not.toBe(sentence);
      await openFile(page, bytes, name);
      await expect.poll(() => sentenceOf(page)).toBe(sentence);
      expect(viewIn(page.url())).toMatchObject(view);
    });

  await test.step('another picture carries nothing and is refused', async () => {
    const plain = PNG.sync.write(new PNG({ width: 2, height: 2 }));
    await openFile(page, plain, 'photo.png');
    await expect(page.getByRole('alert')).toContainText('photo.png was not opened');
    await expect(page.getByRole('dialog')).toContainText('carries no project and no view');
  });
});

test('a picture goes to the clipboard and onto one page of paper, or is called off', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => (window.print = () => undefined));
  await openWorkbench(page);
  const dialog = await openSnapshot(page);

  await test.step('the clipboard holds the picture, what it says and where it is', async () => {
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap(await item!.getType('image/png'));
      const parts = ['web image/x-stancegraph+png', 'text/html', 'text/plain'] as const;
      const [picture, html, text] = await Promise.all(parts.map((type) => item!.getType(type)));
      const whole = new TextDecoder('latin1').decode(await picture!.arrayBuffer());
      return {
        size: [width, height],
        carries: whole.includes('iTXtstancegraph'),
        html: await html!.text(),
        text: await text!.text(),
      };
    });
    expect(copied.size).toEqual([1920, 1080]);
    expect(copied.carries).toBe(true);
    expect(copied.html).toMatch(/alt="[^"]*oppose/);
    expect(copied.text).toBe(page.url());
  });

  await test.step('a picture under way is called off, and leaves nothing behind', async () => {
    await dialog.getByRole('radio', { name: 'A4 landscape' }).check({ force: true });
    await dialog.getByLabel('Sheet').selectOption('A0');
    let downloads = 0;
    page.on('download', () => downloads++);
    await dialog.getByRole('button', { name: 'Download PNG' }).click();
    await expect(dialog.getByRole('progressbar')).toHaveAttribute('value', /./);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByText('Cancelled; nothing was saved.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Download PNG' })).toBeEnabled();
    expect(downloads).toBe(0);
  });

  await test.step('a sheet is printed on one page of its size', async () => {
    await dialog.getByLabel('Sheet').selectOption('A2');
    await dialog.getByRole('button', { name: 'Print or PDF' }).click();
    await expect(page.locator('.printed-sheet text').first()).toBeAttached();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!.map(Number);
    expect(Math.abs(width! / 72 - 594 / 25.4)).toBeLessThan(0.05);
    expect(Math.abs(height! / 72 - 420 / 25.4)).toBeLessThan(0.05);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.printed-sheet')).toHaveCount(0);
  });
});
