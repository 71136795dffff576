import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Provide from '../../testing/Provide.svelte';
import { testWorkbench } from '../../testing/testWorkbench.ts';
import OpenDialog from '../OpenDialog.svelte';

let { workspace } = testWorkbench().workbench;
let closed = 0;

/** A worker is loaded module by module here, which takes seconds where the machine is busy. */
const within = { timeout: 15_000 };

beforeEach(() => {
  localStorage.clear();
  closed = 0;
});

function open(...files: readonly (readonly [name: string, text: string])[]) {
  const { workbench } = testWorkbench();
  ({ workspace } = workbench);
  const given = {
    onclose: () => closed++,
    files: files.map(([name, text]) => new File([text], name)),
  };
  render(Provide, { workbench, component: OpenDialog, given });
}

const chosen = (name: string) => page.getByRole('combobox', { name });
const openButton = page.getByRole('button', { name: 'Open', exact: true });

test('without a file the dialog says what opens, and asks for no columns', async () => {
  open();
  await expect.element(page.getByText(/Roll calls and exports of the Discourse/)).toBeVisible();
  await expect.element(openButton).not.toBeInTheDocument();
});

test('columns that were chosen are read with the table that describes their actors', async () => {
  open(
    ['see_nodes.csv', 'id,name\nc,Chile\np,Peru\n'],
    ['see_edges.csv', 'Land,Ziel,Haltung\nc,p,-1\np,c,1\n'],
  );
  await expect.element(chosen('Who speaks'), within).toHaveDisplayValue('Land');
  await expect.element(page.getByRole('row', { name: 'Haltung -1 · 1' })).toBeVisible();
  await openButton.click();
  await expect.poll(() => closed, within).toBe(1);
  expect(workspace.project.actors.map(({ name }) => name)).toEqual(['Chile', 'Peru']);
  expect(workspace.project.statements.map(({ stance }) => stance)).toEqual(['opposes', 'supports']);
});

test('nothing is sent before every column that is needed is chosen', async () => {
  open(['a.csv', 'Wer,Was,Wie\nChile,Ban,hm\n']);
  const { project } = workspace;
  await expect.element(chosen('Stance'), within).toHaveDisplayValue('Choose a column…');
  await openButton.click();
  await expect.element(chosen('Stance')).toBeInvalid();
  expect(closed).toBe(0);
  expect(workspace.project).toBe(project);
});

test('one column for two fields is told, and what was chosen stays to be mended', async () => {
  open(['a.csv', 'Wer,Was,Wie\nChile,Ban,pro\n']);
  await chosen('On whom or what').selectOptions('Wer');
  await openButton.click();
  const told = page.getByText(/already said to hold source/).first();
  await expect.element(told, within).toBeVisible();
  await expect.element(chosen('On whom or what')).toHaveDisplayValue('Wer');
  await chosen('On whom or what').selectOptions('Was');
  await expect
    .element(page.getByRole('checkbox', { name: /proposals, norms or ideas/ }))
    .toBeChecked();
  await openButton.click();
  await expect.poll(() => closed, within).toBe(1);
  expect(workspace.project.concepts).toMatchObject([{ name: 'Ban', kind: 'idea' }]);
});

test('without a row of names columns are offered by number', async () => {
  open(['a.csv', 'Wer,Was,Wie\nChile,Ban,pro\n']);
  await page.getByRole('checkbox', { name: 'The first row names the columns' }).click();
  await expect.element(chosen('Who speaks')).toHaveDisplayValue('Column 1');
  await expect.element(page.getByRole('row', { name: 'Column 1 Wer · Chile' })).toBeVisible();
  await openButton.click();
  await expect.element(page.getByRole('cell', { name: /1:#3/ }), within).toBeVisible();
});
