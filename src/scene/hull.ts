import type { FigureHull, FigureNode } from './figureParts.ts';
import type { Point } from './geometry.ts';
import { reach } from './nodeShape.ts';
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
