import { expect, test } from 'vitest';
import { networkInput } from '../analysis/networkInput.ts';
import { runAnalysis } from '../analysis/panel/analysis.ts';
import { analyses } from '../analysis/registry.ts';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { tableCsv } from './csv.ts';
import { findingsRecords, findingsTable, type Finding } from './findings.ts';

const project = exampleProject();
const network = buildNetwork(project, statementTable(project), defaultView);
const { input, ids } = networkInput(network);
const nodes = ids.map((id) => {
  const { name, kind } = network.graph.getNodeAttributes(id);
  return { id, name, kind };
});
const findings: readonly Finding[] = analyses.map((analysis) => ({
  analysis,
  result: runAnalysis(analysis, input, { seed: 7 }),
}));

/** Three actors, of whom the second has no position, and nobody a camp with the third. */
const made: Finding = {
  analysis: {
    id: 'made',
    title: () => 'Made',
    paper: 'Nobody: Nothing (2026)',
    parameters: [
      {
        kind: 'node',
        id: 'anchor',
        title: () => 'Anchor',
        usual: -1,
      },
    ],
  },
  result: {
    seed: 3,
    reading: 'As made.',
    counted: 'Three.',
    numbers: [],
    values: { anchor: 2 },
    groups: Uint32Array.of(4, 4, 9),
    measures: [
      {
        id: 'position',
        title: 'Position',
        form: 'decimal',
        nodes: Uint32Array.of(2, 0),
        values: Float64Array.of(-1.5, 2),
        low: Float64Array.of(-2, NaN),
        high: Float64Array.of(-1, 3),
      },
    ],
    triads: {
      total: 1,
      triads: [
        {
          signs: '---',
          nodes: [0, 1, 2],
          strength: 2,
        },
      ],
    },
  },
};
const people = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), kind: 'person' }));

test('a row a node, with its camp, values and bounds, and nothing where there is none', () => {
  expect(tableCsv(findingsTable([made], people)).split('\r\n')).toEqual([
    'id,name,kind,made:camp,made:position,made:position:low,made:position:high',
    'a,A,person,1,2,,3',
    'b,B,person,1,,,',
    'c,C,person,,-1.5,-2,-1',
    '',
  ]);
});

test('a record an analysis, with nodes by their ids, also where one was picked', () => {
  expect(findingsRecords([made], people)).toMatchObject([
    {
      id: 'made',
      title: 'Made',
      reading: 'As made.',
      counted: 'Three.',
      seed: 3,
      camps: [['a', 'b']],
      measures: [
        {
          id: 'position',
          nodes: [
            {
              id: 'c',
              value: -1.5,
              low: -2,
              high: -1,
            },
            { id: 'a' },
          ],
        },
      ],
      unbalancedTriads: {
        total: 1,
        listed: [
          {
            signs: '---',
            nodes: ['a', 'b', 'c'],
          },
        ],
      },
      settings: { anchor: 'c' },
    },
  ]);
});

test('every measure of every analysis has its column, named as a view names it', () => {
  const { columns, rows } = findingsTable(findings, nodes);
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(new Set(columns).size).toBe(columns.length);
  for (const { analysis, result } of findings) {
    if (result.groups) expect(columns).toContain(`${analysis.id}:camp`);
    for (const { id } of result.measures) expect(columns).toContain(`${analysis.id}:${id}`);
  }
  expect(columns).toContain('centrality:pn');
});

test('records are the same after a way through JSON, but for numbers that are none', () => {
  const records = findingsRecords(findings, nodes);
  expect(records.map(({ id }) => id)).toEqual(analyses.map(({ id }) => id));
  const again = JSON.parse(JSON.stringify(records));
  for (const [at, { reading, seed, paper, camps }] of records.entries())
    expect(again[at]).toMatchObject({ reading, seed, paper, ...(camps && { camps }) });
});
