import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { projects } from '../model/arbitraryProject.ts';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView } from '../model/view.ts';
import { edgeTableOf, nodeTableOf, statementTableOf } from './tables.ts';

function tablesOf(project: Project) {
  const table = statementTable(project);
  const network = buildNetwork(project, table, defaultView);
  return {
    statements: statementTableOf(project, table, network.rows),
    nodes: nodeTableOf(project),
    edges: edgeTableOf(network, project),
  };
}

describe('the tables of a project', () => {
  const { statements, nodes, edges } = tablesOf(exampleProject());

  test('have the columns that other programs rely on, in their order', () => {
    expect(statements.columns.join(', ')).toBe(
      'id, document, date, speaker, speakerName, speakerKind, target, targetName, targetKind, ' +
        'stance, polarity, label, summary, start, end, reportedBy, condition, confidence',
    );
    expect(nodes.columns.join(', ')).toBe('id, name, aliases, kind, memberOf');
    expect(edges.columns.join(', ')).toBe('source, target, stance, polarity, count, statements');
  });

  test('tell of a statement who says what of whom, where and when', () => {
    expect(statements.rows[2]).toEqual({
      id: 's3',
      document: 'report',
      date: '2020-05',
      speaker: 'minister',
      speakerName: 'Émile Čapek',
      speakerKind: 'official',
      target: 'accord',
      targetName: 'Lake Accord',
      targetKind: 'treaty',
      stance: 'conditional',
      polarity: 0.5,
      label: 'yes, with funds',
      summary: 'The minister agrees if the funds are found.',
      start: 10,
      end: 30,
      reportedBy: null,
      condition: 'funds are found',
      confidence: null,
    });
  });

  test('hold everybody, also those who say nothing', () => {
    expect(nodes.rows).toHaveLength(12);
    expect(nodes.rows[1]).toEqual({
      id: 'norland',
      name: 'Norland',
      aliases: ['Kingdom of Norland'],
      kind: 'state',
      memberOf: ['league'],
    });
    expect(nodes.rows.at(-1)).toEqual({
      id: 'fishing-ban',
      name: 'Fishing ban',
      aliases: [],
      kind: 'pledge',
      memberOf: [],
    });
  });

  test('give an edge with the statements it stands for', () => {
    expect(edges.rows).toContainEqual({
      source: 'norland',
      target: 'accord',
      stance: 'supports',
      polarity: 1,
      count: 1,
      statements: ['s1'],
    });
  });
});

test('every row has exactly the columns, in their order, and edges hold each statement once', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const { statements, nodes, edges } = tablesOf(project);
      for (const { columns, rows } of [statements, nodes, edges])
        for (const row of rows) expect(Object.keys(row)).toEqual(columns);
      const about = project.statements.filter(({ speaker, target }) => speaker !== target);
      const held = edges.rows.flatMap((row) => row['statements'] as string[]);
      expect(held.sort()).toEqual(about.map(({ id }) => id).sort());
      expect(statements.rows.map((row) => row['id'])).toEqual(
        project.statements.map(({ id }) => id),
      );
    }),
  );
});

test('edges of a derived projection tell their weight and direction after what every edge tells', () => {
  const project = exampleProject();
  const table = statementTable(project);
  const edges = (projection: 'positions' | 'agreement') =>
    edgeTableOf(buildNetwork(project, table, { ...defaultView, projection }), project);
  const [positions, pairs] = [edges('positions'), edges('agreement')];
  for (const { columns, rows } of [positions, pairs]) {
    expect(columns.slice(-3)).toEqual(['statements', 'weight', 'directed']);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Number.isFinite(row.weight)).toBe(true);
  }
  expect(positions.rows.every(({ directed }) => directed === true)).toBe(true);
  expect(pairs.rows.every(({ directed }) => directed === false)).toBe(true);
});
