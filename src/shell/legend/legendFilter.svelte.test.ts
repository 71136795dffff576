import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import LegendFilter from './LegendFilter.svelte';

let { workspace } = testWorkbench().workbench;

beforeEach(() => {
  localStorage.clear();
  const { workbench } = testWorkbench();
  ({ workspace } = workbench);
  render(Provide, { workbench, component: LegendFilter, given: {} });
});

const stances = page.getByRole('list', { name: 'Stances' });
const row = (name: RegExp) => stances.getByRole('checkbox', { name });

test('switching a stance off takes its statements out of the picture, and on again back', async () => {
  const all = workspace.network.rows.length;
  const opposed = workspace.facets.stances.get('opposes')!;
  expect(opposed).toBeGreaterThan(0);
  await row(/^opposes/).click();
  expect(workspace.network.rows).toHaveLength(all - opposed);
  await expect.element(page.getByText(`${all - opposed} of ${all} statements`)).toBeVisible();
  await expect.element(row(/^opposes/)).not.toBeChecked();
  await row(/^opposes/).click();
  expect(workspace.network.rows).toHaveLength(all);
});

test('a stance alone is one click away, and so is the way back', async () => {
  await page.getByRole('button', { name: 'Show only: supports', exact: true }).click();
  const { stances: known } = workspace.table;
  expect(workspace.view.filters.hiddenStances).toHaveLength(known.length - 1);
  expect(workspace.network.rows).toHaveLength(workspace.facets.stances.get('supports')!);
  await page.getByRole('button', { name: 'Show all: Stances' }).click();
  expect(workspace.view.filters.hiddenStances).toEqual([]);
});

test('what was narrowed in any way is shown in full again at once', async () => {
  await expect.element(page.getByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
  await row(/^supports,?/)
    .first()
    .click();
  await page.getByRole('radio', { name: /^Ascribed by others/ }).click();
  expect(workspace.isFiltered).toBe(true);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  expect(workspace.isFiltered).toBe(false);
  await expect.element(row(/^opposes/)).toBeChecked();
  await expect.element(page.getByRole('radio', { name: /^All/ })).toBeChecked();
});

test('words narrow the picture as they are typed', async () => {
  await page.getByRole('searchbox').fill('sudland');
  expect(workspace.view.filters.text).toBe('sudland');
  expect(workspace.network.rows.length).toBeLessThan(workspace.table.length);
});

test('a filter from elsewhere is shown in the legend', async () => {
  workspace.filter({ hiddenStances: ['opposes'] });
  await expect.element(row(/^opposes/)).not.toBeChecked();
  await expect.element(row(/^supports/).first()).toBeChecked();
});

test('a choice with nothing left stays in its place, with a count of zero', async () => {
  workspace.filter({ hiddenDocuments: workspace.table.documents.map(({ id }) => id) });
  await expect.element(row(/^opposes/)).toHaveAccessibleName(/0 statements$/);
});

test('an end of the period that is set beyond the other takes it along', async () => {
  await page.getByText('Period', { exact: true }).click();
  const [from, to] = ['From', 'To'].map((name) => page.getByLabelText(name, { exact: true }));
  const period = () => [workspace.view.filters.from, workspace.view.filters.to];
  await to!.fill('2020-03-10');
  await from!.fill('2020-03-04');
  await expect.poll(period).toEqual(['2020-03-04', '2020-03-10']);
  await from!.fill('2020-03-12');
  await expect.poll(period).toEqual(['2020-03-12', '2020-03-12']);
  await to!.fill('2020-03-01');
  await expect.poll(period).toEqual(['2020-03-01', '2020-03-01']);
});
