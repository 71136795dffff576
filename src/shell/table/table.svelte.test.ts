import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import TableTwin from './TableTwin.svelte';

let { workspace } = testWorkbench().workbench;
let target: HTMLElement;

function show(json: unknown = exampleJson()) {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  const { workbench } = testWorkbench(project.value);
  ({ workspace } = workbench);
  target = document.createElement('div');
  target.style.cssText = 'position: fixed; inset: 0; display: grid; grid-template-rows: 100%';
  document.body.append(target);
  render(Provide, { workbench, component: TableTwin, given: {} }, { baseElement: target });
}

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1300, 800);
});

const names = () =>
  [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim());

describe('the table of actors and concepts', () => {
  test('has a row for all that the picture draws, and the sentence of the picture as caption', async () => {
    show();
    const table = page.getByRole('table', { name: workspace.sentence });
    await expect
      .element(table)
      .toHaveAttribute('aria-rowcount', `${workspace.network.graph.order + 2}`);
    const drawn = workspace.network.graph.mapNodes((_, { name }) => name);
    await expect.poll(() => names().sort()).toEqual(drawn.sort());
  });

  test('is sorted by a click on a head, which says so', async () => {
    show();
    const head = page.getByRole('columnheader', { name: 'Name', exact: true });
    await head.getByRole('button').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => names()[0]).toBe('Dr. Øst');
    await head.getByRole('button').click();
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => names()[0]).toBe('Sudland');
  });

  test('follows the selection and leads to it', async () => {
    show();
    await page.getByRole('rowheader').getByRole('button', { name: 'Sudland' }).click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'sudland' });
    const current = () => document.querySelector('tr[aria-current="true"] th')?.textContent.trim();
    await expect.poll(current).toBe('Sudland');
    workspace.select({ type: 'entity', id: 'accord' });
    await expect.poll(current).toBe('Lake Accord');
  });

  test('names neighbours as links to their rows', async () => {
    show();
    const row = page.getByRole('row', { name: /^Norland/ });
    await row.getByRole('button', { name: 'Gives: supports Lake Accord' }).click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'accord' });
  });

  test('agrees with the picture when filters change', async () => {
    show();
    workspace.filter({ hiddenStances: ['supports'] });
    await expect.poll(() => names().length).toBe(workspace.network.graph.order);
    expect(
      page.getByRole('columnheader', { name: 'Gives: supports', exact: true }).all(),
    ).toHaveLength(0);
    workspace.filter({ text: 'nothing like this' });
    await expect.element(page.getByText('The filters hide every statement.')).toBeVisible();
  });
});

describe('the table of statements', () => {
  test('is reached by the arrow keys of the tabs, and shows each statement and its document', async () => {
    show();
    await page.getByRole('tab', { name: /^Actors/ }).click();
    await userEvent.keyboard('{ArrowRight}');
    const tab = page.getByRole('tab', { name: /^Statements/ });
    await expect.element(tab).toHaveFocus();
    await expect.element(tab).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('button', { name: 'will sign' }).click();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's1' });
    await page.getByRole('button', { name: 'Two shores, one accord' }).first().click();
    expect(workspace.view.reading).toBe('gazette');
  });

  test('of ten thousand statements keeps only those in sight on the page', async () => {
    const json = exampleJson();
    const statements = Array.from({ length: 10_000 }, (_, index) => ({
      ...json.statements[1]!,
      id: `many-${index}`,
      label: `no. ${index}`,
    }));
    show({ ...json, statements });
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
    await expect
      .poll(() => document.querySelectorAll('tbody tr[data-index]').length)
      .toBeGreaterThan(5);
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(60);
    workspace.select({ type: 'statement', id: 'many-7000' });
    await expect
      .element(page.getByRole('button', { name: 'no. 7000', exact: true }))
      .toBeInViewport();
    const row = page.getByRole('row', { name: /no\. 7000/ });
    await expect.element(row).toHaveAttribute('aria-rowindex', '7002');
  });
});
