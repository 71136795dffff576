import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { defaultView } from '../../model/view.ts';
import { campAnalysis } from '../../analysis/panel/campAnalyses.ts';
import { agreementAnalysis } from '../../analysis/panel/positionAnalyses.ts';
import { networkInput } from '../../analysis/networkInput.ts';
import { runAnalysis } from '../../analysis/panel/analysis.ts';
import { runHere } from '../../state/analysis/runHere.ts';
import { runInWorker } from '../../state/analysis/runInWorker.ts';
import type { Workbench } from '../context.ts';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import Matrix from './Matrix.svelte';

let workbench: Workbench;

function show(project: Project = exampleProject(), view = defaultView, run = runHere) {
  ({ workbench } = testWorkbench(project));
  workbench.workspace.begin(view);
  const target = document.createElement('div');
  target.style.cssText = 'position: fixed; inset: 0; display: grid; grid-template-rows: 100%';
  document.body.append(target);
  const given = { run };
  render(Provide, { workbench, component: Matrix, given }, { baseElement: target });
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1000, 700);
});

const grid = () => page.getByRole('grid');
const cell = (name: RegExp | string) => page.getByRole('gridcell', { name });
/** Names of rows or columns; the corner, which heads both, is left out. */
const heads = (role: 'rowheader' | 'columnheader') =>
  [
    ...document.querySelectorAll(`[role="${role}"]:not([data-row="-1"][data-column="-1"]) title`),
  ].map(({ textContent }) => textContent);
const active = () =>
  document.getElementById(
    document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '',
  );

async function orderBy(name: string) {
  await page.getByRole('combobox', { name: 'Order by' }).selectOptions(name);
}

