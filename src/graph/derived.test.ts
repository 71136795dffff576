import { describe, expect, test } from 'vitest';
import { exampleProject } from '../model/exampleProject.ts';
import type { Project } from '../model/schema.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type Counting, type ProjectionName } from '../model/view.ts';
import { normFormulas, projectionFormula } from './formulas.ts';
import { buildNetwork, edgeKey, heaviest } from './network.ts';
import { normsOf } from './projections/norms.ts';
import { pullOf } from './pull.ts';

/** A project of the example's people from lines such as `norland supports accord`. */
function said(...lines: readonly string[]): Project {
  const project = exampleProject();
  const [first] = project.statements;
  const statements = lines.map((line, index) => {
    const [speaker = '', stance = '', target = ''] = line.split(' ');
    return { ...first!, id: `s${index}`, speaker, stance, target };
  });
  return { ...project, statements };
}

function networkOf(projection: ProjectionName, project: Project, counting: Partial<Counting> = {}) {
  return buildNetwork(project, statementTable(project), {
    ...defaultView,
    projection,
    counting: { ...defaultView.counting, ...counting },
    appearance: { ...defaultView.appearance, memberships: false },
  });
}

const debate = said(
  'norland supports accord',
  'norland supports fishing-ban',
  'sudland supports accord',
  'sudland opposes fishing-ban',
  'reader opposes fishing-ban',
  'expert opposes norland',
);

describe('the network of the net', () => {
  const network = networkOf('net', debate);
  const edge = (one: string, two: string, stance: string) =>
    network.graph.getEdgeAttributes(edgeKey(one, two, stance));

  test('joins actors by agreement, disagreement and both at once', () => {
    expect(network.graph.size).toBe(3);
    expect(edge('norland', 'sudland', 'mixed')).toMatchObject({ weight: 0, polarity: 0, count: 4 });
    expect(edge('norland', 'reader', 'disagreement')).toMatchObject({ weight: -1, polarity: -1 });
    expect(edge('sudland', 'reader', 'agreement')).toMatchObject({ weight: 1, directed: false });
    expect(Array.from(edge('sudland', 'reader', 'agreement').rows)).toEqual([3, 4]);
    expect(network.stances.map(({ id }) => id)).toEqual(['agreement', 'mixed', 'disagreement']);
    expect(heaviest(network)).toBe(1);
  });

  test('counts statements once an actor, and says what it leaves out', () => {
    expect(network.graph.getNodeAttributes('norland')).toMatchObject({ given: 2, received: 0 });
    expect(network.counted).toMatchObject({
      rows: 5,
      actors: 3,
      concepts: 2,
      leftOut: 1,
      duplicatesDropped: 0,
      range: 2,
    });
  });

  test('pulls together and apart by what is left', () => {
    const pulls = network.graph.mapEdges((_key, attributes) => pullOf(attributes, network.counted));
    expect(pulls.toSorted((a, b) => a - b)).toEqual([-1, 0, 1]);
    const apart = networkOf('disagreement', debate);
    apart.graph.forEachEdge((_key, { weight, ...attributes }) => {
      expect(weight).toBeGreaterThan(0);
      expect(pullOf({ weight, ...attributes }, apart.counted)).toBe(-weight);
    });
  });
});

describe('who stands alone', () => {
  const lonely = said(
    'norland supports accord',
    'sudland supports fishing-ban',
    'reader supports accord',
  );

  test('is told, and drawn where the view keeps them', () => {
    const without = networkOf('agreement', lonely);
    expect([without.isolates, without.graph.nodes()]).toEqual([['sudland'], ['norland', 'reader']]);
    const kept = networkOf('agreement', lonely, { isolates: true });
    expect(kept.graph.nodes()).toContain('sudland');
    expect(kept.graph.getNodeAttributes('sudland')).toMatchObject({ given: 1, contextOnly: false });
  });

  test('may stand so because no edge is heavy enough, or not count for saying too little', () => {
    expect(networkOf('agreement', lonely, { leastWeight: 2 }).isolates).toHaveLength(3);
    const { counted } = networkOf('agreement', lonely, { leastStatements: 2 });
    expect(counted).toMatchObject({ rows: 0, actors: 0, belowLeast: { actors: 3, rows: 3 } });
    expect(counted).toMatchObject({ firstDay: null, lastDay: null });
  });
});

describe('positions', () => {
  const project = said(
    'norland supports accord',
    'norland opposes accord',
    'sudland neutral accord',
    'reader ambivalent accord',
    'expert conditional accord',
    'expert questions fishing-ban',
  );
  const edges = (counting: Partial<Counting> = {}) =>
    networkOf('positions', project, counting).graph.mapEdges(
      (_key, { stance, weight, directed }, source, target) => [
        source,
        stance,
        target,
        weight,
        directed,
      ],
    );

  test('lead from actors to concepts and cancel nothing away', () => {
    expect(edges()).toEqual([
      ['norland', 'mixed', 'accord', 0, true],
      ['sudland', 'neutral', 'accord', 0, true],
      ['expert', 'for', 'accord', 0.5, true],
      ['expert', 'against', 'fishing-ban', -0.5, true],
      ['reader', 'mixed', 'accord', 0, true],
    ]);
  });

  test('may be combined to codes, which no norm divides, or counted whatever the side', () => {
    const codes = edges({ aggregation: 'combine', norm: 'activity' });
    expect(codes.map(([who, , , weight]) => [who, weight])).toEqual([
      ['norland', 3],
      ['sudland', 0],
      ['expert', 1],
      ['expert', 2],
      ['reader', 0],
    ]);
    const shares = edges({ aggregation: 'ignore', norm: 'prominence' });
    expect(shares[0]).toEqual(['norland', 'mentions', 'accord', 0.4, true]);
  });
});

test('the weights of DNA rest on the values that occur, else on the whole vocabulary', () => {
  const near = said('norland supports accord', 'sudland conditional accord');
  const weight = (dnaCompatible: boolean) =>
    networkOf('agreement', near, { dnaCompatible }).graph.mapEdges((_key, edge) => edge.weight);
  expect(weight(false)).toEqual([0.75]);
  expect(weight(true)).toEqual([]);
});

test('a norm that a projection does not know divides by nothing, and it says so', () => {
  const { counted } = networkOf('positions', debate, { norm: 'jaccard' });
  expect(counted.norm).toBe('none');
});

test('every projection and norm has a name and a formula', () => {
  for (const projection of Object.keys(normsOf) as ProjectionName[])
    for (const aggregation of ['ignore', 'subtract', 'combine'] as const) {
      const { name, formula, counts } = projectionFormula(projection, { aggregation });
      for (const words of [name(), formula(), counts()]) expect(words).not.toBe('');
      for (const norm of normsOf[projection]) expect(normFormulas[norm].formula()).toContain('w');
    }
});
