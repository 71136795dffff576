import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called } from '../../cli/commandLine.ts';
import { filterRows } from '../../graph/filter.ts';
import { matrixCells } from '../../graph/matrix/cells.ts';
import { matrixOrders } from '../../graph/matrix/order.ts';
import { buildNetwork } from '../../graph/network.ts';
import { normsOf } from '../../graph/projections/norms.ts';
import { rollUp } from '../../graph/rollUp.ts';
import { projects } from '../../model/arbitraryProject.ts';
import { exampleJson, exampleProject } from '../../model/exampleProject.ts';
import type { Project } from '../../model/schema.ts';
import { statementTable } from '../../model/statements.ts';
import {
  aggregations,
  defaultView,
  projectionNames,
  rollUpLevels,
  type View,
} from '../../model/view.ts';
import { matrixCsv } from '../../write/csv.ts';
import { matrixOf } from '../../write/matrix.ts';
import { finished } from '../table/sortRows.ts';
import { arranged } from './arranged.ts';
import { matrixFile } from './matrixFile.ts';

const derived = projectionNames.filter((name) => name !== 'stances');

/** What the workbench saves of a view, in an order. */
function saved(project: Project, view: View, order: (typeof matrixOrders)[number] = 'project') {
  const table = statementTable(project);
  const network = buildNetwork(project, table, view);
  const cells = finished(matrixCells({ network, table }));
  const values = new Map(cells.rows.map((id, index) => [id, index % 3]));
  const nameOf = (id: string) => table.entities[table.entityIndex.get(id)!]!.name;
  const arrangement = arranged(cells, order, nameOf, values);
  const write = (type: 'csv' | 'json') =>
    finished(matrixFile(type, arrangement, { project, table, view, network })).text();
  return { write, arrangement };
}

describe('a matrix that is saved', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'matrix-'));
    await writeFile(path.join(folder, 'lake.stance.json'), JSON.stringify(exampleJson()));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(
    derived.flatMap((projection) =>
      normsOf[projection].flatMap((norm) =>
        (['person', 'state'] as const).map((level) => [projection, norm, level] as const),
      ),
    ),
  )('is that of the command line: %s by %s, of every %s', async (projection, norm, level) => {
    const view = {
      ...defaultView,
      projection,
      rollUp: level,
      counting: { ...defaultView.counting, norm },
      filters: { ...defaultView.filters, from: '2020-03-01', to: '2021' },
    };
    const options = ['--projection', projection, '--norm', norm, '--roll-up', level];
    const asked = [...options, '--from', '2020-03-01', '--to', '2021'];
    const exported = (...more: string[]) =>
      called(folder, 'export', 'lake.stance.json', '--table', 'matrix', ...asked, ...more);
    const { write } = saved(exampleProject(), view);
    expect(await write('csv')).toBe((await exported()).out);
    expect(JSON.parse(await write('json'))).toEqual(JSON.parse((await exported('--json')).out));
  });

  const views = fc.record({
    projection: fc.constantFrom(...derived),
    rollUp: fc.constantFrom(...rollUpLevels),
    aggregation: fc.constantFrom(...aggregations),
    leastStatements: fc.integer({ min: 1, max: 3 }),
    leastWeight: fc.constantFrom(0, 0, 0.5, 2),
  });

  /** What the command line writes for a view. */
  function exportedFor(project: Project, { projection, counting, filters, rollUp: level }: View) {
    const table = statementTable(project);
    if (projection === 'stances') throw new RangeError('stances are no matrix');
    return matrixOf(projection, {
      table,
      counting,
      rows: filterRows(table, project, filters),
      representative: rollUp(table, level),
    });
  }

  test('is that of the command line whatever is counted, a least weight included', async () => {
    await fc.assert(
      fc.asyncProperty(projects, views, async (project, { projection, rollUp, ...counted }) => {
        const counting = { ...defaultView.counting, ...counted };
        const view = { ...defaultView, projection, rollUp, counting };
        const exported = exportedFor(project, view);
        const csv = await saved(project, view).write('csv');
        // Whom only a least weight leaves out of the picture stands behind the others.
        if (counting.leastWeight === 0) expect(csv).toBe(matrixCsv(exported));
        else expect(linesOf(csv)).toEqual(linesOf(matrixCsv(exported)));
      }),
    );
  });

  test('has its rows and columns in the order shown', async () => {
    const view: View = { ...defaultView, projection: 'positions' };
    const exported = exportedFor(exampleProject(), view);
    for (const order of matrixOrders) {
      const { write, arrangement } = saved(exampleProject(), view, order);
      const csv = await write('csv');
      const { cells, rows, columns } = arrangement;
      const [header, ...lines] = csv.trimEnd().split('\r\n');
      expect(header!.split(',').slice(1)).toEqual([...columns].map((at) => cells.columns[at]));
      expect(lines.map((line) => line.split(',')[0])).toEqual(
        [...rows].map((at) => cells.rows[at]),
      );
      expect(linesOf(csv)).toEqual(linesOf(matrixCsv(exported)));
    }
  });

  test('of stated stances holds means, and nothing where nobody says anything', async () => {
    const { write } = saved(exampleProject(), defaultView);
    expect(await write('csv')).toBe(
      [
        ',norland,accord,fishing-ban',
        'norland,,1.000000,',
        'sudland,-1.000000,-0.500000,',
        'minister,1.000000,0.500000,',
        'expert,,,1.000000',
        'reader,,,-1.000000',
        '',
      ].join('\r\n'),
    );
    const { values } = JSON.parse(await write('json'));
    expect(values[0]).toEqual([null, 1, null]);
  });

  test('of nobody is its header', async () => {
    const nobody = { ...exampleProject(), statements: [] };
    expect(await saved(nobody, defaultView).write('csv')).toBe('\r\n');
    expect(JSON.parse(await saved(nobody, defaultView).write('json'))).toEqual({
      rows: [],
      columns: [],
      values: [],
    });
  });
});

/** Every number of a matrix by the ids of its row and column, in no order. */
function linesOf(csv: string): Map<string, string> {
  const [header = [], ...lines] = csv
    .slice(0, -2)
    .split('\r\n')
    .map((line) => line.split(','));
  const numbers = lines.flatMap(([id, ...values]) =>
    values.map((value, at) => [`${id} ${header[at + 1]}`, value] as const),
  );
  return new Map(numbers.sort(([one], [other]) => (one < other ? -1 : 1)));
}
