import type { Figure, FigureEdge, FigureNode } from '../../../scene/figure.ts';
import { clockwise, towards, type Direction, type Placed } from './bearing.ts';

/** Where the keyboard stands in a picture: on a node, or on an edge as seen from one of its ends. */
export type Stop = { readonly node: string; readonly edge: string | null };

const narrow = Math.PI / 3;
const wide = Math.PI / 2;

/** The stop to begin at: the node that is selected, else the best connected one. */
export function firstStop({ nodes }: Figure, selected: string | null): Stop | null {
  const first =
    nodes.find(({ id }) => id === selected) ??
    nodes.reduce<FigureNode | null>((a, b) => (a && a.rank <= b.rank ? a : b), null);
  return first && { node: first.id, edge: null };
}

/** The same stop in another picture, or `null` where that does not show it. */
export function keptStop({ nodes, edges }: Figure, { node, edge }: Stop): Stop | null {
  if (!nodes.some(({ id }) => id === node)) return null;
  return { node, edge: edges.some(({ id }) => id === edge) ? edge : null };
}

/**
 * The next stop in a direction. From a node: the neighbour that lies there, else whatever node does, so
 * that every part of a picture can be reached. From an edge: the next edge round the same node.
 */
export function stepped(figure: Figure, stop: Stop, direction: Direction): Stop {
  if (stop.edge !== null)
    return turned(figure, stop, direction === 'right' || direction === 'down' ? 1 : -1);
  const here = nodeOf(figure, stop.node);
  if (!here) return stop;
  const near = neighbourIds(figure, here.id);
  const others = figure.nodes.filter(({ id }) => id !== here.id);
  const next =
    towards(
      here,
      direction,
      others.filter(({ id }) => near.has(id)),
      narrow,
    ) ?? towards(here, direction, others, wide);
  return next ? { node: next.id, edge: null } : stop;
}

/**
 * From a node onto one of its edges, the first one clockwise from twelve; from an edge on to its
 * other end.
 */
export function forward(figure: Figure, stop: Stop): Stop {
  if (stop.edge === null) return turned(figure, stop, 1);
  const edge = figure.edges.find(({ id }) => id === stop.edge);
  return edge ? { node: otherEnd(edge, stop.node), edge: null } : stop;
}

/** From an edge back to the node it was come from; from a node onto its last edge. */
export function back(figure: Figure, stop: Stop): Stop {
  return stop.edge === null ? turned(figure, stop, -1) : { node: stop.node, edge: null };
}

/** Whether an edge or a membership links two nodes. */
export function isLinked(figure: Figure, one: string, other: string): boolean {
  return neighbourIds(figure, one).has(other);
}

function turned(figure: Figure, stop: Stop, by: 1 | -1): Stop {
  const edges = edgesAround(figure, stop.node);
  if (edges.length === 0) return stop;
  const at = edges.findIndex(({ id }) => id === stop.edge);
  const next = at < 0 ? (by > 0 ? 0 : edges.length - 1) : (at + by + edges.length) % edges.length;
  return { node: stop.node, edge: edges[next]!.id };
}

/** Edges of a node, by where they leave it. */
function edgesAround(figure: Figure, id: string): readonly Placed[] {
  const here = nodeOf(figure, id);
  if (!here) return [];
  const leaving = figure.edges
    .filter(({ source, target }) => source === id || target === id)
    .map((edge): Placed => ({ id: edge.id, ...edge.control }));
  return clockwise(here, leaving);
}

function neighbourIds({ edges, memberships }: Figure, id: string): ReadonlySet<string> {
  const near = new Set<string>();
  for (const { source, target } of [...edges, ...memberships]) {
    if (source === id) near.add(target);
    if (target === id) near.add(source);
  }
  return near;
}

function nodeOf({ nodes }: Figure, id: string): FigureNode | undefined {
  return nodes.find((node) => node.id === id);
}

function otherEnd({ source, target }: FigureEdge, node: string): string {
  return source === node ? target : source;
}
