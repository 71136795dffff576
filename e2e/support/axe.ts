import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules whose outcome depends on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe has to say against a page, a line each; of colours in a part of it alone. */
export async function faultsOf(page: Page, part?: Locator): Promise<readonly string[]> {
  return [...(await found(page, undefined)), ...(await colourFaultsOf(page, part))];
}

/** What axe has to say against the colours of a page or a part of it, a line each. */
export async function colourFaultsOf(page: Page, part?: Locator): Promise<readonly string[]> {
  return found(page, part ?? page.locator('html'));
}

/** The colours of a part; without one, everything else on the page. */
async function found(page: Page, part: Locator | undefined): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: script });
  return page.evaluate(
    async ({ element, rules }) => {
      const axe: typeof Axe = Reflect.get(window, 'axe');
      const other = Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
      const { violations } = await axe.run(element ?? document, {
        resultTypes: ['violations'],
        ...(element ? { runOnly: rules } : { rules: other }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    { element: await part?.elementHandle(), rules: colourRules },
  );
}
