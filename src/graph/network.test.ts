import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projects } from '../model/arbitraryProject.ts';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, rollUpLevels, type RollUpLevel, type View } from '../model/view.ts';
import { buildNetwork, edgeKey, type Network } from './network.ts';

const networkOf = (project: Project, view: Partial<View> = {}) =>
  buildNetwork(project, statementTable(project), { ...defaultView, ...view });

const edgesOf = ({ graph }: Network) =>
  graph.mapEdges((_, { stance, count }, source, target) => [source, stance, target, count]);

const idsOf = (project: Project, rows: Uint32Array) =>
  Array.from(rows, (row) => project.statements[row]?.id);

describe('stated stances', () => {
  const project = exampleProject();

  test('of one stance between the same two become one edge that holds its statements', () => {
    const again = project.statements.map((statement) => ({
      ...statement,
      id: `${statement.id}-again`,
    }));
    const doubled = { ...project, statements: [...project.statements, ...again] };
    const { graph } = networkOf(doubled);
    expect(graph.size).toBe(project.statements.length);
    const edge = graph.getEdgeAttributes(edgeKey('norland', 'accord', 'supports'));
    expect(edge).toMatchObject({ stance: 'supports', polarity: 1, count: 2, ascribed: 'none' });
    expect(idsOf(doubled, edge.rows)).toEqual(['s1', 's1-again']);
  });

  test('of different polarity between the same two stay apart', () => {
    const twice = { ...project, statements: [...project.statements] };
    twice.statements.push({ ...project.statements[0]!, id: 's9', stance: 'opposes' });
    const { graph } = networkOf(twice);
    expect(graph.edges('norland', 'accord')).toHaveLength(2);
  });

  test('tell whether they are ascribed', () => {
    const { graph } = networkOf(project);
    const key = edgeKey('sudland', 'norland', 'opposes');
    expect(graph.getEdgeAttribute(key, 'ascribed')).toBe('all');
    const own = { ...project.statements[4]!, id: 's9' };
    delete own.reportedBy;
    const mixed = networkOf({ ...project, statements: [...project.statements, own] });
    expect(mixed.graph.getEdgeAttribute(key, 'ascribed')).toBe('some');
  });

  test('count what an entity gives and receives', () => {
    const { graph } = networkOf(project);
    expect(graph.getNodeAttributes('minister')).toMatchObject({
      given: 2,
      received: 0,
      type: 'actor',
    });
    expect(graph.getNodeAttributes('accord')).toMatchObject({
      given: 0,
      received: 3,
      type: 'concept',
    });
    expect(graph.getNodeAttributes('norland')).toMatchObject({
      given: 1,
      received: 2,
      kind: 'state',
    });
  });
});

describe('roll-up', () => {
  const project = exampleProject();

  test('gathers statements of members, and counts those within one entity without drawing them', () => {
    const network = networkOf(project, { rollUp: 'state' });
    expect(edgesOf(network)).toEqual([
      ['norland', 'supports', 'accord', 1],
      ['norland', 'conditional', 'accord', 1],
      ['sudland', 'opposes', 'norland', 1],
      ['sudland', 'questions', 'accord', 1],
      ['sudland', 'supports', 'fishing-ban', 1],
      ['reader', 'opposes', 'fishing-ban', 1],
    ]);
    expect(idsOf(project, network.selfRows)).toEqual(['s7']);
    expect(network.rows).toHaveLength(7);
  });

  test('may leave nothing to draw', () => {
    const inside = { ...project, statements: project.statements.filter(({ id }) => id === 's7') };
    const network = networkOf(inside, { rollUp: 'bloc' });
    expect([network.graph.order, network.rows.length, network.selfRows.length]).toEqual([0, 1, 1]);
  });
});

