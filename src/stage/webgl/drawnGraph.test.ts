import { describe, expect, it } from 'vitest';
import { emphasisOf, noAttention } from '../emphasis.ts';
import { withNodeAt } from '../movedNode.ts';
import { figureOf, sampleFigure } from '../testing/sampleFigure.ts';
import {
  drawnGraph,
  emphasisedEdge,
  emphasisedNode,
  rings,
  updateDrawnGraph,
} from './drawnGraph.ts';

const figure = sampleFigure(30, 50);
const marks = new Map(figure.edges.map(({ id }) => [id, 0.5]));

describe('the graph given to sigma', () => {
  it('holds every node, edge and membership, with y upwards', () => {
    const graph = drawnGraph(figure, marks);
    expect(graph.order).toBe(30);
    expect(graph.size).toBe(figure.edges.length + figure.memberships.length);
    const [node] = figure.nodes;
    expect(graph.getNodeAttribute(node?.id, 'y')).toBe(-(node?.y ?? NaN));
    expect(graph.getEdgeAttributes(figure.edges[0]?.id)).toMatchObject({
      type: 'line',
      markAt: 0.5,
    });
  });

  it('keeps ids apart that look alike', () => {
    const odd = figureOf(
      [
        { id: '__proto__', x: 0, y: 0, kind: 'state' },
        { id: 'constructor', x: 9, y: 0, kind: 'state' },
      ],
      [{ source: '__proto__', target: 'constructor', stance: 'supports' }],
      [['__proto__', 'constructor']],
    );
    const graph = drawnGraph(odd, new Map());
    expect(graph.nodes()).toEqual(['__proto__', 'constructor']);
    expect(graph.size).toBe(2);
  });
});

describe('an update', () => {
  it('touches only what differs', () => {
    const graph = drawnGraph(figure, marks);
    const touched: string[] = [];
    graph.on('nodeAttributesUpdated', ({ key }) => touched.push(key));
    graph.on('edgeAttributesUpdated', ({ key }) => touched.push(key));
    const moved = withNodeAt(figure, 'n4', { x: 1, y: 2 });
    expect(updateDrawnGraph(graph, figure, moved, marks)).toBe(true);
    const incident = figure.edges.filter(
      ({ source, target }) => source === 'n4' || target === 'n4',
    );
    expect(touched.sort()).toEqual(['n4', ...incident.map(({ id }) => id)].sort());
    expect(graph.getNodeAttribute('n4', 'y')).toBe(-2);
  });

  it('refuses, touching nothing, where nodes, edges or memberships have come or gone', () => {
    const graph = drawnGraph(figure, marks);
    const fewer = { ...figure, edges: figure.edges.slice(1) };
    expect(updateDrawnGraph(graph, figure, fewer, marks)).toBe(false);
    expect(updateDrawnGraph(graph, figure, { ...figure, memberships: [] }, marks)).toBe(false);
    expect(graph.size).toBe(figure.edges.length + figure.memberships.length);
  });
});

describe('emphasis', () => {
  const graph = drawnGraph(figure, marks);
  const edge = figure.edges[0];
  const node = (id: string) => graph.getNodeAttributes(id);

  it('dims what is not lit and rings what has attention', () => {
    const attention = {
      ...noAttention,
      hovered: { type: 'node', id: 'n0' },
      focused: 'n0',
    } as const;
    const emphasis = emphasisOf(figure, attention);
    const hovered = emphasisedNode(node('n0'), emphasis);
    expect(hovered).toMatchObject({ dim: 0, ring: rings.hovered + rings.focused });
    const far = figure.nodes.find(({ id }) => !emphasis.lit?.nodes.has(id));
    expect(emphasisedNode(node(far?.id ?? ''), emphasis)).toMatchObject({
      dim: emphasis.dim,
      ring: 0,
    });
  });

  it('leaves the data of the graph alone', () => {
    const before = { ...node('n0') };
    emphasisedNode(
      node('n0'),
      emphasisOf(figure, { ...noAttention, selected: { type: 'node', id: 'n0' } }),
    );
    expect(node('n0')).toEqual(before);
  });

  it('raises a selected edge above all others', () => {
    const emphasis = emphasisOf(figure, {
      ...noAttention,
      selected: { type: 'edge', id: edge?.id ?? '' },
    });
    const all = figure.edges.map(({ id }) => emphasisedEdge(graph.getEdgeAttributes(id), emphasis));
    const highest = all.reduce((a, b) => (a.zIndex > b.zIndex ? a : b));
    expect(highest).toMatchObject({ edge, raised: true, dim: 0 });
  });
});
