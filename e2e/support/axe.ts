import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules whose outcome depends on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe has to say against a page or its colours alone, a line each. */
export async function faultsOf(
  page: Page,
  scope: 'all' | 'colour' = 'all',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: script });
  return page.evaluate(
    async (runOnly) => {
      const axe: typeof Axe = Reflect.get(window, 'axe');
      const { violations } = await axe.run({
        resultTypes: ['violations'],
        ...(runOnly && { runOnly }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    scope === 'colour' ? colourRules : undefined,
  );
}