describe('memberships', () => {
  const project = exampleProject();
  const context = ({ graph }: Network) => graph.filterNodes((_, { contextOnly }) => contextOnly);
  const lines = ({ memberships }: Network) =>
    memberships.map(({ member, group }) => `${member} < ${group}`);

  test('link drawn entities, also through those that say nothing themselves', () => {
    const network = networkOf(project);
    expect(context(network)).toEqual(['league', 'ministry']);
    expect(lines(network).sort()).toEqual([
      'expert < sudland',
      'minister < ministry',
      'ministry < norland',
      'norland < league',
      'sudland < league',
    ]);
    expect(network.graph.getNodeAttributes('ministry')).toMatchObject({ given: 0, received: 0 });
  });

  test('of representatives only are drawn under roll-up', () => {
    expect(lines(networkOf(project, { rollUp: 'state' })).sort()).toEqual([
      'norland < league',
      'sudland < league',
    ]);
    expect(lines(networkOf(project, { rollUp: 'bloc' }))).toEqual([]);
  });

  test('go with everything they need when the view does without them', () => {
    const network = networkOf(project, {
      appearance: { ...defaultView.appearance, memberships: false },
    });
    expect([context(network), network.memberships]).toEqual([[], []]);
  });

  test('do not pass through a hidden kind', () => {
    const filters = { ...defaultView.filters, hiddenKinds: ['government-body' as const] };
    expect(lines(networkOf(project, { filters })).sort()).toEqual([
      'expert < sudland',
      'norland < league',
      'sudland < league',
    ]);
  });

  test('of one entity in a group and in a group of that group link nobody', () => {
    const actors = project.actors.map((actor) =>
      actor.id === 'minister' ? { ...actor, memberOf: ['ministry', 'norland'] } : actor,
    );
    const statements = project.statements.filter(({ id }) => id === 's3');
    const network = networkOf({ ...project, actors, statements });
    expect([context(network), network.memberships]).toEqual([[], []]);
  });
});

const views = fc.record({
  rollUp: fc.constantFrom<RollUpLevel>(...rollUpLevels),
  projection: fc.constant('stances' as const),
});

test('every row that passes is drawn once or stands within one entity', () => {
  fc.assert(
    fc.property(projects, views, (project, view) => {
      const { graph, rows, selfRows } = networkOf(project, view);
      const drawn = graph.mapEdges((_, edge) => {
        expect(edge.count).toBe(edge.rows.length);
        return Array.from(edge.rows);
      });
      const all = [...drawn.flat(), ...selfRows].sort((a, b) => a - b);
      expect(all).toEqual(Array.from(rows));
      const sum = (field: 'given' | 'received') =>
        graph.reduceNodes((total: number, _, node) => total + node[field], 0);
      expect([sum('given'), sum('received')]).toEqual([drawn.flat().length, drawn.flat().length]);
    }),
  );
});

test('an edge leads from who speaks to who is spoken of, with the stance that was stated', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const { graph } = networkOf(project);
      graph.forEachEdge((key, { rows, stance }, source, target) => {
        expect(key).toBe(edgeKey(source, target, stance));
        for (const row of rows)
          expect(project.statements[row]).toMatchObject({ speaker: source, target, stance });
      });
    }),
  );
});

test('numbers agree whatever the order of the statements', () => {
  const shuffled = projects.chain((project) =>
    fc
      .shuffledSubarray([...project.statements], {
        minLength: project.statements.length,
        maxLength: project.statements.length,
      })
      .map((statements) => [project, { ...project, statements }] as const),
  );
  const summary = (project: Project, view: Partial<View>) => {
    const network = networkOf(project, view);
    return {
      nodes: network.graph.mapNodes((id, node) => [id, node]),
      edges: network.graph.mapEdges((key, { count, polarity, ascribed, rows }) => {
        return [key, count, polarity, ascribed, new Set(idsOf(project, rows))];
      }),
      memberships: network.memberships,
      selfRows: new Set(idsOf(project, network.selfRows)),
    };
  };
  fc.assert(
    fc.property(shuffled, views, ([project, other], view) => {
      expect(summary(other, view)).toEqual(summary(project, view));
    }),
  );
});

test('context lies between entities that are drawn, and lines follow memberships', () => {
  fc.assert(
    fc.property(projects, (project) => {
      const { graph, memberships } = networkOf(project);
      for (const { member, group } of memberships) {
        expect(project.actors.find(({ id }) => id === member)?.memberOf).toContain(group);
        expect([graph.hasNode(member), graph.hasNode(group)]).toEqual([true, true]);
      }
      graph.forEachNode((id, { contextOnly }) => {
        if (contextOnly) expect(drawnAround(id, graph, memberships).size).toBeGreaterThan(1);
        expect(contextOnly).toBe(graph.degree(id) === 0);
      });
    }),
  );
});

/** Drawn entities that can be reached along membership lines through context alone. */
function drawnAround(
  start: string,
  graph: Network['graph'],
  memberships: Network['memberships'],
): ReadonlySet<string> {
  const around = new Set([start]);
  for (const id of around) {
    if (!graph.getNodeAttribute(id, 'contextOnly')) continue;
    for (const { member, group } of memberships) {
      if (member === id) around.add(group);
      if (group === id) around.add(member);
    }
  }
  return new Set([...around].filter((id) => !graph.getNodeAttribute(id, 'contextOnly')));
}
