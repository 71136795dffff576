import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { exampleJson } from '../../model/exampleProject.ts';
import { parseProject } from '../../model/project.ts';
import type { RunAnalyses } from '../../state/analysis/analyses.svelte.ts';
import type { Picture } from '../context.ts';
import Provide from '../testing/Provide.svelte';
import { savedFiles } from '../testing/savedFiles.ts';
import { testWorkbench } from '../testing/testWorkbench.ts';
import AnalysisPanel from './AnalysisPanel.svelte';
import DetailTabs from './DetailTabs.svelte';

let { workspace } = testWorkbench().workbench;

/**
 * The example with a triangle out of balance: the minister stands by two who are opponents.
 * @param supporters of the minister beside them
 */
function unbalancedJson(supporters = 0) {
  const json = exampleJson();
  const [first] = json.statements;
  json.statements.push({
    ...first!,
    id: 's8',
    speaker: 'sudland',
    target: 'minister',
    stance: 'supports',
  });
  for (let at = 0; at < supporters; at++) {
    const actor = { id: `more-${at}`, name: `More ${at}`, kind: 'person' };
    json.actors.push(actor);
    json.statements.push({
      ...first!,
      id: `m${at}`,
      speaker: actor.id,
      target: 'minister',
      stance: 'supports',
    });
  }
  return json;
}

function workbenchOf(json: unknown) {
  const project = parseProject(json);
  if (!project.ok) throw new Error(project.issues[0]?.message);
  const { workbench } = testWorkbench(project.value);
  ({ workspace } = workbench);
  return workbench;
}

const show = (given: { run?: RunAnalyses } = {}, json: unknown = unbalancedJson()) =>
  render(Provide, {
    workbench: workbenchOf(json),
    component: AnalysisPanel,
    given: { shown: true, ...given },
  });

const group = (name: string) => page.getByRole('group', { name, exact: true }).first();

beforeEach(() => localStorage.clear());

test('the tab of the analysis is one key away from the details, and computes when it is opened', async () => {
  const workbench = workbenchOf(unbalancedJson());
  workbench.panels.open('right');
  render(Provide, { workbench, component: DetailTabs, given: {} });
  const tab = (name: string) => page.getByRole('tab', { name });
  await expect.element(tab('Details')).toHaveAttribute('aria-selected', 'true');
  expect(page.getByRole('group').query()).toBeNull();
  (tab('Details').element() as HTMLElement).focus();
  tab('Details')
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  await expect.element(tab('Analysis')).toHaveFocus();
  await expect.element(page.getByRole('heading', { name: 'Camps', exact: true })).toBeVisible();
});

