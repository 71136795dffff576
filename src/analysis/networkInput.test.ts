import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { projects } from '../model/arbitraryProject.ts';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type View } from '../model/view.ts';
import { networkInput } from './networkInput.ts';
import { checkVotes } from './positions/votes.ts';
import { checkEdges } from './signedEdges.ts';

const inputOf = (project: Project, view: Partial<View> = {}) =>
  networkInput(buildNetwork(project, statementTable(project), { ...defaultView, ...view }));

const edgesIn = ({ input: { edges }, ids }: ReturnType<typeof inputOf>) =>
  Array.from(edges.source, (source, edge) => [
    ids[source],
    ids[edges.target[edge]!],
    edges.weight[edge],
  ]);

test('every edge weighs what its statements are for or against, by their number', () => {
  const project = exampleProject();
  const again = { ...project.statements[5]!, id: 'again' };
  const edges = edgesIn(inputOf({ ...project, statements: [...project.statements, again] }));
  expect(edges).toContainEqual(['norland', 'accord', 1]);
  expect(edges).toContainEqual(['minister', 'accord', 0.5]);
  expect(edges).toContainEqual(['reader', 'fishing-ban', -2]);
  expect(edges).toHaveLength(project.statements.length);
});

test('who stands there for a membership line only is no node to analyse', () => {
  const project = exampleProject();
  const memberships = { ...defaultView.appearance, memberships: true };
  const network = buildNetwork(project, statementTable(project), {
    ...defaultView,
    appearance: memberships,
  });
  expect(network.graph.hasNode('league')).toBe(true);
  const { input, ids } = networkInput(network);
  expect(ids).not.toContain('league');
  expect(input.edges.n).toBe(ids.length);
});

test('a position is the side an actor is on with all it says of a concept, none where it cancels', () => {
  const project = exampleProject();
  const statements = [
    ...project.statements,
    { ...project.statements[0]!, id: 'against', stance: 'opposes' },
    { ...project.statements[5]!, id: 'for', stance: 'conditional' },
  ];
  const { input, ids } = inputOf({ ...project, statements });
  const votes = input.votes!;
  const actors = Array.from(votes.node, (node) => ids[node]);
  expect(actors).toEqual(['sudland', 'minister', 'expert', 'reader']);
  expect(votes).toMatchObject({ actors: 4, items: 2 });
  expect([...votes.votes]).toEqual([-1, 0, 1, 0, 0, 1, 0, -1]);
});

test('actors alone take no positions', () => {
  expect(inputOf(exampleProject(), { projection: 'net' }).input.votes).toBeUndefined();
});

test('whatever the project, what comes out can be analysed', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const { input, ids } = inputOf(project);
      checkEdges(input.edges);
      expect(new Set(ids).size).toBe(input.edges.n);
      if (!input.votes) return;
      checkVotes(input.votes);
      expect(Array.from(input.votes.node).every((node) => node < ids.length)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