describe('the matrix', () => {
  test('has a key in the words of what is counted', async () => {
    show();
    const key = page.getByRole('list', { name: 'Key of the matrix' });
    await expect.element(key).toHaveTextContent(/against.*no side.*both sides.*for.*no statement/);
    workbench.workspace.change({ projection: 'net' });
    await expect
      .element(key)
      .toHaveTextContent(/disagreement.*both sides.*agreement.*nothing counted/);
    workbench.workspace.change({ projection: 'agreement' });
    await expect.element(key).not.toHaveTextContent(/against|disagreement/);
  });

  test('has a cell for every pair, which tells a neutral statement from none', async () => {
    const project = exampleProject();
    const said = { ...project.statements[1]!, id: 'n', speaker: 'expert', stance: 'neutral' };
    show({ ...project, statements: [...project.statements, said] });
    await expect
      .element(cell('Sudland, Lake Accord: against, mean polarity -0.5, 1 statement'))
      .toBeVisible();
    await expect
      .element(cell('Dr. Øst, Lake Accord: no side, mean polarity 0, 1 statement'))
      .toHaveTextContent('o');
    await expect.element(cell('fisher_42, Lake Accord: no statement')).toHaveTextContent('');
    await expect.element(cell(/^Norland, Lake Accord: in favour/)).toHaveTextContent('+');
    await expect.element(cell(/^Sudland, Norland: against/)).toHaveTextContent('−');
    expect(document.querySelectorAll('[role="gridcell"]')).toHaveLength(15);
  });

  test('is between actors where the projection is, and mirrors itself', async () => {
    show(exampleProject(), { ...defaultView, projection: 'net' });
    await expect.element(cell(/^Sudland, Norland: /)).toBeVisible();
    const name = cell(/^Sudland, Norland: /)
      .element()
      .getAttribute('aria-label')!;
    await expect.element(cell(name.replace('Sudland, Norland', 'Norland, Sudland'))).toBeVisible();
    await expect.element(cell('Norland, Norland: the same actor')).toBeVisible();
  });

  test('is ordered as asked for', async () => {
    show();
    await orderBy('name');
    await expect
      .poll(() => heads('rowheader'))
      .toEqual(['Dr. Øst', 'Émile Čapek', 'fisher_42', 'Norland', 'Sudland']);
    expect(heads('columnheader')).toEqual(['Fishing ban', 'Lake Accord', 'Norland']);
    await orderBy('the order of the file');
    await expect
      .poll(() => heads('rowheader'))
      .toEqual(['Norland', 'Sudland', 'Émile Čapek', 'Dr. Øst', 'fisher_42']);
    await orderBy('number of statements');
    await expect.poll(() => heads('rowheader').slice(0, 2)).toEqual(['Émile Čapek', 'Sudland']);
  });

  test('puts those of one camp beside one another, and those of one position', async () => {
    show();
    await orderBy('camps');
    await expect.poll(() => document.querySelectorAll('.break').length).toBeGreaterThan(0);
    const { network, view } = workbench.workspace;
    const { input, ids } = networkInput(network);
    const { groups } = runAnalysis(campAnalysis, input, { seed: view.layout.seed });
    const campOf = new Map(
      ids.map((id, node) => [network.graph.getNodeAttribute(id, 'name'), groups![node]!]),
    );
    for (const role of ['rowheader', 'columnheader'] as const) {
      const camps = heads(role).map((name) => campOf.get(name)!);
      expect(camps).toEqual([...camps].sort((a, b) => a - b));
      expect(new Set(camps).size).toBeGreaterThan(1);
    }
    await orderBy('position');
    await expect.poll(() => document.querySelectorAll('.break').length).toBe(0);
    await expect.element(page.getByText(/Looking for the order/)).not.toBeInTheDocument();
    const [position] = runAnalysis(agreementAnalysis, input, { seed: view.layout.seed }).measures;
    const along = [...position!.nodes.keys()].sort(
      (a, b) => position!.values[a]! - position!.values[b]!,
    );
    const names = along.map((place) =>
      network.graph.getNodeAttribute(ids[position!.nodes[place]!]!, 'name'),
    );
    expect(names.length).toBeGreaterThan(2);
    // Who has no position stands after those who have one.
    const placed = heads('rowheader').slice(0, names.length);
    expect([names, names.toReversed()]).toContainEqual(placed);
  });

  test('opens the evidence of a cell and of a head', async () => {
    show();
    const { workspace, panels } = workbench;
    await cell(/^Sudland, Lake Accord/).click();
    const edge = { source: 'sudland', target: 'accord', stance: 'questions' };
    expect(workspace.view.selection).toEqual({ type: 'edge', ...edge });
    expect(panels.isOpen('right')).toBe(true);
    await expect.poll(() => document.querySelectorAll('rect.ring').length).toBe(1);
    await page.getByRole('columnheader', { name: /^Fishing ban/ }).click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'fishing-ban' });
    await expect.poll(() => document.querySelectorAll('.marked').length).toBe(1);
    await cell(/^fisher_42, Lake Accord/).click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'fishing-ban' });
  });

  test('is one stop of the keyboard, and arrows lead through cells and heads', async () => {
    show();
    await orderBy('the order of the file');
    (page.getByRole('button', { name: /JSON/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Tab}');
    await expect.element(grid()).toHaveFocus();
    const name = () => active()?.getAttribute('aria-label');
    expect(name()).toMatch(/^Norland, Norland/);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await expect.poll(name).toMatch(/^Sudland, Lake Accord/);
    await userEvent.keyboard('{Enter}');
    expect(workbench.workspace.view.selection).toMatchObject({ source: 'sudland' });
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect.poll(name).toMatch(/^Sudland, 2 statements/);
    await userEvent.keyboard('{Enter}');
    expect(workbench.workspace.view.selection).toEqual({ type: 'entity', id: 'sudland' });
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect.poll(name).toMatch(/^fisher_42, Fishing ban/);
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('shows the number of the cell that the pointer or the keyboard is on', async () => {
    show();
    await cell(/^Sudland, Lake Accord/).hover();
    await expect
      .element(page.getByText('against, mean polarity -0.5, 1 statement', { exact: true }))
      .toBeVisible();
  });

  test('of many actors and concepts keeps only the cells in sight on the page', async () => {
    const project = exampleProject();
    const [actor, concept, said] = [
      project.actors[1]!,
      project.concepts[0]!,
      project.statements[5]!,
    ];
    const actors = Array.from({ length: 176 }, (_, at) => ({
      ...actor,
      id: `a${at}`,
      name: `Actor ${at}`,
      memberOf: [],
    }));
    const concepts = Array.from({ length: 3713 }, (_, at) => ({
      ...concept,
      id: `c${at}`,
      name: `Concept ${at}`,
    }));
    const statements = Array.from({ length: 12_000 }, (_, at) => ({
      ...said,
      id: `s${at}`,
      stance: at % 3 === 0 ? 'supports' : 'opposes',
      speaker: `a${at % 176}`,
      target: `c${(at * 7) % 3713}`,
    }));
    show({ ...project, actors, concepts, statements }, defaultView, runInWorker);
    await orderBy('the order of the file');
    await expect.element(grid()).toHaveAttribute('aria-colcount', '3714');
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '177');
    const drawn = () => document.querySelectorAll('[role="gridcell"]').length;
    await expect.poll(drawn).toBeGreaterThan(100);
    expect(drawn()).toBeLessThan(1200);
    const scroller = grid().element();
    scroller.scrollLeft = 60_000;
    scroller.scrollTop = 2000;
    await expect.poll(() => heads('columnheader')[0]).toMatch(/^Concept 21\d\d$/);
    expect(drawn()).toBeLessThan(1200);
    workbench.workspace.select({ type: 'entity', id: 'c3000' });
    await expect
      .element(page.getByRole('columnheader', { name: /^Concept 3000/ }))
      .toBeInViewport();
  });

  test('fits a narrow window, and says so where there is nothing to fill it with', async () => {
    await page.viewport(390, 800);
    show();
    await expect.element(cell(/^Sudland, Lake Accord/)).toBeInViewport();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    workbench.workspace.filter({ text: 'nothing like this' });
    await expect.element(page.getByText(/There is nothing to fill a matrix with/)).toBeVisible();
  });
});
