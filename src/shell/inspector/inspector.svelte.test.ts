import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import Provide from '../testing/Provide.svelte';
import { testWorkbench } from '../testing/testWorkbench.ts';
import Inspector from './Inspector.svelte';

let { workspace } = testWorkbench().workbench;

function show(json: unknown = exampleJson()) {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  const { workbench } = testWorkbench(project.value);
  ({ workspace } = workbench);
  return render(Provide, { workbench, component: Inspector, given: {} });
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const region = (title: RegExp) =>
  page.getByRole('heading', { name: title }).element().parentElement!;

beforeEach(() => localStorage.clear());

describe('with nothing selected, the inspector', () => {
  test('says what the picture shows, what is contested and by whom, and lists the documents', async () => {
    show();
    await expect.element(page.getByText(workspace.sentence)).toBeVisible();
    const contested = region(/^Most contested/);
    expect(contested.textContent).toContain('Lake Accord');
    expect(contested.textContent).toContain('2 actors for');
    expect(contested.textContent).toContain('1 actor against');
    const documents = region(/^Documents/);
    expect(documents.textContent).toMatch(/Two shores, one accord.*A reader.*Fish in numbers/);
  });

  test('leads from the strongest opponent to the evidence', async () => {
    show();
    await page
      .elementLocator(region(/^Most contested/))
      .getByRole('button', { name: /^Sudland/ })
      .click();
    expect(workspace.view.selection).toEqual({
      type: 'edge',
      source: 'sudland',
      target: 'accord',
      stance: 'questions',
    });
    await expect
      .element(page.getByText('Sudland wants to know who bears the costs.'))
      .toBeVisible();
  });

  test('opens a document', async () => {
    show();
    await button(/^Fish in numbers/).click();
    expect(workspace.view.reading).toBe('report');
  });
});

describe('an actor', () => {
  test('is shown with what it is part of and what is part of it', async () => {
    show();
    workspace.select({ type: 'entity', id: 'norland' });
    await expect.element(page.getByRole('heading', { name: 'Norland', level: 2 })).toBeVisible();
    await expect.element(page.getByText('Kingdom of Norland')).toBeVisible();
    await button('Ministry of Waters').click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'ministry' });
    await button('Norland').click();
    await button('Lake League').click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'league' });
  });

  test('is shown with whom it supports and who supports and opposes it, each opening the edge', async () => {
    show();
    workspace.select({ type: 'entity', id: 'norland' });
    const list = (name: string) => page.getByRole('list', { name, exact: true });
    await expect.element(list('Supports').getByRole('button')).toHaveTextContent('Lake Accord');
    await expect.element(list('Is supported by')).toHaveTextContent('Émile Čapek');
    await expect.element(list('Is opposed by')).toHaveTextContent('ascribed');
    await list('Is opposed by').getByRole('button').click();
    expect(workspace.view.selection).toMatchObject({ type: 'edge', source: 'sudland' });
  });

  test('that is rolled up leads to whom it counts as', async () => {
    show();
    workspace.change({ rollUp: 'state', selection: { type: 'entity', id: 'minister' } });
    await expect.element(page.getByText('At this level it is counted as')).toBeVisible();
    await button('Norland').click();
    await expect
      .element(page.getByRole('heading', { name: /^Among its own members/ }))
      .toBeVisible();
  });
});

