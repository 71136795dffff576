import { expect, test } from 'vitest';
import { buildNetwork, edgeKey } from '../../../graph/network.ts';
import { exampleProject } from '../../../model/exampleProject.ts';
import { statementTable } from '../../../model/statements.ts';
import { defaultView } from '../../../model/view.ts';
import { buildFigure } from '../../../scene/figure.ts';
import { themes } from '../../../scene/theme.ts';
import { directions } from './bearing.ts';
import { back, firstStop, forward, isLinked, keptStop, stepped, type Stop } from './walk.ts';

const project = exampleProject();
const table = statementTable(project);
const network = buildNetwork(project, table, defaultView);
// In rows of three, one hundred apart.
const positions = new Map(
  network.graph.nodes().map((id, i) => [id, { x: (i % 3) * 100, y: Math.floor(i / 3) * 100 }]),
);
const figure = buildFigure(network, positions, defaultView, {
  theme: themes.light,
});
const { edges, nodes } = figure;
const on = (node: string, edge: string | null = null): Stop => ({ node, edge });

test('a walk begins at the selected node, else at the best connected one', () => {
  const last = nodes.at(-1)!.id;
  expect(firstStop(figure, last)).toEqual(on(last));
  const best = nodes.find(({ rank }) => rank === 0)!.id;
  expect(firstStop(figure, null)).toEqual(on(best));
  expect(firstStop(figure, 'nobody')).toEqual(on(best));
  expect(firstStop({ ...figure, nodes: [] }, null)).toBeNull();
});

test('arrows reach every node from every other', () => {
  for (const { id: start } of nodes) {
    const reached = new Set([start]);
    for (const id of reached)
      for (const direction of directions) reached.add(stepped(figure, on(id), direction).node);
    expect([...reached].sort()).toEqual(nodes.map(({ id }) => id).sort());
  }
});

test('an arrow prefers a neighbour to a nearer stranger', () => {
  const places = new Map([...positions].map(([id], i) => [id, { x: i * 100, y: 0 }]));
  const line = buildFigure(network, places, defaultView, {
    theme: themes.light,
  });
  const from = line.nodes[0]!;
  const linked = line.nodes.slice(1).filter(({ id }) => isLinked(line, from.id, id));
  expect(stepped(line, on(from.id), 'right')).toEqual(on(linked[0]!.id));
});

test('] goes from a node over an edge to its other end, and [ goes back', () => {
  const { source } = edges[0]!;
  const crossing = forward(figure, on(source));
  const edge = edges.find(({ id }) => id === crossing.edge)!;
  expect(crossing.node).toBe(source);
  expect([edge.source, edge.target]).toContain(source);
  const across = edge.source === source ? edge.target : edge.source;
  expect(forward(figure, crossing)).toEqual(on(across));
  expect(back(figure, crossing)).toEqual(on(source));
});

test('arrows on an edge visit every edge of the node once round', () => {
  const busiest = nodes.find(({ rank }) => rank === 0)!.id;
  const own = edges.filter(({ source, target }) => source === busiest || target === busiest);
  let stop = forward(figure, on(busiest));
  const visited = new Set<string | null>();
  while (!visited.has(stop.edge)) {
    visited.add(stop.edge);
    stop = stepped(figure, stop, 'right');
  }
  expect(visited).toEqual(new Set(own.map(({ id }) => id)));
  expect(stepped(figure, stepped(figure, stop, 'down'), 'up')).toEqual(stop);
});

test('a node without edges has none to step on', () => {
  const lonely = { ...figure, edges: [] };
  const stop = on(nodes[0]!.id);
  expect(forward(lonely, stop)).toEqual(stop);
  expect(back(lonely, stop)).toEqual(stop);
});

test('a stop is kept where the new picture has it', () => {
  const { id, source, target, stance } = edges[0]!;
  expect(id).toBe(edgeKey(source, target, stance));
  expect(keptStop(figure, on(source, id))).toEqual(on(source, id));
  expect(keptStop({ ...figure, edges: [] }, on(source, id))).toEqual(on(source));
  expect(keptStop({ ...figure, nodes: [] }, on(source, id))).toBeNull();
});
