import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules whose outcome depends on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe has to say against a page, a line each. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  return found(page);
}

/** What axe has to say against anything but the colours of a page, a line each. */
export async function structuralFaultsOf(page: Page): Promise<readonly string[]> {
  return found(page, {
    rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])),
  });
}

/** What axe has to say against the colours of a page or a part of it, a line each. */
export async function colourFaultsOf(page: Page, part?: Locator): Promise<readonly string[]> {
  return found(page, { runOnly: colourRules }, part);
}

async function found(
  page: Page,
  options: Axe.RunOptions = {},
  part?: Locator,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: script });
  return page.evaluate(
    async ({ element, options }) => {
      const axe: typeof Axe = Reflect.get(window, 'axe');
      const { violations } = await axe.run(element ?? document, {
        resultTypes: ['violations'],
        ...options,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    { element: await part?.elementHandle(), options },
  );
}
