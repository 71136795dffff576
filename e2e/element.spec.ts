import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { showArticle } from './support/article.ts';
import { faultsOf } from './support/axe.ts';
import { projectFile, table } from './support/commandLine.ts';
import { edgesIn } from './support/embedded.ts';
import { fragmentOf, pictureOf, viewIn } from './support/workbench.ts';
import { expect, test } from './test.ts';

const name = 'code-of-conduct-2011';
const { steps } = JSON.parse(readFileSync(projectFile, 'utf8')).story;
const fallback = '<a href="https://example.org/">A still picture</a>';

/** Puts elements into a page of another origin, which notes what they fire. */
async function show(page: Page, origin: string, app: string, elements: string): Promise<void> {
  await showArticle(
    page,
    origin,
    `<script>
      globalThis.heard = [];
      for (const type of ['ready', 'viewchange', 'selectionchange', 'stepchange', 'error'])
        addEventListener(type, (event) => event.detail && heard.push([type, event.detail]), true);
    </script>
    <script src="${app}stance-graph.js"></script>${elements}`,
  );
}

const heard = (page: Page, type: string) =>
  page.evaluate(
    (wanted) =>
      (Reflect.get(globalThis, 'heard') as [string, unknown][])
        .filter(([kind]) => kind === wanted)
        .map(([, detail]) => detail),
    type,
  );
const frameOf = (page: Page) => page.locator('stance-graph iframe').first().contentFrame();

test('the element shows a picture, takes its height, follows its view and tells what happens in it', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  await show(
    page,
    elsewhere,
    baseURL!,
    `<stance-graph project="${name}">${fallback}</stance-graph>`,
  );
  const frame = page.locator('stance-graph iframe');

  await test.step('it is told once that the picture is there', async () => {
    await expect(edgesIn(frameOf(page))).toHaveCount(table('edges').length);
    await expect(page.getByText('A still picture')).toBeHidden();
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
    expect(await heard(page, 'ready')).toMatchObject([
      { title: expect.stringContaining('Code of Conduct'), steps: 0 },
    ]);
    await expect(frame).toHaveAttribute('title', /oppose it\.$/);
  });

  await test.step('what other windows post is not believed', async () => {
    const before = await frame.boundingBox();
    const told = await page.evaluate(async () => {
      const marked = { stancegraph: 1 };
      postMessage({ ...marked, type: 'height', height: 3900 }, '*');
      postMessage({ ...marked, type: 'error', messages: ['forged'] }, '*');
      const stranger = document.createElement('iframe');
      stranger.setAttribute('sandbox', 'allow-scripts');
      stranger.srcdoc = `<script>
        parent.postMessage({ stancegraph: 1, type: 'height', height: 3900 }, '*');
        parent.frames[0].postMessage({ stancegraph: 1, type: 'goToStep', step: 1 }, '*');
        parent.postMessage('over', '*');
      </script>`;
      const over = new Promise<void>((resolve) =>
        addEventListener('message', ({ data }) => data === 'over' && resolve()),
      );
      document.body.append(stranger);
      await over;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return Reflect.get(globalThis, 'heard').filter(([type]: [string]) => type === 'error');
    });
    expect(told).toEqual([]);
    expect(await frame.boundingBox()).toEqual(before);
  });

  await test.step('the frame is as high as its picture at every width', async () => {
    const heightAt = async (width: number) => {
      await page.setViewportSize({ width, height: 900 });
      return async () => (await frame.boundingBox())?.height;
    };
    await expect.poll(await heightAt(1200)).toBeGreaterThan(600);
    await expect.poll(await heightAt(420)).toBeLessThan(560);
  });

  const told = async () => {
    const [last] = (await heard(page, 'viewchange')).slice(-1) as { view: string }[];
    return viewIn(`#${last?.view}`);
  };
  await test.step('a new view is shown in the frame that is there', async () => {
    const view = fragmentOf({ filters: { hiddenStances: ['supports'] } });
    await page
      .locator('stance-graph')
      .evaluate((element, given) => element.setAttribute('view', given), view);
    const left = table('edges').filter(({ stance }) => stance !== 'supports');
    await expect(edgesIn(frameOf(page))).toHaveCount(left.length);
    await expect.poll(told).toEqual(viewIn(view));
  });

  await test.step('what is picked in the picture is told', async () => {
    await frameOf(page).getByRole('application').getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await heard(page, 'selectionchange')).at(-1))
      .toMatchObject({ selection: { type: 'entity' } });
    expect((await heard(page, 'viewchange')).at(-1)).toMatchObject({ view: /^v1\./ });
    await expect.poll(told).toMatchObject({ selection: { type: 'entity' } });
  });
});

test('a published file is shown without asking its server, and what is not there is told', async ({
  page,
  baseURL,
  elsewhere,
  complaints,
}) => {
  const src = `${baseURL}graph-data/${name}/project.stance.json`;
  await show(
    page,
    elsewhere,
    baseURL!,
    `<stance-graph src="${src}" title="Mine"></stance-graph><stance-graph project="no-such-one"></stance-graph>`,
  );
  await expect(edgesIn(frameOf(page))).toHaveCount(table('edges').length);
  await expect(page.locator('stance-graph iframe').first()).toHaveAttribute('title', 'Mine');
  await expect.poll(() => heard(page, 'ready')).toHaveLength(1);
  const missing = { messages: [expect.stringContaining('no-such-one')] };
  await expect.poll(() => heard(page, 'error')).toEqual([missing]);
  await page.evaluate(() => {
    const element = document.querySelector('stance-graph');
    (element as unknown as { goToStep: (step: number) => void }).goToStep(1);
  });
  await expect
    .poll(() => heard(page, 'error'))
    .toEqual([missing, { messages: [expect.stringContaining('no story')] }]);
  for (const text of complaints.splice(0)) expect(text).toContain('no-such-one');
});

