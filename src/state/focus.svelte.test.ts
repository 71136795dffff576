import { expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import { defaultView } from '../model/view.ts';
import type { Arrange } from './placement.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

const inARow: Arrange = ({ graph }) =>
  Promise.resolve(new Map(graph.nodes().map((id, i) => [id, { x: i * 100, y: (i % 2) * 50 }])));

async function settled(): Promise<Workspace> {
  const workspace = new Workspace(exampleProject(), inARow);
  await workspace.arrange();
  return workspace;
}

const around = (...ids: string[]) => ({ focus: { ids, steps: 1 as const } });

test('a focus draws its part, looks at it, and moves nobody', async () => {
  const workspace = await settled();
  const before = new Map(workspace.figure.nodes.map((node) => [node.id, node]));
  const { frame, positions } = workspace;
  workspace.change(around('expert'));
  const { nodes, edges } = workspace.figure;
  expect(nodes.map(({ id }) => id)).toEqual(['expert', 'fishing-ban']);
  expect(edges.map(({ source, target }) => [source, target])).toEqual([['expert', 'fishing-ban']]);
  for (const { id, x, y, radius } of nodes)
    expect({ x, y, radius }).toEqual({
      x: before.get(id)!.x,
      y: before.get(id)!.y,
      radius: before.get(id)!.radius,
    });
  expect(workspace.frame).toEqual(workspace.figure.bounds);
  expect(workspace.frame).not.toEqual(frame);
  expect(workspace.positions).toBe(positions);
  expect(workspace.sentence).toMatch(/^Within one step of Dr. Øst, /);
});

test('a focus is undone, and is not among the filters', async () => {
  const workspace = await settled();
  workspace.change(around('expert'));
  expect(workspace.isFiltered).toBe(false);
  expect(workspace.focus).toEqual({ names: ['Dr. Øst'], steps: 1 });
  workspace.filter({ ascription: 'own' });
  workspace.resetFilters();
  expect(workspace.view.focus.ids).toEqual(['expert']);
  workspace.filter({ ascription: 'own' });
  workspace.showAll();
  expect([workspace.focus, workspace.isFiltered]).toEqual([undefined, false]);
  workspace.undo();
  expect(workspace.focus).toEqual({ names: ['Dr. Øst'], steps: 1 });
  expect(workspace.isFiltered).toBe(true);
  for (let step = 1; step <= 3; step++) workspace.undo();
  expect(workspace.history.undoable).toBe('focus');
  workspace.undo();
  expect(workspace.view).toEqual(defaultView);
  expect(workspace.network).toBe(workspace.filtered);
});

test('what is selected outside of the focus is told from what the filters hide', async () => {
  const workspace = await settled();
  workspace.change({ ...around('expert'), selection: { type: 'entity', id: 'norland' } });
  expect(workspace.selectionState).toBe('outside');
  workspace.select({ type: 'statement', id: 's1' });
  expect(workspace.selectionState).toBe('outside');
  workspace.filter({ hiddenDocuments: ['gazette'] });
  expect(workspace.selectionState).toBe('hidden');
  workspace.select({ type: 'entity', id: 'expert' });
  expect(workspace.selectionState).toBe('shown');
});

test('a focus on what the project does not have is none', async () => {
  const workspace = await settled();
  workspace.change(around('gone'));
  expect(workspace.focus).toBeUndefined();
  expect(workspace.network).toBe(workspace.filtered);
});

test('a question of two is no part of the view and ends with the project', async () => {
  const workspace = await settled();
  workspace.pairing.answer('sudland');
  expect(workspace.pairing.asked).toBeNull();
  workspace.pairing.ask('chains', 'norland');
  workspace.pairing.answer('sudland');
  expect(workspace.pairing.asked).toEqual({ question: 'chains', from: 'norland', to: 'sudland' });
  expect(workspace.view).toEqual(defaultView);
  workspace.open(exampleProject());
  expect(workspace.pairing.asked).toBeNull();
});
