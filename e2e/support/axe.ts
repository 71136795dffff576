import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules whose outcome depends on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe has to say against a page, a line each; of colours in a part of it alone, or not at all. */
export async function faultsOf(
  page: Page,
  part?: Locator | 'no colours',
): Promise<readonly string[]> {
  if (part === undefined) return found(page);
  const other = Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }]));
  const faults = await found(page, { rules: other });
  return part === 'no colours' ? faults : [...faults, ...(await colourFaultsOf(page, part))];
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
