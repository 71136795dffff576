import { flushSync } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import { defaultView } from '../model/view.ts';
import type { Arrange } from './placement.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

const project = exampleProject();

/** An arrangement under way, to be ended by the test. */
type Call = {
  readonly options: Parameters<Arrange>[1];
  readonly resolve: (shift?: number) => void;
  readonly reject: (reason: Error) => void;
};

let calls: Call[];
let workspace: Workspace;

const arrange: Arrange = (network, options) =>
  new Promise((resolve, reject) => {
    const place = (shift = 0) =>
      resolve(new Map(network.graph.nodes().map((id, i) => [id, { x: i * 100 + shift, y: 0 }])));
    calls.push({ options, resolve: place, reject });
  });

beforeEach(() => {
  calls = [];
  workspace = new Workspace(project, arrange);
});

async function settle(): Promise<void> {
  const done = workspace.arrange();
  calls.at(-1)!.resolve();
  await done;
}

const places = () => new Map(workspace.figure.nodes.map(({ id, x, y }) => [id, { x, y }]));

test('a filter moves nobody: what is left stands where it stood', async () => {
  await settle();
  const before = places();
  workspace.filter({ hiddenStances: ['opposes'], ascription: 'own' });
  const after = places();
  expect(after.size).toBeLessThan(before.size);
  for (const [id, place] of after) expect(place).toEqual(before.get(id));
});

test('a filter leaves the eye where it is, even over an empty picture', async () => {
  await settle();
  const { frame } = workspace;
  expect(frame).toEqual(workspace.figure.bounds);
  workspace.filter({ ascription: 'own' });
  expect(workspace.frame).toEqual(frame);
  workspace.filter({ hiddenStances: workspace.table.stances.map(({ id }) => id) });
  expect(workspace.figure.nodes).toHaveLength(0);
  expect(workspace.frame).toEqual(frame);
});

test('sizes are measured by the whole project, whatever the filters leave', async () => {
  await settle();
  const largest = workspace.figure.nodes.find(({ rank }) => rank === 0)!;
  workspace.filter({ hiddenStances: workspace.table.stances.slice(1).map(({ id }) => id) });
  for (const { radius } of workspace.figure.nodes)
    expect(radius).toBeLessThanOrEqual(largest.radius);
});

test('a node moved by hand stands there until it is put back', async () => {
  await settle();
  const { id, x } = workspace.figure.nodes[0]!;
  workspace.pin(id, 41.6, -7.2);
  expect(places().get(id)).toEqual({ x: 42, y: -7 });
  workspace.unpinAll();
  expect(places().get(id)).toEqual({ x, y: 0 });
});

test('asking twice for the same picture places it once', async () => {
  const first = workspace.arrange();
  expect(workspace.arrange()).toBe(first);
  expect(calls).toHaveLength(1);
  calls[0]!.resolve();
  await first;
  expect(workspace.settled).toBe(true);
  expect(workspace.arrangement).toEqual({ state: 'done' });
});

test('of two arrangements the later one counts, and the earlier one is called off', async () => {
  const earlier = workspace.arrange();
  workspace.change({ layout: { ...defaultView.layout, seed: 2 } });
  const later = workspace.arrange();
  const [one, two] = calls;
  expect(one!.options.signal.aborted).toBe(true);
  two!.resolve(5);
  one!.resolve(9);
  await Promise.all([earlier, later]);
  expect(workspace.figure.nodes[0]!.x % 100).toBe(5);
});

test('progress is told, a stop ends it, and it can be begun again', async () => {
  const done = workspace.arrange();
  calls[0]!.options.onProgress(0.25);
  expect(workspace.arrangement).toEqual({ state: 'running', progress: 0.25 });
  workspace.stopArranging();
  expect(calls[0]!.options.signal.aborted).toBe(true);
  calls[0]!.options.onProgress(0.5);
  expect(workspace.arrangement).toEqual({ state: 'stopped' });
  calls[0]!.reject(new Error('aborted'));
  await done;
  expect(workspace.arrangement).toEqual({ state: 'stopped' });
  await settle();
  expect(workspace.arrangement).toEqual({ state: 'done' });
});

test('what goes wrong with placing is told in words', async () => {
  const done = workspace.arrange();
  calls[0]!.reject(new Error('no room'));
  await done;
  expect(workspace.arrangement).toEqual({ state: 'failed', reason: 'Error: no room' });
  expect(workspace.settled).toBe(false);
});

test('a selection is shown, hidden by filters or roll-up, or unknown', () => {
  const { graph } = workspace.network;
  const edge = graph.edges()[0]!;
  const [source, target] = graph.extremities(edge);
  const { stance } = graph.getEdgeAttributes(edge);
  expect(workspace.selectionState).toBe('none');
  workspace.select({ type: 'edge', source, target, stance });
  expect(workspace.selectionState).toBe('shown');
  workspace.filter({ hiddenStances: [stance] });
  expect(workspace.selectionState).toBe('hidden');
  workspace.select({ type: 'entity', id: 'nobody' });
  expect(workspace.selectionState).toBe('unknown');
  workspace.resetFilters();
  const { id } = project.statements[0]!;
  workspace.select({ type: 'statement', id });
  expect(workspace.selectionState).toBe('shown');
});

test('ids that a link brings and the project does not know hide nothing', () => {
  const before = workspace.network.rows.length;
  workspace.filter({ hiddenStances: ['applauds'], hiddenDocuments: ['lost'] });
  expect(workspace.network.rows).toHaveLength(before);
  expect(workspace.isFiltered).toBe(true);
});

test('another project starts from its default view, without places', async () => {
  await settle();
  workspace.filter({ text: 'sea' });
  workspace.open({ ...project, id: 'another', statements: [] });
  flushSync();
  expect(workspace.view).toEqual(defaultView);
  expect(workspace.settled).toBe(false);
  expect(workspace.published).toBeNull();
  expect(workspace.network.graph.order).toBe(0);
});

test('what is kept in a project is unsaved until it is saved, undone or the same again', () => {
  expect(workspace.isUnsaved).toBe(false);
  const steps = [{ id: 'one', title: 'One', text: '', fragment: '', highlights: [] }];
  workspace.saveStory(steps);
  expect(workspace.isUnsaved).toBe(true);
  workspace.undo();
  expect(workspace.isUnsaved).toBe(false);
  workspace.redo();
  expect(workspace.isUnsaved).toBe(true);
  workspace.noteSaved();
  expect(workspace.isUnsaved).toBe(false);
  workspace.saveViews([{ id: 'all', name: 'All', fragment: '' }]);
  expect(workspace.isUnsaved).toBe(true);
});
