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
  // What named the columns is a row now, and its word one of those for stances.
  await chosen('Wie').selectOptions('neutral');
  await openButton.click();
  await expect.poll(() => closed, within).toBe(1);
  expect(workspace.project.statements.map(({ label }) => label)).toEqual(['Wie', 'supports']);
});

test('words for stances are asked about in the same form, once their column is chosen', async () => {
  open(['a.csv', 'Wer,Was,Wie\nChile,Ban,hm\nPeru,Ban,Dagegen\nPeru,Chile,HM\nPeru,Chile,pro\n']);
  await expect.element(chosen('Stance'), within).toHaveDisplayValue('Wie');
  await chosen('Stance').selectOptions('Choose a column…');
  await expect.element(chosen('hm')).not.toBeInTheDocument();
  await chosen('Stance').selectOptions('Wie');
  await expect.element(chosen('hm')).toHaveDisplayValue('Choose a stance…');
  // What surely means one thing is chosen already, and can be changed.
  await expect.element(chosen('Dagegen')).toHaveDisplayValue('opposes');
  await expect.element(chosen('pro')).not.toBeInTheDocument();
  await openButton.click();
  await expect.element(chosen('hm')).toBeInvalid();
  expect(closed).toBe(0);
  await chosen('hm').selectOptions('ambivalent');
  await chosen('Dagegen').selectOptions('questions');
  await openButton.click();
  await expect.poll(() => closed, within).toBe(1);
  expect(workspace.project.statements.map(({ stance, label }) => [stance, label])).toEqual([
    ['ambivalent', 'hm'],
    ['questions', 'Dagegen'],
    ['ambivalent', 'HM'],
    ['supports', 'supports'],
  ]);
});

test('of a table whose columns are known only the words are asked about', async () => {
  open(['a.csv', 'source,target,stance\nChile,Peru,A\nPeru,Chile,C\nChile,Cuba,?\n']);
  const told = page.getByText(/a.csv was not opened: words in its column of stances/);
  await expect.element(told, within).toBeVisible();
  await expect.element(chosen('Who speaks')).not.toBeInTheDocument();
  await chosen('A').selectOptions('supports');
  await openButton.click();
  await expect.element(chosen('C')).toBeInvalid();
  await chosen('C').selectOptions('opposes');
  await chosen('?').selectOptions('no stance: leave its rows out');
  await openButton.click();
  await expect.poll(() => closed, within).toBe(1);
  expect(workspace.project.statements).toMatchObject([
    { stance: 'supports', label: 'A' },
    { stance: 'opposes', label: 'C' },
  ]);
});

test('words beyond the first rows are asked about after the first try, and earlier choices stay', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `a,b,${at < 290 ? 'ja' : 'nein'}\n`);
  open(['a.csv', `Wer,Wen,Haltung\n${rows.join('')}`]);
  await expect.element(chosen('Who speaks'), within).toHaveDisplayValue('Wer');
  await chosen('Stance').selectOptions('Haltung');
  await chosen('ja').selectOptions('supports');
  await expect.element(chosen('nein')).not.toBeInTheDocument();
  await openButton.click();
  await expect.element(chosen('nein'), within).toHaveDisplayValue('Choose a stance…');
  await expect.element(chosen('ja')).toHaveDisplayValue('supports');
  await chosen('nein').selectOptions('opposes');
  await openButton.click();
  await expect.poll(() => closed, within).toBe(1);
  expect(workspace.project.statements.filter(({ stance }) => stance === 'opposes')).toHaveLength(
    10,
  );
});

test('a column of many values or of passages is said not to look like stances', async () => {
  const rows = Array.from({ length: 31 }, (_, at) => `a,b,code ${at},${'x '.repeat(60)}${at}\n`);
  open(['a.csv', `source,target,stance,Wortlaut\n${rows.join('')}`]);
  const told = page.getByText(/more than 30 different values/);
  await expect.element(told, within).toBeVisible();
  await expect.element(chosen('Stance')).toHaveDisplayValue('stance');
  await chosen('Stance').selectOptions('Wortlaut');
  await expect.element(page.getByText(/holds whole passages/)).toBeVisible();
  await expect.element(told).not.toBeInTheDocument();
});
