import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../.tools/browser.mjs';
import { serve } from '../.tools/serve.mjs';

export type PageLoad = {
  /** Bytes of JavaScript that the page asked for before its picture settled, gzipped. */
  readonly script: number;
  /** Milliseconds from navigation to a settled, labelled picture, of each run, sorted. */
  readonly settled: readonly number[];
};

/** Says that a picture is drawn, labelled and at rest; stage sets it on its container. */
const settledMark = '[data-settled]';

/** Marks the moment at which an element of the page first matches, whoever asks when. */
function watchFor(selector: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    performance.mark('settled');
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

/** Opens a page of the build several times in a fresh browser context each, with software WebGL. */
export async function pageLoad(dist: string, page: string, runs: number): Promise<PageLoad> {
  const server = await serve(dist, { port: 4400, lastPort: 4449 });
  const browser = await chromium.launch({ ...findBrowser(), args: browserFlags });
  const settled: number[] = [];
  const scripts = new Set<string>();
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        serviceWorkers: 'block',
      });
      const tab = await context.newPage();
      await tab.addInitScript(watchFor, settledMark);
      await tab.goto(server.address + page, { waitUntil: 'commit' });
      await tab.waitForSelector(settledMark, { state: 'attached' });
      const { at, fetched } = await tab.evaluate(() => {
        const { startTime } = performance.getEntriesByName('settled')[0]!;
        // What is fetched ahead once the picture stands is no part of the first load.
        const before = performance
          .getEntriesByType('resource')
          .filter((resource) => resource.startTime <= startTime)
          .map(({ name }) => new URL(name).pathname);
        return { at: startTime, fetched: before };
      });
      settled.push(at);
      for (const file of fetched) if (file.endsWith('.js')) scripts.add(file);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  const sizes = [...scripts]
    .filter((script) => !script.includes('/graph-data/'))
    .map((script) => gzipSync(readFileSync(path.join(dist, script)), { level: 9 }).length);
  return { script: sum(sizes), settled: settled.sort((a, b) => a - b) };
}

/** Bytes of every script of the build, gzipped, by file name. */
export function scriptSizes(dist: string): ReadonlyMap<string, number> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.js') && !file.startsWith('graph-data'))
      .map((file) => [file, gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length]),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
