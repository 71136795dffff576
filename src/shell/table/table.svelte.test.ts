import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleJson, exampleProject } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import type { Project } from '../../model/schema.ts';
import Provide from '../testing/Provide.svelte';
import { savedFiles } from '../testing/savedFiles.ts';
import { testWorkbench } from '../testing/testWorkbench.ts';
import TableTwin from './TableTwin.svelte';

let { workbench } = testWorkbench();
let { workspace } = workbench;
let target: HTMLElement;

function show(json: unknown = exampleJson()) {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  return showProject(project.value);
}

function showProject(project: Project) {
  ({ workbench } = testWorkbench(project));
  ({ workspace } = workbench);
  target = document.createElement('div');
  target.style.cssText = 'position: fixed; inset: 0; display: grid; grid-template-rows: 100%';
  document.body.append(target);
  return render(Provide, { workbench, component: TableTwin, given: {} }, { baseElement: target });
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

describe('the rows of a table', () => {
  const focused = () => document.activeElement?.getAttribute('aria-rowindex');
  const current = () =>
    [...document.querySelectorAll('tr[aria-current="true"]')].map((row) =>
      row.querySelector('.label')?.textContent.trim(),
    );

  test('are walked with arrows, Home and End, and picked with Enter', async () => {
    show();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('button', { name: 'will sign' }).hover();
    document.querySelector<HTMLElement>('.scroller')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('2');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect.poll(focused).toBe('3');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('8');
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('2');
    await userEvent.keyboard('{Enter}');
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's1' });
    // The picture rings the edge of the statement.
    expect(workspace.pictured).toMatchObject({ type: 'edge', source: 'norland', target: 'accord' });
  });

  test('of what is picked in the picture are marked', async () => {
    show();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    workspace.select({ type: 'entity', id: 'minister' });
    await expect.poll(current).toEqual(['yes, with funds', 'stands by the state']);
    workspace.select({ type: 'edge', source: 'sudland', target: 'accord', stance: 'questions' });
    await expect.poll(current).toEqual(['asks about costs']);
    await page.getByRole('tab', { name: /^Actors/ }).click();
    await expect
      .poll(() =>
        [...document.querySelectorAll('tr[aria-current="true"] th')]
          .map(({ textContent }) => textContent.trim())
          .sort(),
      )
      .toEqual(['Lake Accord', 'Sudland']);
  });

  test('are those that have the words looked for, in both tables', async () => {
    show();
    await page.getByRole('searchbox', { name: 'Find in these actors and concepts' }).fill('state');
    await expect.poll(names).toEqual(['Sudland', 'Norland']);
    await expect.element(page.getByText(`2 of ${workspace.network.graph.order}`)).toBeVisible();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('searchbox', { name: 'Find in these statements' }).fill('capek fund');
    await expect.poll(names).toEqual(['Émile Čapek']);
    await page.getByRole('tab', { name: /^Actors/ }).click();
    await expect
      .element(page.getByRole('searchbox', { name: 'Find in these actors and concepts' }))
      .toHaveValue('state');
  });

  test('are as they were left when somebody comes back from the picture', async () => {
    const { unmount } = await show();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('searchbox', { name: 'Find in these statements' }).fill('norland');
    await page.getByRole('columnheader', { name: 'Speaker' }).getByRole('button').click();
    await expect.poll(() => names()[0]).toBe('Émile Čapek');
    const before = names();
    await unmount();
    render(Provide, { workbench, component: TableTwin, given: {} }, { baseElement: target });
    await expect.poll(() => names()).toEqual(before);
  });

  test('are saved as they are shown, sorted and filtered', async () => {
    show();
    const saved = savedFiles();
    await page.getByRole('tab', { name: /^Statements/ }).click();
    await page.getByRole('searchbox', { name: 'Find in these statements' }).fill('norland');
    await expect.poll(() => names().length).toBe(3);
    await page.getByRole('columnheader', { name: 'Speaker' }).getByRole('button').click();
    await expect.poll(() => names()[0]).toBe('Émile Čapek');
    await page.getByRole('button', { name: 'Save what is shown CSV' }).click();
    await expect.poll(() => saved.length).toBe(1);
    const lines = (await saved[0]!.text).split('\r\n');
    expect(lines[0]).toMatch(/^id,document,date,speaker,/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['s7', 's1', 's5', '']);
    expect(saved[0]!.name).toMatch(/^lake-accord_statements_\d{4}-\d\d-\d\d\.csv$/);
    await page.getByRole('tab', { name: /^Actors/ }).click();
    await page.getByRole('button', { name: 'Save what is shown JSON' }).click();
    await expect.poll(() => saved.length).toBe(2);
    const rows = JSON.parse(await saved[1]!.text);
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(names());
    expect(rows[0]).toMatchObject({ id: 'minister', given: 2, 'given:supports': 1, received: 0 });
  });

  test(
    'are a million and yet few on the page, wherever it is scrolled',
    { timeout: 120_000 },
    async () => {
      const project = exampleProject();
      const [first] = project.statements;
      const speakers = ['norland', 'sudland', 'minister', 'expert'];
      const statements = Array.from({ length: 1_000_000 }, (_, index) => ({
        ...first!,
        id: `m${index}`,
        speaker: speakers[index % speakers.length]!,
        label: `no. ${index}`,
      }));
      showProject({ ...project, statements });
      const drawn = () => document.querySelectorAll('tbody tr[data-index]').length;
      await page.getByRole('tab', { name: /^Statements/ }).click();
      await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '1000001');
      const scroller = document.querySelector<HTMLElement>('.scroller')!;
      for (const share of [0, 0.37, 1]) {
        scroller.scrollTop = share * scroller.scrollHeight;
        await expect.poll(drawn).toBeGreaterThan(5);
        expect(drawn()).toBeLessThan(60);
        expect(document.querySelectorAll('*').length).toBeLessThan(3000);
      }
      scroller.focus();
      await userEvent.keyboard('{End}');
      await expect.poll(focused).toBe('1000001');
      workspace.select({ type: 'statement', id: 'm700001' });
      await expect
        .element(page.getByRole('button', { name: 'no. 700001', exact: true }))
        .toBeInViewport();
      await page.getByRole('searchbox').fill('no. 99999 sudland');
      await expect.poll(() => names().length, { timeout: 60_000 }).toBe(2);
    },
  );
});
