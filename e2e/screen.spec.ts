import { paper, table } from './support/commandLine.ts';
import { drawn, recordDrawing } from './support/drawing.ts';
import { openWorkbench } from './support/workbench.ts';
import { expect, test } from './test.ts';

// A window of the size that the paper's names were chosen for; small windows leave some out by rank.
test.use({ viewport: { width: 1440, height: 900 } });

test('the screen shows the picture that is exported: nodes, edges, memberships and names', async ({
  page,
}) => {
  await recordDrawing(page);
  await openWorkbench(page);
  const [screen, exported] = [await drawn(page), paper()];
  expect(screen.kind).toBe('webgl');
  expect(screen.nodes).toBe(exported.nodes.size);
  expect(screen.edges).toBe(exported.edges.length);
  expect(screen.edges).toBe(table('edges').length);
  expect(screen.memberships).toBe(exported.memberships.length);
  // A name may be broken into other lines where the paper has another shape than the window.
  const words = (lines: readonly { readonly text: string }[]) =>
    lines.flatMap(({ text }) => text.split(' ')).sort();
  expect(words(screen.names)).toEqual(words(exported.names));
});
