import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../../model/arbitraryProject.ts';
import { exampleProject } from '../../model/exampleProject.ts';
import { statementTable } from '../../model/statements.ts';
import { defaultView, projectionNames, rollUpLevels, type View } from '../../model/view.ts';
import { buildNetwork } from '../network.ts';
import { rollUp } from '../rollUp.ts';
import { focusedEntities, focusedNetwork, viewedNetwork } from './focusedNetwork.ts';

const project = exampleProject();
const table = statementTable(project);

const viewWith = (part: Partial<View>): View => ({ ...defaultView, ...part });
const around = (ids: readonly string[], steps: 1 | 2 = 1) => ({ ids: [...ids], steps });
const focused = (part: Partial<View>) => viewedNetwork(project, table, viewWith(part));

describe('a focused network', () => {
  test('holds one and those within a step, the edges among them and their statements', () => {
    const { graph, rows, counted, memberships } = focused({ focus: around(['sudland']) });
    expect(graph.filterNodes((_, { contextOnly }) => !contextOnly)).toEqual([
      'norland',
      'sudland',
      'accord',
    ]);
    expect(graph.mapEdges((_, { stance }, from, to) => `${from} ${stance} ${to}`).sort()).toEqual([
      'norland supports accord',
      'sudland opposes norland',
      'sudland questions accord',
    ]);
    expect(Array.from(rows, (row) => project.statements[row]!.id)).toEqual(['s1', 's2', 's5']);
    expect(counted).toMatchObject({ rows: 3, actors: 2, concepts: 2 });
    // The league lies between the two states.
    expect(memberships).toEqual([
      { member: 'norland', group: 'league' },
      { member: 'sudland', group: 'league' },
    ]);
  });

  test('of two steps goes one further', () => {
    const one = focused({ focus: around(['expert']) });
    const two = focused({ focus: around(['expert'], 2) });
    const drawn = ({ graph }: typeof one) => graph.filterNodes((_, node) => !node.contextOnly);
    expect(drawn(one)).toEqual(['expert', 'fishing-ban']);
    expect(drawn(two)).toEqual(['expert', 'reader', 'fishing-ban']);
  });

  test('leaves whom it draws as large as they were', () => {
    const whole = buildNetwork(project, table, defaultView);
    const { graph } = focused({ focus: around(['sudland']) });
    graph.forEachNode((id, node) => {
      const { given, received } = whole.graph.getNodeAttributes(id);
      expect([node.given, node.received]).toEqual([given, received]);
    });
  });

  test('is the network itself without a focus, or with one on nobody known', () => {
    const network = buildNetwork(project, table, defaultView);
    expect(focusedNetwork(network, table, defaultView)).toBe(network);
    const gone = viewWith({ focus: around(['gone', 'lost']) });
    expect(focusedNetwork(network, table, gone)).toBe(network);
  });

  test('is empty where the filters leave nothing of whom it is on', () => {
    const filters = { ...defaultView.filters, hiddenDocuments: ['report'] };
    const { graph, rows, counted } = focused({ filters, focus: around(['expert']) });
    expect([graph.order, rows.length]).toEqual([0, 0]);
    expect(counted).toMatchObject({ rows: 0, actors: 0, concepts: 0, firstDay: null });
  });

  test('is on whom the roll-up counts them as', () => {
    const view = viewWith({ rollUp: 'state', focus: around(['minister', 'norland']) });
    expect(focusedEntities(table, view)).toEqual([table.entityIndex.get('norland')]);
    expect(focused(view).graph.nodes()).toContain('accord');
  });

  test('of pairs of actors keeps weights, and counts what the actors say', () => {
    const view = viewWith({ projection: 'net', focus: around(['sudland']) });
    const whole = buildNetwork(project, table, view);
    const { graph, counted, rows } = focused(view);
    expect(graph.nodes().filter((id) => !graph.getNodeAttribute(id, 'contextOnly'))).toEqual([
      'norland',
      'sudland',
    ]);
    graph.forEachEdge((key, { weight }) =>
      expect(weight).toBe(whole.graph.getEdgeAttribute(key, 'weight')),
    );
    expect(counted).toMatchObject({ rows: 2, actors: 2, concepts: 1 });
    expect(Array.from(rows, (row) => project.statements[row]!.speaker)).not.toContain('reader');
  });

  test('is made of the edges within its steps, whatever is projected', () => {
    const given = [
      projects,
      fc.constantFrom(...projectionNames),
      fc.constantFrom(...rollUpLevels),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(1 as const, 2 as const),
    ] as const;
    fc.assert(
      fc.property(...given, (some, projection, level, picks, steps) => {
        const columns = statementTable(some);
        const ids = picks.map((pick) => columns.entities[pick % columns.entities.length]!.id);
        const view = viewWith({ projection, rollUp: level, focus: around(ids, steps) });
        const whole = buildNetwork(some, columns, view);
        const part = focusedNetwork(whole, columns, view);
        const centres = new Set(
          focusedEntities(columns, view).map((at) => columns.entities[at]!.id),
        );
        const near = new Set(centres);
        for (let step = 0; step < steps; step++)
          for (const id of [...near].filter((one) => whole.graph.hasNode(one)))
            for (const other of whole.graph.neighbors(id)) near.add(other);
        const edges = whole.graph.filterEdges((_, __, from, to) => near.has(from) && near.has(to));
        expect(part.graph.edges()).toEqual(edges);
        for (const { member, group } of part.memberships)
          expect(part.graph.hasNode(member) && part.graph.hasNode(group)).toBe(true);
        if (projection === 'stances')
          expect(part.counted.rows).toBe(part.rows.length - part.selfRows.length);
        const representative = rollUp(columns, level);
        for (const row of part.rows)
          expect(near.has(columns.entities[representative[columns.speaker[row]!]!]!.id)).toBe(true);
      }),
    );
  });
});
