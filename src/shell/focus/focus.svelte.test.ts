import type { Component } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleProject } from '../../model/exampleProject.ts';
import { defaultView } from '../../model/view.ts';
import Caption from '../canvas/Caption.svelte';
import Inspector from '../inspector/Inspector.svelte';
import LegendFilter from '../legend/LegendFilter.svelte';
import { commandsOf } from '../palette/commands.ts';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';

let { workbench } = testWorkbench();
let { workspace } = workbench;

function show(component: Component<never, object, string>) {
  const project = exampleProject();
  // Of Sudland on what Norland speaks of too: a support beside its question.
  project.statements.push({
    ...project.statements[1]!,
    id: 's8',
    stance: 'supports',
    label: 'comes round',
    summary: 'Sudland would sign after all.',
  });
  project.statements.push({ ...project.statements[5]!, id: 's9', speaker: 'sudland' });
  ({ workbench } = testWorkbench(project));
  ({ workspace } = workbench);
  return render(Provide, { workbench, component, given: {} });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const select = (id: string) => workspace.select({ type: 'entity', id });
const field = (name: string) => page.getByRole('combobox', { name });

beforeEach(() => localStorage.clear());

describe('the details of an entity', () => {
  test('show it with its neighbours only, one step or two, and all again', async () => {
    show(Inspector);
    select('expert');
    await button('Show only neighbours: 2 steps').click();
    expect(workspace.view.focus).toEqual({ ids: ['expert'], steps: 2 });
    await button('Show only neighbours: 1 step').click();
    expect(workspace.view.focus).toEqual({ ids: ['expert'], steps: 1 });
    const one = button('Show only neighbours: 1 step');
    await expect.element(one).toHaveAttribute('aria-pressed', 'true');
    await one.click();
    expect(workspace.view.focus).toEqual(defaultView.focus);
  });

  test('add it to a focus that there is, and take it out', async () => {
    show(Inspector);
    select('norland');
    await expect.element(button('Compare with…')).toBeVisible();
    await expect.element(button('Add to focus')).not.toBeInTheDocument();
    workspace.change({ focus: { ids: ['expert'], steps: 1 } });
    await button('Add to focus').click();
    expect(workspace.view.focus.ids).toEqual(['expert', 'norland']);
    await button('Take out of focus').click();
    expect(workspace.view.focus.ids).toEqual(['expert']);
  });

  test('of a concept offer chains, but no comparison', async () => {
    show(Inspector);
    select('accord');
    await expect.element(button('How are they connected…')).toBeVisible();
    await expect.element(button('Compare with…')).not.toBeInTheDocument();
  });

  test('go on about what the focus leaves out', async () => {
    show(Inspector);
    workspace.change({ focus: { ids: ['expert'], steps: 1 } });
    select('norland');
    const list = page.getByRole('list', { name: 'Supports', exact: true });
    await expect.element(list.getByRole('button')).toHaveTextContent('Lake Accord');
  });
});

describe('a comparison', () => {
  test('picks the other by keyboard and lists where they agree, differ and are silent', async () => {
    show(Inspector);
    select('norland');
    await button('Compare with…').click();
    await expect.element(field('Compare Norland with')).toHaveFocus();
    await userEvent.keyboard('sud');
    await expect.element(page.getByRole('option')).toHaveTextContent('Sudland');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('heading', { name: 'Norland and Sudland compared' }))
      .toHaveFocus();
    const differ = page.getByRole('list', { name: 'Differ', exact: true });
    await expect.element(differ).toHaveTextContent(/Lake Accord.*mixed: for and against/);
    await expect
      .element(page.getByRole('list', { name: 'Only Sudland speaks' }))
      .toHaveTextContent(/Fishing ban/);
    await expect.element(page.getByRole('heading', { name: 'On each other' })).toBeVisible();
    await expect
      .element(page.getByText('On nothing both speak about do they agree.'))
      .toBeVisible();
  });

  test('shows the statements of both side by side', async () => {
    show(Inspector);
    select('norland');
    workspace.pairing.ask('comparison', 'norland');
    workspace.pairing.answer('sudland');
    const differ = page.getByRole('list', { name: 'Differ', exact: true });
    await differ.getByText('Lake Accord').first().click();
    const side = (name: string) => differ.getByRole('region', { name });
    await expect.element(side('Norland')).toHaveTextContent('Norland announces that it signs.');
    await expect.element(side('Sudland')).toHaveTextContent('Sudland would sign after all.');
    expect(side('Sudland').getByRole('article').elements()).toHaveLength(2);
  });

  test('is given up with Escape, and closed', async () => {
    show(Inspector);
    select('norland');
    await button('Compare with…').click();
    await expect.element(field('Compare Norland with')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Compare with…')).toHaveFocus();
    expect(workspace.pairing.asked).toBeNull();
    workspace.pairing.ask('comparison', 'norland');
    workspace.pairing.answer('sudland');
    await button('Close the result').click();
    expect(workspace.pairing.asked).toBeNull();
  });
});

describe('chains', () => {
  test('are told with sign and words, each link opens its edge, and one goes back to them', async () => {
    show(Inspector);
    select('minister');
    await button('How are they connected…').click();
    await userEvent.type(field('Connect Émile Čapek with'), 'fisher');
    await page.getByRole('option', { name: /fisher_42/ }).click();
    const list = page.getByRole('list', { name: 'From Émile Čapek to fisher_42' });
    await expect.element(list).toBeVisible();
    const chain = list.getByRole('article').first();
    await expect.element(chain).toHaveTextContent(/(same side|opposite sides|neither)/);
    await expect.element(chain).toHaveTextContent(/Émile Čapek is a supporter of .* by fisher_42/);
    await chain.getByRole('button').first().click();
    expect(workspace.view.selection).toMatchObject({ type: 'edge', source: 'minister' });
    await button('Émile Čapek and fisher_42').click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'minister' });
    await expect.element(list).toBeVisible();
  });

  test('that do not exist are told in a sentence', async () => {
    show(Inspector);
    workspace.filter({ hiddenStances: ['opposes'] });
    select('norland');
    workspace.pairing.ask('chains', 'norland');
    workspace.pairing.answer('expert');
    await expect
      .element(page.getByText('No chain of edges leads from Norland to Dr. Øst in this picture.'))
      .toBeVisible();
    workspace.pairing.answer('league');
    await expect.element(page.getByText('Lake League has no edge in this picture.')).toBeVisible();
    workspace.pairing.answer('norland');
    await expect.element(page.getByText('That is one and the same in this picture.')).toBeVisible();
  });
});

