import type { Page } from '@playwright/test';
import { drawn, recordDrawing } from './support/drawing.ts';
import { table, type StatementRow } from './support/commandLine.ts';
import { detailsPanel, openWorkbench, sentenceOf, show } from './support/workbench.ts';
import { expect, test } from './test.ts';

const statements = table('statements').filter(({ targetKind }) =>
  ['proposal', 'norm', 'pledge', 'treaty', 'policy', 'idea'].includes(targetKind),
);

/** Net agreement of two actors by the plain formula: the sum over pairs on one concept of 1 - 2|k-k'|/R. */
function netOf(a: string, b: string): number {
  const by = (speaker: string) => statements.filter((row) => row.speaker === speaker);
  const alike = (one: StatementRow, other: StatementRow) =>
    one.target === other.target ? 1 - Math.abs(one.polarity - other.polarity) : 0;
  return by(a).reduce(
    (sum, one) => sum + by(b).reduce((part, other) => part + alike(one, other), 0),
    0,
  );
}

async function countAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^How statements become lines/ }).click();
  await page.getByRole('radio', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

test('statements become lines between actors, which lead back to the statements', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);

  await test.step('agreement is drawn between actors, and undo leads back to the stances', async () => {
    const [sentence, before] = [await sentenceOf(page), await drawn(page)];
    await countAs(page, 'Agreement minus disagreement');
    await expect.poll(() => sentenceOf(page)).toMatch(/pairs of actors agree, \d+ disagree/);
    const speakers = new Set(statements.map(({ speaker }) => speaker));
    const after = await drawn(page);
    expect(after.nodes).toBeLessThan(before.nodes);
    expect(after.nodes).toBeLessThanOrEqual(speakers.size + after.memberships * 2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => sentenceOf(page)).toBe(sentence);
    await page.keyboard.press('Control+y');
    await expect.poll(() => sentenceOf(page)).not.toBe(sentence);
  });

  await test.step('a line between two actors opens the pairs of statements that made it', async () => {
    const [source, target] = ['subrenat', 'mueller'].map(
      (part) => statements.find(({ speaker }) => speaker.includes(part))?.speaker ?? '',
    );
    if (!source || !target) throw new Error('the two opponents are not in the shipped project');
    const order = table('nodes').map(({ id }) => id);
    const [first, second] = [source, target].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    const net = netOf(source, target);
    const selection = { type: 'edge', source: first, target: second, stance: 'agreement' };
    await show(page, { projection: 'net', selection });
    const details = detailsPanel(page);
    await expect(details.getByText(`Weight ${Number(net.toFixed(4))}`)).toBeVisible();
    const pair = details.getByRole('listitem').filter({ hasText: /^(agree|differ|\d+% alike)/ });
    await expect(pair.first()).toBeVisible();
    await pair.first().getByRole('button').first().click();
    await expect(page).toHaveURL(/#v1\./);
    await expect(details.getByRole('button', { name: 'Read in document' }).first()).toBeVisible();
  });

  await test.step('where nothing can be counted, that is said, and leads back to the stances', async () => {
    const hiddenKinds = ['proposal', 'norm', 'pledge', 'treaty', 'policy', 'idea'];
    await show(page, { filters: { hiddenKinds } });
    await countAs(page, 'Agreement');
    const empty = page.getByRole('status').filter({ hasText: 'finds nothing here' });
    await expect(empty).toContainText('No statement shown is about a concept');
    await empty.getByRole('button', { name: 'Show the stated stances' }).click();
    await expect(empty).toBeHidden();
    expect(await sentenceOf(page)).not.toContain('nothing to draw');
  });
});
