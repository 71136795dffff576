import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import Canvas from './Canvas.svelte';

let { workspace, panels } = testWorkbench().workbench;
let view: ReturnType<typeof render>;

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(900, 700);
  const { workbench } = testWorkbench();
  ({ workspace, panels } = workbench);
  const target = document.createElement('div');
  target.style.cssText = 'position: fixed; inset: 0';
  document.body.append(target);
  view = render(
    Provide,
    { workbench, component: Canvas, given: { picture: null, inert: false } },
    { baseElement: target },
  );
  await workspace.arrange();
  await expect.element(page.getByRole('application')).toBeInTheDocument();
});

const graph = page.getByRole('application', { name: 'Stance graph' });
const stop = graph.getByRole('button');

async function enter(): Promise<void> {
  await userEvent.tab();
  await expect.element(stop).toHaveFocus();
}

test('the whole graph is one stop of the Tab key, at the best connected node first', async () => {
  await enter();
  const best = workspace.figure.nodes.find(({ rank }) => rank === 0)!;
  await expect.element(stop).toHaveAccessibleName(new RegExp(`^${best.name}, `));
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Magnify' })).toHaveFocus();
});

test('a node is announced by name, kind and sides, an edge by its stance and statements', async () => {
  await enter();
  await expect.element(stop).toHaveAccessibleName(/, \w+: .*\d/);
  await userEvent.keyboard('{]}');
  await expect.element(stop).toHaveAccessibleName(/: .* on .*, \d+ statements?/);
});

test('arrows move on, Enter selects and opens the details, Escape clears and then leaves', async () => {
  await enter();
  panels.close('right');
  const start = stop.element().textContent;
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(stop).not.toHaveTextContent(start);
  await expect.element(stop).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const { selection } = workspace.view;
  expect(selection?.type).toBe('entity');
  expect(panels.isOpen('right')).toBe(true);
  await expect.element(stop).toHaveAccessibleName(/selected$/);
  await userEvent.keyboard('{Escape}');
  expect(workspace.view.selection).toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Magnify' })).toHaveFocus();
});

test('an edge can be selected from the keyboard', async () => {
  await enter();
  await userEvent.keyboard('{]}{Enter}');
  expect(workspace.view.selection?.type).toBe('edge');
});

test('the keyboard stays in the graph when a filter takes its node away', async () => {
  await enter();
  const best = workspace.figure.nodes.find(({ rank }) => rank === 0)!;
  const { kind } = workspace.network.graph.getNodeAttributes(best.id);
  workspace.filter({ hiddenKinds: [kind] });
  await expect.element(stop).not.toHaveTextContent(best.name);
  await expect.element(stop).toHaveFocus();
});

test('an empty picture says what to do, and does it', async () => {
  workspace.filter({ hiddenStances: workspace.table.stances.map(({ id }) => id) });
  await expect.element(page.getByText('Nothing passes the filters')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(workspace.network.graph.order).toBeGreaterThan(0);
});

test('a period without statements is called by its days, and its end is a click away', async () => {
  workspace.filter({ from: '1999-01-02', to: '1999-01-02' });
  await expect.element(page.getByText('No statement on 2 January 1999')).toBeVisible();
  workspace.filter({ to: '1999-02-03' });
  await expect
    .element(page.getByText(/^No statement from 2 January .* February 1999$/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Show the whole period' }).click();
  expect(workspace.network.graph.order).toBeGreaterThan(0);
});

test('where no line is heavy enough, lines of any weight are a click away', async () => {
  const counting = { ...workspace.view.counting, leastWeight: 1e6 };
  workspace.change({ projection: 'positions', counting });
  await expect.element(page.getByText('No line is heavy enough')).toBeVisible();
  await page.getByRole('button', { name: 'Draw lines of any weight' }).click();
  expect(workspace.network.graph.size).toBeGreaterThan(0);
  expect(workspace.view.projection).toBe('positions');
});

test('a selection that the filters hide is told', async () => {
  const { id } = workspace.figure.nodes[0]!;
  workspace.select({ type: 'entity', id });
  workspace.filter({ hiddenStances: workspace.table.stances.map((stance) => stance.id) });
  await expect.element(page.getByText('What is selected is hidden by the filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  expect(workspace.selectionState).toBe('none');
});

test('nodes moved by hand are put back on request', async () => {
  const { id } = workspace.figure.nodes[0]!;
  workspace.pin(id, 700, 700);
  await page.getByRole('button', { name: 'Put moved nodes back' }).click();
  expect(workspace.view.layout.pinned).toEqual({});
});

test('nothing of the picture is left when it is taken from the page', async () => {
  expect(document.querySelector('[data-stage]')).not.toBeNull();
  await view.unmount();
  expect(document.querySelector('canvas')).toBeNull();
});
