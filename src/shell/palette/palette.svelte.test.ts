import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import Palette from './Palette.svelte';

let { workbench, opened } = testWorkbench();
let closed: number;

function show(json: unknown = exampleJson()) {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  ({ workbench, opened } = testWorkbench(project.value));
  closed = 0;
  const onclose = () => closed++;
  return render(Provide, { workbench, component: Palette, given: { onclose, files: [] } });
}

const field = page.getByRole('combobox', { name: 'Search and commands' });
const textOf = ({ textContent }: Element) => textContent.trim().replace(/\s+/g, ' ');
const options = () => page.getByRole('option').elements().map(textOf);
const activeText = () => {
  const id = field.element().getAttribute('aria-activedescendant');
  const active = id === null ? null : document.getElementById(id);
  return active && textOf(active);
};

beforeEach(() => localStorage.clear());

describe('the palette', () => {
  test('has the keyboard at once and finds by name, accents aside', async () => {
    show();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('capek');
    await expect.poll(options).toEqual([expect.stringContaining('Émile Čapek')]);
    await userEvent.keyboard('{Enter}');
    expect(closed).toBe(1);
    expect(workbench.workspace.view.selection).toEqual({ type: 'entity', id: 'minister' });
  });

  test('is walked through by the arrow keys, round the ends', async () => {
    show();
    await userEvent.keyboard('lake');
    await expect.poll(() => options().length).toBeGreaterThan(2);
    const all = options();
    expect(activeText()).toBe(all[0]);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(activeText).toBe(all.at(-1));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(activeText).toBe(all[1]);
    await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent(all[1]!);
  });

  test('finds statements in their summaries, and documents', async () => {
    show();
    await userEvent.keyboard('bears the costs');
    await page.getByRole('option').click();
    expect(workbench.workspace.view.selection).toEqual({ type: 'statement', id: 's2' });
  });

  test('gives commands', async () => {
    show();
    await userEvent.keyboard('png');
    await expect.poll(options).toEqual(['Export picture']);
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['snapshot']);
  });

  test('offers no command that would change nothing', async () => {
    show();
    await userEvent.keyboard('reset filters');
    await expect.element(page.getByText(/Nothing matches/)).toBeVisible();
    workbench.workspace.filter({ hiddenStances: ['opposes'] });
    await expect.poll(options).toEqual(['Reset the filters']);
  });

  test('closes on Escape', async () => {
    show();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(closed).toBe(1);
  });

  test('shows markup in names as text, the match emphasised', async () => {
    const json = exampleJson();
    json.actors[1]!.name = '<b onclick="x">Norland</b>';
    const { container } = show(json);
    await userEvent.keyboard('norl');
    await expect.poll(() => options()[0]).toContain('<b onclick="x">Norland</b>');
    expect(container.querySelector('[role="option"] b')).toBeNull();
    expect(container.querySelector('[role="option"] mark')?.textContent).toBe('Norl');
  });
});
