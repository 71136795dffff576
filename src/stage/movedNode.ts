import { hullsOf, type Figure } from '../scene/figure.ts';
import type { Point } from '../scene/geometry.ts';

/** The figure with one node at another place; its edges keep their bend, its label its side. */
export function withNodeAt(figure: Figure, id: string, place: Point): Figure {
  const node = figure.nodes.find((one) => one.id === id);
  if (!node || (node.x === place.x && node.y === place.y)) return figure;
  const places = new Map(figure.nodes.map((one): [string, Point] => [one.id, one]));
  const after = (end: string) => (end === id ? place : places.get(end));
  const nodes = figure.nodes.map((one) => (one === node ? { ...one, ...place } : one));
  return {
    ...figure,
    nodes,
    hulls: hullsOf(nodes, figure.encoding, figure.theme),
    edges: figure.edges.map((edge) => {
      if (edge.source !== id && edge.target !== id) return edge;
      const [from, to] = [places.get(edge.source), places.get(edge.target)];
      const [newFrom, newTo] = [after(edge.source), after(edge.target)];
      if (!from || !to || !newFrom || !newTo) return edge;
      return { ...edge, control: carried(edge.control, from, to, newFrom, newTo) };
    }),
    labels: figure.labels.map((label) =>
      label.id === id
        ? { ...label, x: label.x + place.x - node.x, y: label.y + place.y - node.y }
        : label,
    ),
  };
}

/** A point carried along by the turn and stretch that take one pair of points to another. */
function carried(point: Point, from: Point, to: Point, newFrom: Point, newTo: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [ex, ey] = [newTo.x - newFrom.x, newTo.y - newFrom.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return { x: (newFrom.x + newTo.x) / 2, y: (newFrom.y + newTo.y) / 2 };
  const turn = { x: (ex * dx + ey * dy) / square, y: (ey * dx - ex * dy) / square };
  const off = { x: point.x - from.x, y: point.y - from.y };
  return {
    x: newFrom.x + turn.x * off.x - turn.y * off.y,
    y: newFrom.y + turn.y * off.x + turn.x * off.y,
  };
}
