import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type Counting, type ProjectionName } from '../model/view.ts';
import { buildFigure } from './figure.ts';
import { legendOf } from './legend.ts';
import { composeScene } from './scene.ts';
import { describeAtLength, describeNetwork } from './sentence.ts';
import { themes } from './theme.ts';

/** What is drawn of lines such as `norland supports accord`. */
function drawn(
  projection: ProjectionName,
  lines: readonly string[],
  counting: Partial<Counting> = {},
) {
  const example = exampleProject();
  const statements = lines.map((line, index) => {
    const [speaker = '', stance = '', target = ''] = line.split(' ');
    return { ...example.statements[0]!, id: `s${index}`, speaker, stance, target };
  });
  const project = { ...example, statements };
  const table = statementTable(project);
  const network = buildNetwork(project, table, {
    ...defaultView,
    projection,
    counting: { ...defaultView.counting, ...counting },
    appearance: { ...defaultView.appearance, memberships: false },
  });
  const places = new Map(
    network.graph.nodes().map((id, at) => [id, { x: at * 140, y: (at % 2) * 120 }]),
  );
  const figure = buildFigure(network, places, defaultView, { theme: themes.light });
  return { table, network, figure, legend: legendOf(network, figure) };
}

const lines = [
  'norland supports accord',
  'norland supports fishing-ban',
  'sudland supports accord',
  'sudland opposes fishing-ban',
  'reader opposes fishing-ban',
  'reader opposes fishing-ban',
];

describe('a picture of pairs of actors', () => {
  const { table, network, figure, legend } = drawn('net', lines);

  test('has no arrowheads, neither on its edges nor in its legend', () => {
    expect(figure.edges.map(({ arrow, arrowSize }) => [arrow, arrowSize])).toEqual(
      figure.edges.map(() => ['none', 0]),
    );
    const { shapes } = composeScene(figure, { width: 900, height: 600, legend });
    expect(
      shapes.filter((shape) => shape.type === 'path' && shape.class?.includes('arrowhead')),
    ).toEqual([]);
    expect(legend.directed).toBe(false);
  });

  test('shows both at once apart from agreement and disagreement, and counts pairs', () => {
    expect(legend.stances.map(({ label, mark, count }) => [label, mark, count])).toEqual([
      ['agreement', '+', 1],
      ['both sides', '+-', 1],
      ['disagreement', '-', 1],
    ]);
  });

  test('draws the heaviest edge widest and tells the weight', () => {
    const widest = Math.max(...figure.edges.map(({ width }) => width));
    const heaviest = figure.edges.filter(({ width }) => width === widest);
    expect(heaviest.map(({ label }) => label)).toEqual(['disagreement · -2', 'agreement · 2']);
  });

  test('tells what a least weight leaves apart by its width, down to the thinnest', () => {
    const actors = ['norland', 'sudland', 'reader'];
    const repeated = actors.flatMap((who, at) =>
      Array.from({ length: 3 - at }, () => `${who} supports accord`),
    );
    const widths = (leastWeight: number) => {
      const { network, figure } = drawn('agreement', repeated, { leastWeight });
      const weight = (id: string) => network.graph.getEdgeAttribute(id, 'weight');
      return new Map(figure.edges.map(({ id, width }) => [weight(id), width]));
    };
    const all = widths(0);
    const weights = [...all.keys()].sort((a, b) => a - b);
    expect(weights).toHaveLength(3);
    const [, middle, most] = weights as [number, number, number];
    const heavy = widths(middle);
    expect([...heavy.keys()].sort((a, b) => a - b)).toEqual([middle, most]);
    expect(heavy.get(most)).toBe(all.get(most));
    expect(heavy.get(middle)).toBeLessThan(all.get(middle)!);
  });

  test('says how many agree, disagree and do both', () => {
    expect(describeNetwork(network, table)).toBe(
      '1 pair of actors agrees, 1 disagrees, 1 does both.',
    );
    expect(describeAtLength(network, table)).toBe(
      'The graph shows 3 actors, joined by 3 edges from 6 statements. ' +
        '1 pair of actors agrees, 1 disagrees, 1 does both. ' +
        'Edges by kind: agreement 1, both sides 1, disagreement 1. ' +
        'Most is said by or about Norland, fisher_42 and Sudland.',
    );
  });

  test('names who agrees most', () => {
    const more = drawn('agreement', [...lines, 'expert supports accord', 'expert supports accord']);
    expect(describeNetwork(more.network, more.table)).toMatch(
      /^\d pairs of actors agree(; .* agree most)?\.$/,
    );
  });
});

describe('a picture of positions', () => {
  test('has arrowheads, and says who stands where', () => {
    const { table, network, figure } = drawn('positions', lines);
    expect(new Set(figure.edges.map(({ arrow }) => arrow))).toEqual(new Set(['filled']));
    expect(describeNetwork(network, table)).toBe(
      'Norland supports “Fishing ban”, while fisher_42 and Sudland oppose it.',
    );
  });

  test('takes no side where sides are not told apart', () => {
    const { table, network } = drawn('positions', lines, { aggregation: 'ignore' });
    expect(describeNetwork(network, table)).toBe('3 actors speak of “Fishing ban”.');
  });

  test('of codes draws all edges alike', () => {
    const { figure, legend } = drawn('positions', lines, { aggregation: 'combine' });
    expect(new Set(figure.edges.map(({ width }) => width)).size).toBe(1);
    expect(legend.sizes).toBeUndefined();
    expect(figure.edges[0]!.label).toBe('in favour');
  });
});

test.each([
  [['norland supports sudland'], {}, 'No statement shown is about a concept'],
  [['norland supports accord'], {}, 'No two actors are joined'],
  [['norland supports accord'], { leastStatements: 2 }, 'No actor makes as many'],
  [['norland supports accord', 'reader supports accord'], { leastWeight: 9 }, 'No edge has'],
])('of %j counted with %j it is said why nothing is drawn', (said, counting, words) => {
  const { network, table } = drawn('net', said, counting);
  expect(describeNetwork(network, table)).toContain(words);
});