describe('the panel', () => {
  test('says in plain words what came out, and how it was counted', async () => {
    show();
    await expect.element(group('Camps')).toHaveTextContent(/\d camps?; \d of \d ties contradict/);
    await expect.element(group('Triangles')).toHaveTextContent('of 4 triangles are balanced');
    await group('Triangles').getByText('How was this counted?').click();
    const facts = group('Triangles').getByRole('definition');
    await expect.element(facts.last()).toHaveTextContent('Cartwright');
    const text = group('Triangles').element().textContent;
    expect(text).toContain('Statements: 8; actors:');
    expect(text).toMatch(/Window.*March 2020 to .*2021/);
    expect(text).toContain('Not normalised');
    expect(text).toContain('Lines between two were added up, either way round.');
    expect(text).toMatch(new RegExp(`Seed\\s*${workspace.view.layout.seed}`));
  });

  test('leads from a measure to the entity, from a triangle to its members and lines', async () => {
    show();
    const ranked = group('Who is central').getByRole('list', { name: 'Positive ties' });
    await ranked.getByRole('button', { name: /^Lake Accord/ }).click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'accord' });
    const triangles = group('Triangles').getByRole('list', { name: 'Unbalanced triangles' });
    await triangles.getByRole('button', { name: 'Émile Čapek to Norland:' }).click();
    expect(workspace.view.selection).toEqual({
      type: 'edge',
      source: 'minister',
      target: 'norland',
      stance: 'supports',
    });
    await triangles.getByRole('button', { name: 'Sudland', exact: true }).first().click();
    expect(workspace.view.selection).toEqual({ type: 'entity', id: 'sudland' });
  });

  test('lights a whole triangle in the picture while it is pointed at', async () => {
    const highlight = vi.fn<Picture['highlight']>();
    const picture = { highlight } as unknown as Picture;
    render(Provide, {
      workbench: { ...workbenchOf(unbalancedJson()), picture },
      component: AnalysisPanel,
      given: { shown: true },
    });
    const triangles = group('Triangles').getByRole('list', { name: 'Unbalanced triangles' });
    const line = triangles.getByRole('button', { name: 'Émile Čapek to Norland:' });
    await line.hover();
    const ends = highlight.mock.lastCall?.[0].map((one) => {
      return one.type === 'edge' ? [one.source, one.target].sort().join() : one.type;
    });
    expect(ends?.toSorted()).toEqual(['minister,norland', 'minister,sudland', 'norland,sudland']);
    await page.getByRole('heading', { name: 'Who is central' }).hover();
    expect(highlight.mock.lastCall).toEqual([[]]);
  });

  test('counts anew what a filter leaves, and says so where that is nothing', async () => {
    show();
    await expect.element(group('Triangles')).toHaveTextContent('of 4 triangles are balanced');
    workspace.filter({ hiddenStances: ['questions'] });
    await expect.element(group('Triangles')).toHaveTextContent('of 2 triangles are balanced');
    workspace.filter({ hiddenStances: workspace.table.stances.map(({ id }) => id) });
    await expect
      .element(group('Camps'))
      .toHaveTextContent('There is nothing to analyse: nobody is shown.');
  });

  test('computes what takes seconds when asked, shows how far it is, and can be stopped', async () => {
    const calls: { ids: readonly string[]; options: Parameters<RunAnalyses>[1] }[] = [];
    show({
      run: ({ ids }, options) => {
        calls.push({ ids, options });
        return new Promise(() => {});
      },
    });
    const proof = group('Line index of balance');
    await expect.element(proof).toHaveTextContent('Takes up to some seconds');
    await proof.getByRole('button', { name: 'Compute' }).click();
    const { ids, options } = calls.at(-1)!;
    expect(ids).toEqual(['frustration']);
    options.tell('frustration', { state: 'running', progress: 0.5 });
    await expect.element(proof.getByRole('progressbar')).toHaveAttribute('value', '0.5');
    await expect.element(proof).toHaveTextContent('Being computed');
    await proof.getByRole('button', { name: 'Cancel' }).click();
    expect(options.signal.aborted).toBe(true);
    expect(calls[0]!.options.signal.aborted).toBe(false);
    await expect.element(proof.getByRole('button', { name: 'Compute' })).toBeVisible();
  });

  test('goes on by itself with what takes seconds, and leaves what is on request', async () => {
    show();
    const proof = group('Line index of balance');
    await expect.element(proof).toHaveTextContent('1 of 8 ties would have to change their sign');
    await expect.element(proof).toHaveTextContent('proven');
    const numbers = group('Two, three or four camps');
    await expect.element(numbers.getByText('How was this counted?')).toBeVisible();
    const model = group('Positions on a line with intervals');
    await expect.element(model).toHaveTextContent('Takes up to some seconds');
    await model.getByRole('button', { name: 'Compute' }).click();
    await expect.element(model.getByText('How was this counted?')).toBeVisible();
  });

  test('of a large picture computes only what is asked for', async () => {
    const json = unbalancedJson(300);
    const asked: (readonly string[])[] = [];
    show(
      {
        run: ({ ids }, { tell }) => {
          asked.push(ids);
          for (const id of ids) tell(id, { state: 'failed', reason: 'not today' });
          return Promise.resolve();
        },
      },
      json,
    );
    const proof = group('Line index of balance');
    await expect.element(group('Camps')).toHaveTextContent('not today');
    await expect.element(proof).toHaveTextContent('Takes up to some seconds');
    expect(asked).toHaveLength(1);
    await proof.getByRole('button', { name: 'Compute' }).click();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(['frustration']);
  });

  test('lists more of a long ranking when asked', async () => {
    const json = unbalancedJson(20);
    show({}, json);
    const central = group('Who is central');
    const ranked = central.getByRole('list', { name: 'Positive ties' });
    await expect.element(ranked.getByRole('listitem').first()).toBeVisible();
    expect(ranked.getByRole('listitem').all()).toHaveLength(8);
    for (const more of central.getByRole('button', { name: /^Show .* more/ }).all())
      await more.click();
    await expect.element(ranked.getByRole('button', { name: /^More 19/ })).toBeVisible();
    expect(ranked.getByRole('listitem').all().length).toBeGreaterThan(20);
  });

  test('stops working when it goes', async () => {
    const signals: AbortSignal[] = [];
    const { unmount } = await show({
      run: (_request, { signal }) => {
        signals.push(signal);
        return new Promise(() => {});
      },
    });
    expect(signals).toHaveLength(1);
    await unmount();
    expect(signals[0]!.aborted).toBe(true);
  });

  test('shows markup in names as text', async () => {
    const json = unbalancedJson();
    const hostile = '<img src=x onerror="document.title=\'owned\'"><script>alert(1)</script>';
    for (const actor of json.actors) actor.name = `${hostile} ${actor.id}`;
    const { container } = await show({}, json);
    await expect.element(group('Camps').getByText(hostile).first()).toBeVisible();
    expect(container.querySelector('img, script')).toBeNull();
    expect(document.title).not.toBe('owned');
  });
});

test('what was worked out is saved, as a table of nodes and with all that was said', async () => {
  const saved = savedFiles();
  show();
  const save = (type: string) => page.getByRole('button', { name: `Save what is shown ${type}` });
  // All but the one that waits to be asked for.
  await expect.element(page.getByText('10 of 11 analyses worked out')).toBeVisible();
  await save('CSV').click();
  await expect.poll(() => saved.length).toBe(1);
  const [head, ...rows] = (await saved[0]!.text).split('\r\n');
  expect(head).toMatch(/^id,name,kind,.*centrality:pn/);
  expect(rows.map((row) => row.split(',')[0])).toContain('minister');
  expect(saved[0]!.name).toMatch(/^lake-accord_analyses_\d{4}-\d\d-\d\d\.csv$/);
  await save('JSON').click();
  await expect.poll(() => saved.length).toBe(2);
  const found = JSON.parse(await saved[1]!.text);
  expect(found).toMatchObject({ project: 'lake-accord', basis: { projection: 'stances' } });
  for (const { reading, paper } of found.analyses) expect(reading && paper).toBeTruthy();
});
