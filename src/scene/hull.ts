import type { FigureHull, FigureNode } from './figureParts.ts';
import { boxAround, boxOf, type Box, type Point } from './geometry.ts';
import { reach } from './nodeShape.ts';
import { decimal, pair, placed, type Placement } from './paper/pen.ts';
import { campColour } from './style/campStyle.ts';
import type { NodeCamps } from './style/encoding.ts';
import { m } from '../messages/compiled/messages.js';
import type { Theme } from './theme.ts';

/** Room between the nodes of a camp and the edge of its area. */
const margin = 14;

/** The areas of camps of two nodes and more, the largest camp first and so behind the others. */
export function figureHulls(
  nodes: readonly FigureNode[],
  { camps }: NodeCamps,
  theme: Theme,
): readonly FigureHull[] {
  const members = new Map<number, FigureNode[]>();
  for (const node of nodes) {
    const camp = camps.get(node.id);
    if (camp === undefined) continue;
    const own = members.get(camp);
    if (own) own.push(node);
    else members.set(camp, [node]);
  }
  return [...members]
    .filter(([, { length }]) => length > 1)
    .sort(([one], [other]) => one - other)
    .map(([camp, own]) => ({
      camp,
      members: own.map(({ id }) => id),
      ...hullAround(own),
      colour: campColour(camp, theme),
      title: m.scene_legend_camp({ number: camp + 1 }),
    }));
}

/** The convex hull of the middles of nodes and how far its edge stays clear of it. */
export function hullAround(
  nodes: readonly Pick<FigureNode, 'x' | 'y' | 'radius' | 'shape'>[],
): Pick<FigureHull, 'corners' | 'radius'> {
  const widest = nodes.reduce((most, node) => Math.max(most, reach(node)), 0);
  return { corners: convexHull(nodes), radius: widest + margin };
}

/** The same areas where nodes stand elsewhere; one without a member left out is kept. */
export function movedHulls(
  hulls: readonly FigureHull[],
  nodes: readonly FigureNode[],
  moved: string,
): readonly FigureHull[] {
  if (!hulls.some(({ members }) => members.includes(moved))) return hulls;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return hulls.map((hull) =>
    hull.members.includes(moved)
      ? { ...hull, ...hullAround(hull.members.flatMap((id) => byId.get(id) ?? [])) }
      : hull,
  );
}

/**
 * Corners of the convex hull, clockwise on a screen, from the leftmost, without those on a straight
 * line between others; of points in one place, one. A. M. Andrew, Another efficient algorithm for
 * convex hulls in two dimensions, Inf. Process. Lett. 9 (1979) 216. O(n log n).
 */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = points
    .map(({ x, y }) => ({ x, y }))
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .filter(({ x, y }, at, all) => at === 0 || x !== all[at - 1]!.x || y !== all[at - 1]!.y);
  if (sorted.length < 3) return sorted;
  const half = (along: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of along) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Above 0 where the way over three points turns right on a screen, whose y grows downwards. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The outline of an area: its corners grown by its radius, which rounds them. */
export function hullPath(
  { corners, radius }: Pick<FigureHull, 'corners' | 'radius'>,
  to: Placement,
): string {
  const by = radius * to.scale;
  const points = corners.map((corner) => placed(corner, to));
  const [first] = points;
  if (!first) return '';
  const arc = `A${decimal(by)} ${decimal(by)} 0 0 1 `;
  if (points.length === 1) {
    const [left, right] = [first.x - by, first.x + by];
    const far = pair({ x: right, y: first.y });
    const near = pair({ x: left, y: first.y });
    return `M${near}${arc}${far}${arc}${near}Z`;
  }
  const sides = points.map((from, at) => {
    const till = points[(at + 1) % points.length]!;
    const length = Math.hypot(till.x - from.x, till.y - from.y);
    const off = { x: ((till.y - from.y) / length) * by, y: ((from.x - till.x) / length) * by };
    const beside = ({ x, y }: Point) => pair({ x: x + off.x, y: y + off.y });
    return { from: beside(from), till: beside(till) };
  });
  const start = sides[0]!.from;
  const along = sides.map(({ till }, at) => {
    const next = sides[at + 1]?.from ?? start;
    return `L${till}${arc}${next}`;
  });
  return `M${start}${along.join('')}Z`;
}

/** The rectangle that an area fills. */
export function hullBox({ corners, radius }: Pick<FigureHull, 'corners' | 'radius'>): Box {
  return boxOf(corners.map((corner) => boxAround(corner, radius)));
}
