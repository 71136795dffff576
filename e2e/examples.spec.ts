import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../.tools/serve.mjs';
import { showArticle } from './support/article.ts';
import { table } from './support/commandLine.ts';
import { edgesIn } from './support/embedded.ts';
import { expect, test } from './test.ts';

const folder = new URL('../static/examples/', import.meta.url);
const packages = new URL('../node_modules/reveal.js/', import.meta.url);
const example = (name: string, site: string) =>
  readFileSync(new URL(name, folder), 'utf8').replaceAll('https://example.org/stancegraph/', site);
const all = () => table('edges').length;

test('plain.html: the element and the frame both show the picture', async ({ page }) => {
  await page.goto('examples/plain.html');
  for (const at of [0, 1]) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    await expect(edgesIn(page.locator('iframe').nth(at).contentFrame())).toHaveCount(all());
  }
  await expect(page.getByRole('img')).toBeHidden();
});

test('reveal.html: the picture stands on its slide and goes over to another view', async ({
  page,
  baseURL,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stancegraph-deck-'));
  writeFileSync(path.join(folder, 'reveal.html'), example('reveal.html', baseURL!));
  symlinkSync(fileURLToPath(packages), path.join(folder, 'reveal.js'));
  const server = await serve(folder, { port: 4500, lastPort: 4549 });
  await page.goto(`${server.address}reveal.html`);
  await expect(page.locator('.reveal.ready')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who stands where' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const frame = page.locator('section.present iframe').contentFrame();
  await expect(edgesIn(frame)).toHaveCount(all());
  await page.keyboard.press('ArrowRight');
  const left = table('edges').filter(({ stance }) => stance !== 'supports');
  await expect(edgesIn(frame)).toHaveCount(left.length);
  await page.keyboard.press('ArrowLeft');
  await expect(edgesIn(frame)).toHaveCount(all());
  server.close();
  rmSync(folder, { recursive: true });
});

test('slidev.md: its parser finds the slides whose page is the picture', async ({
  page,
  baseURL,
}) => {
  // Playwright finds no tests in a file that this is imported at the top of.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(example('slidev.md', baseURL!), 'slidev.md');
  const heads: readonly Record<string, string>[] = slides.map(
    (slide: { frontmatter: Record<string, string> }) => slide.frontmatter,
  );
  const framing = heads.filter(({ layout = '' }) => layout.startsWith('iframe'));
  expect(framing.map(({ layout }) => layout)).toEqual(['iframe', 'iframe-right']);
  for (const { url } of framing) {
    await page.goto(url!);
    await expect(edgesIn(page)).toHaveCount(all());
  }
});

test('quarto.qmd and wordpress.html: their raw blocks are pictures in a page', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  const quarto = example('quarto.qmd', baseURL!);
  const [, raw] = /```\{=html\}\n(.*?)\n```/s.exec(quarto) ?? [];
  const post = example('wordpress.html', baseURL!);
  const [, block] = /<!-- wp:html -->(.*?)<!-- \/wp:html -->/s.exec(post) ?? [];
  await showArticle(page, elsewhere, raw! + block!);
  await expect(page.locator('iframe')).toHaveCount(2);
  for (const [at, name] of ['quarto.qmd', 'wordpress.html'].entries()) {
    const frame = page.locator('iframe').nth(at);
    await frame.scrollIntoViewIfNeeded();
    await expect(edgesIn(frame.contentFrame()), name).toHaveCount(all());
  }
});

test('notion.md: its address opens the picture', async ({ page, baseURL }) => {
  const [, address] = /<(http[^>]*)>/.exec(example('notion.md', baseURL!)) ?? [];
  await page.goto(address!);
  await expect(edgesIn(page)).toHaveCount(all());
});