describe('a focused picture', () => {
  test.each([
    ['caption', Caption],
    ['legend', LegendFilter],
  ])('says so in its %s, reaches further, and leads back', async (_, component) => {
    show(component);
    workspace.change({ focus: { ids: ['norland', 'expert'], steps: 1 } });
    const notice = page.getByRole('group', { name: 'Focus on Norland and Dr. Øst' });
    await notice.getByRole('button', { name: '2 steps' }).click();
    expect(workspace.view.focus.steps).toBe(2);
    await notice.getByRole('button', { name: 'End the focus' }).click();
    expect(workspace.view.focus.ids).toEqual([]);
    await expect.element(notice).not.toBeInTheDocument();
  });

  test('says that what is selected lies outside', async () => {
    show(Caption);
    workspace.change({ focus: { ids: ['expert'], steps: 1 } });
    select('norland');
    await expect.element(page.getByText('What is selected lies outside the focus.')).toBeVisible();
    await button('Clear selection').click();
    expect(workspace.view.selection).toBeNull();
  });
});

describe('the palette', () => {
  const run = (id: string) => {
    const command = commandsOf(workbench).find((one) => one.id === id);
    if (!command) throw new Error(`no command ${id}`);
    command.run();
  };
  const offered = () => commandsOf(workbench).map(({ id }) => id);

  test('focuses on who is selected, and shows everything again', () => {
    show(Caption);
    expect(offered()).not.toContain('focus-1');
    expect(offered()).not.toContain('focus-all');
    select('norland');
    run('focus-1');
    expect(workspace.view.focus).toEqual({ ids: ['norland'], steps: 1 });
    expect(offered()).not.toContain('focus-1');
    select('expert');
    run('focus-add');
    expect(workspace.view.focus.ids).toEqual(['norland', 'expert']);
    run('focus-remove');
    run('focus-2');
    expect(workspace.view.focus).toEqual({ ids: ['expert'], steps: 2 });
    run('focus-all');
    expect(workspace.view.focus).toEqual(defaultView.focus);
  });

  test('asks for a comparison and for chains, where the details are', () => {
    show(Caption);
    select('accord');
    expect(offered()).not.toContain('compare');
    run('chains');
    expect(workspace.pairing.asked).toEqual({ question: 'chains', from: 'accord', to: null });
    select('norland');
    run('compare');
    expect(workspace.pairing.asked).toEqual({ question: 'comparison', from: 'norland', to: null });
    expect(workbench.panels.isOpen('right')).toBe(true);
  });
});
