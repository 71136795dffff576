import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../graph/network.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { defaultView, type View } from '../../model/view.ts';
import { countedExample, entityIn } from '../testing/countedExample.ts';
import { countsOf, entityRows, neighboursOf, talliesOf, type EntityColumn } from './entityRows.ts';
import { finished, type Order } from './sortRows.ts';
import { statementRows, type StatementOrder } from './statementRows.ts';
import { matchingEntities } from './textFilter.ts';

const project = exampleProject();

function pictured(view: Partial<Pick<View, 'rollUp' | 'filters'>> = {}) {
  const { rollUp = 'person', filters = defaultView.filters } = view;
  const counted = countedExample({ level: rollUp, filters });
  const network = buildNetwork(project, counted.table, { ...defaultView, rollUp, filters });
  return { counted, network, tallies: talliesOf(counted) };
}

const entityIds = (
  { counted, network, tallies }: ReturnType<typeof pictured>,
  order: Order<EntityColumn>,
) =>
  [...entityRows(counted, network, tallies, order)].map((row) => counted.table.entities[row]!.id);

describe('the table of actors and concepts', () => {
  test('has a row for everything that the picture draws, and its counts', () => {
    const picture = pictured();
    const { counted, network, tallies } = picture;
    const ids = entityIds(picture, { column: 'name', direction: 'ascending' });
    expect([...ids].sort()).toEqual(network.graph.nodes().sort());
    for (const id of ids) {
      const { given, received } = network.graph.getNodeAttributes(id);
      const sum = (counts: Uint32Array) =>
        countsOf(counts, entityIn(counted, id), counted.table.stances.length).reduce(
          (total, count) => total + count,
          0,
        );
      expect([sum(tallies.given), sum(tallies.received)]).toEqual([given, received]);
    }
  });

  test('is sorted by any count, those with more statements first among equals', () => {
    const picture = pictured();
    expect(entityIds(picture, { column: 'given', direction: 'descending' }).slice(0, 4)).toEqual([
      'minister',
      'sudland',
      'norland',
      'expert',
    ]);
    const opposes = picture.counted.table.stances.findIndex(({ id }) => id === 'opposes');
    const byOpposition = { column: `received:${opposes}`, direction: 'descending' } as const;
    expect(entityIds(picture, byOpposition).slice(0, 2)).toEqual(['norland', 'fishing-ban']);
  });

  test('has no column for a stance that the filters hide', () => {
    const filters = { ...defaultView.filters, hiddenStances: ['supports'] };
    const { counted, tallies } = pictured({ filters });
    expect(tallies.stances.map((stance) => counted.table.stances[stance]!.id)).toEqual([
      'conditional',
      'questions',
      'opposes',
    ]);
  });

  test('counts nothing twice or within after a roll-up', () => {
    const { counted, tallies } = pictured({ rollUp: 'state' });
    const norland = entityIn(counted, 'norland');
    const own = countsOf(tallies.received, norland, counted.table.stances.length);
    expect(own.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  test('names the neighbours of each, first those it speaks of', () => {
    const { network } = pictured();
    expect(neighboursOf(network, 'norland')).toEqual([
      { id: 'accord', stance: 'supports', count: 1, outgoing: true },
      { id: 'minister', stance: 'supports', count: 1, outgoing: false },
      { id: 'sudland', stance: 'opposes', count: 1, outgoing: false },
    ]);
  });
});

describe('the table of statements', () => {
  const { counted, network } = pictured();
  const ids = (order: StatementOrder, text = '') =>
    [...finished(statementRows(counted, network.rows, { order, text }))].map(
      (row) => counted.statements[row]!.id,
    );

  test.each<[StatementOrder['column'], readonly string[]]>([
    ['date', ['s1', 's2', 's3', 's4', 's7', 's5', 's6']],
    ['stance', ['s1', 's4', 's7', 's3', 's2', 's5', 's6']],
    ['target', ['s4', 's6', 's1', 's2', 's3', 's5', 's7']],
    ['document', ['s5', 's6', 's3', 's4', 's7', 's1', 's2']],
    ['reporter', ['s2', 's3', 's4', 's6', 's7', 's5', 's1']],
  ])('is sorted by %s', (column, sorted) => {
    expect(ids({ column, direction: 'ascending' })).toEqual(sorted);
  });

  test('is sorted by speaker the other way round', () => {
    expect(ids({ column: 'speaker', direction: 'descending' })).toEqual([
      's2',
      's5',
      's1',
      's6',
      's3',
      's7',
      's4',
    ]);
  });

  test.each([
    ['norland', ['s1', 's7', 's5']],
    ['CAPEK', ['s3', 's7']],
    ['kingdom sign', ['s1']],
    ['shore gazette', ['s1']],
    ['numbers oppose', []],
    ['fish oppose', ['s5', 's6']],
    ['2020-05 supports', ['s3', 's4', 's7']],
    ['  ', ['s1', 's2', 's3', 's4', 's7', 's5', 's6']],
  ])('shows what has every word of “%s” anywhere in its row', (text, found) => {
    expect(ids({ column: 'date', direction: 'ascending' }, text)).toEqual(found);
  });
});

test('the table of actors and concepts shows what has every word in its names or kind', () => {
  const { counted, network, tallies } = pictured();
  const rows = entityRows(counted, network, tallies, { column: 'name', direction: 'ascending' });
  const found = (text: string) =>
    [...matchingEntities(counted.table, rows, text)].map((row) => counted.table.entities[row]!.id);
  expect(found('KINGDOM norland')).toEqual(['norland']);
  expect(found('state')).toEqual(['norland', 'sudland']);
  expect(found('nothing like this')).toEqual([]);
});
