import { paper, table } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import { openWorkbench } from './support/workbench.ts';
import { expect, test } from './test.ts';

test('the screen shows the picture that is exported: nodes, edges, memberships and names', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);
  const exported = paper();
  const lines = (names: readonly { readonly text: string }[]) =>
    names.map(({ text }) => text).sort();
  for (const [width, height] of [
    [1280, 720],
    [1280, 800],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await test.step(`in a window of ${width} by ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect
        .poll(async () => lines((await drawn(page)).names))
        .toEqual(lines(exported.names));
      const screen = await drawn(page);
      expect(screen.kind).toBe('webgl');
      expect(screen.nodes).toBe(exported.nodes.size);
      expect(screen.edges).toBe(exported.edges.length);
      expect(screen.edges).toBe(table('edges').length);
      expect(screen.memberships).toBe(exported.memberships.length);
    });
  }
});
