import { expect, test } from 'vitest';
import { buildNetwork } from '../graph/network.ts';
import { exampleProject } from '../model/exampleProject.ts';
import { statementTable } from '../model/statements.ts';
import { defaultView, type ProjectionName } from '../model/view.ts';
import { buildFigure } from './figure.ts';
import { spotlit } from './spotlit.ts';
import { themes } from './theme.ts';

const project = exampleProject();

function drawn(projection: ProjectionName = 'stances') {
  const view = { ...defaultView, projection };
  const network = buildNetwork(project, statementTable(project), view);
  const places = network.graph
    .nodes()
    .map((id, at) => [id, { x: 90 * at, y: 40 * at * at }] as const);
  const figure = buildFigure(network, new Map(places), view, { theme: themes.light });
  return { network, figure };
}

test('all but the lines of some statements and their ends steps back, and nothing moves', () => {
  const { network, figure } = drawn();
  const [meant] = figure.edges;
  const [row] = network.graph.getEdgeAttribute(meant!.id, 'rows');
  const lit = spotlit(figure, network, project, [project.statements[row!]!.id]);
  expect(lit.edges.filter(({ colour }, at) => colour === figure.edges[at]!.colour)).toEqual([
    meant,
  ]);
  const unchanged = lit.nodes.filter(({ fill }, at) => fill === figure.nodes[at]!.fill);
  expect(unchanged.map(({ id }) => id).sort()).toEqual([meant!.source, meant!.target].sort());
  for (const [at, label] of lit.labels.entries())
    expect(label.colour === figure.labels[at]!.colour).toBe(
      [meant!.source, meant!.target].includes(label.id),
    );
  expect(lit.nodes.map(({ x, y, radius }) => [x, y, radius])).toEqual(
    figure.nodes.map(({ x, y, radius }) => [x, y, radius]),
  );
});

test('a line of another projection stands out for the statements it was counted from', () => {
  const { network, figure } = drawn('positions');
  const { statements } = project;
  const lit = spotlit(figure, network, project, [statements[0]!.id]);
  const { speaker, target } = statements[0]!;
  const kept = lit.edges.filter(({ colour }, at) => colour === figure.edges[at]!.colour);
  expect(kept.map((edge) => [edge.source, edge.target])).toContainEqual([speaker, target]);
  expect(kept.length).toBeLessThan(figure.edges.length);
});

test('without statements, and with none that are drawn, the figure stays as it is', () => {
  const { network, figure } = drawn();
  expect(spotlit(figure, network, project, [])).toBe(figure);
  expect(spotlit(figure, network, project, ['none-of-this-id'])).toBe(figure);
});
