import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleJson, exampleText } from '../../model/exampleProject.ts';
import { hashText } from '../../model/locator.ts';
import { parseProject } from '../../model/project.ts';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import Reader from './Reader.svelte';

let { workspace } = testWorkbench().workbench;

/** The example with the text of its first document taken out: only fingerprint and digest are left. */
function withoutText() {
  const json = exampleJson();
  const { id, title, date, kind, fingerprint } = json.documents[0]!;
  const { length } = fingerprint!;
  const digest = [{ text: 'Of a lake, and of who signs.', start: 0, end: length }];
  return {
    ...json,
    documents: [{ id, title, date, kind, fingerprint, digest }, ...json.documents.slice(1)],
  };
}

function show(json: unknown, reading = 'gazette') {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  const { workbench } = testWorkbench(project.value);
  ({ workspace } = workbench);
  workspace.change({ reading });
  return render(Provide, { workbench, component: Reader, given: {} });
}

const attach = (...files: File[]) =>
  userEvent.upload(page.getByLabelText('Choose the file…'), files);
const file = (text: string, name = 'original.txt') =>
  new File([text], name, { type: 'text/plain' });
const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1100, 800);
});

describe('a document of which only the digest is at hand', () => {
  test('is shown in the words of the digest, its statements beside', async () => {
    show(withoutText());
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Two shores');
    await expect.element(page.getByText('Of a lake, and of who signs.')).toBeVisible();
    await expect.element(page.getByText('The original is not included')).toBeVisible();
    await page.getByRole('button', { name: 'Norland', exact: true }).click();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's1' });
    await expect.element(page.getByText('Norland announces that it signs.')).toBeVisible();
  });

  test('shows the original once it is attached, every passage verified and marked', async () => {
    show(withoutText());
    await attach(file(exampleText));
    await expect.element(page.getByText('2 of 2 passages verified')).toBeVisible();
    expect(marks()).toEqual(['Norland will sign the accord.', 'Sudland asks who pays.']);
    await page.getByRole('button', { name: 'Digest' }).click();
    await expect.element(page.getByText('Of a lake, and of who signs.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove the text' }).click();
    await expect.element(page.getByText('The original is not included')).toBeVisible();
  });

  test('refuses another text with both lengths, and marks nothing', async () => {
    show(withoutText());
    await attach(file('Another lake.', 'lake.txt'));
    await expect.element(page.getByText('lake.txt is not the original.')).toBeVisible();
    await expect
      .element(page.getByText('It has 13 characters; the original has 76.'))
      .toBeVisible();
    expect(marks()).toEqual([]);
  });

  test('lists passages that do not hold, and does not mark them', async () => {
    const json = withoutText();
    json.statements[1]!.locator!.sha256 = hashText('something else');
    show(json);
    await attach(file(exampleText));
    await expect.element(page.getByText('1 of 2 passages verified')).toBeVisible();
    expect(marks()).toEqual(['Norland will sign the accord.']);
    await expect.element(page.getByText('Not where the coding says')).toBeVisible();
    await page.getByRole('button', { name: 'asks about costs' }).click();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's2' });
  });
});

describe('a document that carries its text', () => {
  test('is marked at once, and a passage picks its statement by mouse and by keyboard', async () => {
    show(exampleJson());
    await expect.element(page.getByText('The project carries the text')).toBeVisible();
    await page.getByRole('button', { name: 'Norland will sign the accord.' }).click();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's1' });
    const second = page.getByRole('button', { name: 'Sudland asks who pays.' });
    (second.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's2' });
    await page.getByRole('button', { name: 'Previous statement' }).click();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's1' });
  });

  test('keeps hidden statements out of sight until asked for, and says so', async () => {
    show(exampleJson());
    workspace.filter({ hiddenStances: ['questions'] });
    await expect.element(page.getByText('1 statement is hidden by the filters.')).toBeVisible();
    expect(marks()).toEqual(['Norland will sign the accord.']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(marks()).toHaveLength(2);
  });
});

test('a thread leads from a reply to what it answers and back', async () => {
  show(exampleJson(), 'comment-1');
  await page.getByRole('button', { name: 'Two shores, one accord' }).click();
  expect(workspace.view.reading).toBe('gazette');
  await page.getByRole('button', { name: 'A reader' }).click();
  expect(workspace.view.reading).toBe('comment-1');
});

test('Escape closes the document and gives the keyboard back', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  show(exampleJson());
  await expect.element(page.getByRole('region', { name: 'Two shores, one accord' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(workspace.view.reading).toBeNull();
  await expect.element(opener).toHaveFocus();
  opener.remove();
});

test('a text of a megabyte with thousands of passages is on the page within a moment', async () => {
  const line = 'The lake is 🐟 country, says the reader. ';
  const text = `${line.repeat(6)}\n\n`.repeat(4400);
  const units = Array.from(line).length;
  const block = 6 * units + 2;
  const json = exampleJson();
  const statements = Array.from({ length: 4000 }, (_, index) => ({
    ...json.statements[1]!,
    id: `long-${index}`,
    locator: {
      start: block * index + units,
      end: block * index + 2 * units,
      sha256: hashText(line),
    },
  }));
  const { id, title, date } = json.documents[0]!;
  const documents = [{ id, title, date, text }, ...json.documents.slice(1)];
  expect(text.length).toBeGreaterThan(1_000_000);
  show({ ...json, documents, statements });
  await expect.element(page.getByText('4,000 of 4,000 passages verified')).toBeVisible();
  // All of the text is there to be found; marks wait until their place is near.
  expect(document.querySelectorAll('.text p')).toHaveLength(4400);
  await expect.poll(() => marks().length).toBeGreaterThan(3);
  expect(marks().length).toBeLessThan(200);
  workspace.select({ type: 'statement', id: 'long-3999' });
  await expect
    .poll(() => document.querySelector('mark.picked')?.getBoundingClientRect().top)
    .toBeLessThan(800);
});
