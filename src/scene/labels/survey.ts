import { hypot } from '../../model/arithmetic.ts';
import { edgePath, pointAt } from '../edgePath.ts';
import { boxAround, boxOf, grown, type Box, type Point } from '../geometry.ts';
import { distanceToRim, reach, type Outline } from '../nodeShape.ts';
import { createBuckets } from '../routing/buckets.ts';
import { columnAt, rasterOf, rowAt } from '../routing/raster.ts';

/** An edge as far as labels mind it. */
export type Obstacle = {
  readonly source: string;
  readonly target: string;
  readonly control: Point;
  readonly arrowSize: number;
};

/** A membership as far as labels mind it. */
export type Tie = { readonly source: string; readonly target: string };

/** What stands where in a picture without labels. */
export type Survey = {
  /** How many nodes a box covers or all but touches, other than the one named. */
  readonly covered: (box: Box, but: number) => number;
  /** How many nodes are nearer to a box than the one named, or further away by less than a margin. */
  readonly strangers: (box: Box, named: number, margin: number) => number;
  /** What a label at a box would hide of edges; 1 is about two letters of a line. */
  readonly hidden: (box: Box) => number;
};

/** What a label hides, by point of a line, by arrowhead, and by point of a membership. */
const inkPrice = { line: 0.3, arrowhead: 3, tie: 0.12 } as const;

type NamedOutline = Outline & { readonly id: string };

/** Looks over nodes, edges and ties once, so that many places for labels can be asked about quickly. */
export function surveyOf(
  nodes: readonly NamedOutline[],
  edges: readonly Obstacle[],
  ties: readonly Tie[],
  size: number,
): Survey {
  const gap = 0.25 * size;
  const area = grown(boxOf(nodes.map((node) => boxAround(node, reach(node)))), 8 * size);
  const nodesNear = createBuckets(area, 60);
  for (const [index, node] of nodes.entries())
    nodesNear.addBox(boxAround(node, reach(node) + gap), index);
  const nearBox = (box: Box, but: number, within: number) => {
    const found = new Set<number>();
    nodesNear.inBox(grown(box, Math.max(0, within - gap)), (index) => {
      const node = nodes[index];
      if (!node || index === but || found.has(index)) return;
      if (distanceOf(node, box) < within) found.add(index);
    });
    return found.size;
  };
  const hidden = inkSums(nodes, edges, ties, area, size);

  return {
    covered: (box, but) => nearBox(box, but, gap),
    strangers: (box, named, margin) => nearBox(box, named, distanceOf(nodes[named]!, box) + margin),
    hidden: (box) => hidden(grown(box, 0.12 * size)),
  };
}

/** How far the rim of a node is from a box; negative where the box reaches into it. */
function distanceOf(node: Outline, box: Box): number {
  const x = Math.max(box.left, Math.min(node.x, box.right));
  const y = Math.max(box.top, Math.min(node.y, box.bottom));
  return distanceToRim(node, { x, y });
}

/** Sums of what hiding the edges within a box would cost, by a table of running sums. */
function inkSums(
  nodes: readonly NamedOutline[],
  edges: readonly Obstacle[],
  ties: readonly Tie[],
  area: Box,
  size: number,
): (box: Box) => number {
  const raster = rasterOf(area, size * 0.25);
  const { columns, rows } = raster;
  const wide = columns + 1;
  const sums = new Float64Array(wide * (rows + 1));
  eachInk(nodes, edges, ties, size * 0.45, (x, y, cost) => {
    sums[(rowAt(raster, y) + 1) * wide + columnAt(raster, x) + 1]! += cost;
  });
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++) {
      const at = row * wide + column;
      sums[at]! += sums[at - 1]! + sums[at - wide]! - sums[at - wide - 1]!;
    }
  return ({ left, top, right, bottom }) => {
    const [first, last] = [columnAt(raster, left), columnAt(raster, right) + 1];
    const [above, below] = [rowAt(raster, top) * wide, (rowAt(raster, bottom) + 1) * wide];
    return sums[below + last]! - sums[above + last]! - sums[below + first]! + sums[above + first]!;
  };
}

/** Visits points along all lines and in arrowheads, with what hiding each would cost. */
function eachInk(
  nodes: readonly NamedOutline[],
  edges: readonly Obstacle[],
  ties: readonly Tie[],
  step: number,
  visit: (x: number, y: number, cost: number) => void,
): void {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { source, target, control, arrowSize } of edges) {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (!from || !to) continue;
    const { start, control: bend, end, tip, length } = edgePath(from, to, control, arrowSize);
    const count = Math.min(200, Math.ceil(length / step));
    for (let index = 0; index < count; index++) {
      const { x, y } = pointAt(start, bend, end, (index + 0.5) / count);
      visit(x, y, inkPrice.line);
    }
    visit((tip.x + end.x) / 2, (tip.y + end.y) / 2, inkPrice.arrowhead);
  }
  for (const { source, target } of ties) {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (!from || !to) continue;
    const count = Math.min(200, Math.ceil(hypot(from.x - to.x, from.y - to.y) / step));
    for (let index = 0; index < count; index++) {
      const { x, y } = pointAt(from, from, to, Math.sqrt((index + 0.5) / count));
      visit(x, y, inkPrice.tie);
    }
  }
}