describe('an edge', () => {
  test('shows its statements: words, source, date, reporter, condition and confidence', async () => {
    show();
    workspace.select({ type: 'edge', source: 'norland', target: 'accord', stance: 'supports' });
    const card = page.getByRole('article');
    await expect.element(card).toHaveTextContent('Norland announces that it signs.');
    await expect.element(card).toHaveTextContent('Two shores, one accord');
    await expect.element(card).toHaveTextContent('2 March 2020');
    await expect.element(card).toHaveTextContent('paraphrased by Shore Gazette');
    await expect.element(card).toHaveTextContent('Passage verified in the original');
    workspace.select({ type: 'edge', source: 'minister', target: 'accord', stance: 'conditional' });
    await expect.element(card).toHaveTextContent('Condition funds are found');
    await expect.element(card).toHaveTextContent('own words');
    workspace.select({ type: 'edge', source: 'sudland', target: 'accord', stance: 'questions' });
    await expect.element(card).toHaveTextContent('Confidence 70%');
  });

  test('of somebody else’s imputation says so', async () => {
    show();
    workspace.select({ type: 'statement', id: 's5' });
    await expect
      .element(page.getByText('Ascribed by somebody else, not said by the speaker'))
      .toBeVisible();
    await expect.element(page.getByRole('article')).toHaveTextContent('ascribed by fisher_42');
  });

  test('leads to the passage in the document', async () => {
    show();
    workspace.select({ type: 'edge', source: 'norland', target: 'accord', stance: 'supports' });
    await button('Read in document').click();
    expect(workspace.view.reading).toBe('gazette');
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 's1' });
  });

  test('of many statements can be walked through', async () => {
    const json = exampleJson();
    for (let number = 1; number <= 40; number++)
      json.statements.push({ ...json.statements[5]!, id: `more-${number}`, label: `no ${number}` });
    show(json);
    const edge = {
      type: 'edge',
      source: 'reader',
      target: 'fishing-ban',
      stance: 'opposes',
    } as const;
    workspace.select(edge);
    await expect.element(page.getByText('41 statements')).toBeVisible();
    expect(page.getByRole('article').all()).toHaveLength(20);
    await button('Next statement').click();
    await button('Next statement').click();
    await expect.element(page.getByText('2 of 41')).toBeVisible();
    expect(workspace.view.selection).toEqual({ type: 'statement', id: 'more-1' });
    await button('Show 21 more').click();
    expect(page.getByRole('article').all()).toHaveLength(41);
  });
});

test('what filters hide is said, and they can be reset there', async () => {
  show();
  workspace.select({ type: 'entity', id: 'norland' });
  workspace.filter({ hiddenStances: ['opposes'] });
  await expect.element(page.getByText('1 more statement is hidden by the filters.')).toBeVisible();
  await button('Reset the filters').click();
  await expect.element(page.getByRole('list', { name: 'Is opposed by' })).toBeVisible();
});

test('something that is not in the project is named, and the overview is one click away', async () => {
  show();
  workspace.select({ type: 'entity', id: 'no-such-actor' });
  await expect.element(page.getByText(/no-such-actor/)).toBeVisible();
  await button('Overview').click();
  expect(workspace.view.selection).toBeNull();
});

test('markup and script in names, labels and summaries is text', async () => {
  const json = exampleJson();
  const hostile = '<img src=x onerror="document.title=\'owned\'"><script>alert(1)</script>';
  json.title = hostile;
  for (const actor of json.actors) actor.name = `${hostile} ${actor.id}`;
  for (const statement of json.statements) {
    statement.label = hostile;
    statement.summary = hostile;
  }
  const { container } = show(json);
  for (const selection of [
    null,
    { type: 'entity', id: 'norland' } as const,
    { type: 'statement', id: 's1' } as const,
  ]) {
    workspace.select(selection);
    await expect.element(page.getByText(hostile).first()).toBeVisible();
    expect(container.querySelector('img, script')).toBeNull();
  }
  expect(document.title).not.toBe('owned');
});

test('names of either direction do not disturb the words around them', async () => {
  const json = exampleJson();
  json.actors[1]!.name = 'مملكة نورلاند (الشمال)';
  const { container } = show(json);
  workspace.select({ type: 'edge', source: 'norland', target: 'accord', stance: 'supports' });
  await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
  const holders = [...container.querySelectorAll('*')].filter(
    ({ children, textContent }) => children.length === 0 && textContent.includes('نورلاند'),
  );
  expect(holders.length).toBeGreaterThan(0);
  for (const holder of holders) expect(holder.closest('bdi, [dir="auto"]')).not.toBeNull();
});
