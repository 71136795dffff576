import { expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type ProjectionName, type Selection } from '../model/view.ts';
import { drawnSelection, picturedSelection } from './picturedSelection.ts';

const project = exampleProject();
const table = statementTable(project);
const edge = { type: 'edge', source: 'minister', target: 'accord', stance: 'conditional' } as const;

test('a statement stands in the picture as the edge that it is part of', () => {
  const selection = { type: 'statement', id: 's3' } as const;
  expect(picturedSelection(selection, project, table, 'person')).toEqual(edge);
});

test('whoever is rolled up stands there as the one they count as', () => {
  expect(picturedSelection(edge, project, table, 'state')).toEqual({ ...edge, source: 'norland' });
  const minister = { type: 'entity', id: 'minister' } as const;
  expect(picturedSelection(minister, project, table, 'organisation')).toEqual({
    type: 'entity',
    id: 'ministry',
  });
});

test('a statement between two that count as one stands there as that one', () => {
  const selection = { type: 'statement', id: 's7' } as const;
  expect(picturedSelection(selection, project, table, 'state')).toEqual({
    type: 'entity',
    id: 'norland',
  });
});

test.each<Selection>([
  { type: 'entity', id: 'nobody' },
  { type: 'statement', id: 's99' },
  { ...edge, target: 'nowhere' },
])('nothing stands there for what the project does not have: %o', (selection) => {
  expect(picturedSelection(selection, project, table, 'person')).toBeNull();
});

test('in a derived projection a statement stands there as a position, or as its speaker', () => {
  const selection = { type: 'statement', id: 's3' } as const;
  const stated = picturedSelection(selection, project, table, 'person');
  const among = (projection: ProjectionName) =>
    drawnSelection(stated, buildNetwork(project, table, { ...defaultView, projection }));
  expect(among('stances')).toEqual(edge);
  expect(among('positions')).toEqual({ ...edge, stance: 'for' });
  expect(among('net')).toEqual({ type: 'entity', id: 'minister' });
});