test('a story is told in a frame, by its keys and buttons and by the page around', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  const element = `<stance-graph project="${name}" mode="story"></stance-graph>`;
  await show(page, elsewhere, baseURL!, element);
  const frame = frameOf(page);
  const story = frame.getByRole('region', { name: 'Story' });
  const heading = story.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(steps[0].title);
  await expect
    .poll(async () => (await heard(page, 'ready')).at(-1))
    .toMatchObject({ steps: steps.length });
  const step = async () => (await heard(page, 'stepchange')).at(-1);
  await expect.poll(step).toEqual({ step: 0, steps: steps.length });
  // Nobody who reads on in the page is torn away from it.
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');

  await story.getByRole('button', { name: 'Next' }).click();
  await expect(heading).toHaveText(steps[1].title);
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText(steps[2].title);
  await page.evaluate(() => {
    const element = document.querySelector('stance-graph');
    (element as unknown as { goToStep: (step: number) => void }).goToStep(4);
  });
  await expect(heading).toHaveText(steps[4].title);
  await expect.poll(step).toEqual({ step: 4, steps: steps.length });

  // What is picked in the words stands out in the picture, with its stance along the line.
  const captions = frame.locator('svg text').filter({ hasText: /^(supports|opposes)/ });
  await expect(captions).toHaveCount(0);
  await story.getByRole('listitem').getByRole('button').first().click();
  await expect(frame.getByRole('region', { name: 'Evidence' })).toBeVisible();
  await expect(captions).toHaveCount(1);
  await story.getByRole('button', { name: /^All steps/ }).click();
  const all = frame.getByRole('group', { name: /^All steps/ });
  await all.getByRole('button').last().click();
  await expect(heading).toHaveText(steps.at(-1).title);

  // A key that leads no further goes to the page around, as to the next of its slides.
  const keys = await page.evaluateHandle(() => {
    const pressed: [string, number, string][] = [];
    document.addEventListener('keydown', ({ key, keyCode, target }) =>
      pressed.push([key, keyCode, (target as Element).localName]),
    );
    return pressed;
  });
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText(steps.at(-2).title);
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText(steps.at(-1).title);
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => keys.evaluate((pressed) => pressed))
    .toEqual([['ArrowRight', 39, 'stance-graph']]);

  await page.goto(`${baseURL}embed.html?project=${name}&mode=story`);
  await expect(page.getByRole('heading', { name: steps[0].title })).toBeVisible();
  await pictureOf(page).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('ten pictures on one page are all drawn, in elements and in frames', async ({
  page,
  baseURL,
  elsewhere,
}) => {
  const element = `<stance-graph project="${name}" height="300" style="width: 420px"></stance-graph>`;
  const frame = `<iframe title="A picture" sandbox="allow-scripts" width="400" height="300" src="${baseURL}embed.html?project=${name}"></iframe>`;
  await show(page, elsewhere, baseURL!, element.repeat(6) + frame.repeat(4));
  for (let at = 0; at < 10; at++) {
    // A frame that is far away loads when it comes near.
    const picture = page.locator('iframe').nth(at);
    await picture.scrollIntoViewIfNeeded();
    await expect(edgesIn(picture.contentFrame())).toHaveCount(table('edges').length, {
      timeout: 20_000,
    });
  }
});

test('where no source is given, the frame stays silent or no script runs, the fallback is shown', async ({
  page,
  browser,
  baseURL,
  elsewhere,
}) => {
  await page.clock.install();
  await page.route('**/embed.html?project=*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Nothing</title>' }),
  );
  await show(
    page,
    elsewhere,
    baseURL!,
    `<stance-graph project="${name}">${fallback}</stance-graph><stance-graph><p>Of nothing</p></stance-graph>`,
  );
  await page.waitForLoadState('load');
  await expect(page.getByText('A still picture')).toBeHidden();
  await expect(page.getByText('Of nothing')).toBeVisible();
  expect(await heard(page, 'error')).toMatchObject([
    { messages: [expect.stringContaining('neither src nor project')] },
  ]);
  const other = page.locator('stance-graph').last();
  await other.evaluate((element, project) => element.setAttribute('project', project), name);
  await expect(page.getByText('Of nothing')).toBeHidden();
  await page.clock.fastForward(40_000);
  await expect(page.getByText('A still picture')).toBeVisible();
  await expect(page.locator('stance-graph iframe').first()).toBeHidden();

  const still = await browser.newPage({ javaScriptEnabled: false });
  await still.goto(`${baseURL}examples/plain.html`);
  await expect(still.getByRole('link', { name: /Who supports and who opposes/ })).toBeVisible();
  const drawn = still.locator('img');
  await expect(drawn).toHaveJSProperty('complete', true);
  expect(await drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await still.close();
});
