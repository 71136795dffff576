import { edgePath, pointAt } from '../edgePath.ts';
import { boxAround, boxOf, grown, type Box, type Point } from '../geometry.ts';
import { distanceToRim, reach, type Outline } from '../nodeShape.ts';
import { createBuckets } from '../routing/buckets.ts';

/** An edge as far as labels mind it. */
export type Obstacle = {
  readonly source: string;
  readonly target: string;
  readonly control: Point;
  readonly arrowSize: number;
};

/** What stands where in a picture without labels. */
export type Survey = {
  /** Whether a box keeps clear of all nodes but the one named. */
  readonly isClear: (box: Box, but: number) => boolean;
  /** What a label at a box would hide of edges; 1 is about two letters of a line. */
  readonly hidden: (box: Box) => number;
};

const arrowheadCost = 3;

/** Looks over nodes and edges once, so that many places for labels can be asked about quickly. */
export function surveyOf(
  nodes: readonly (Outline & { readonly id: string })[],
  edges: readonly Obstacle[],
  size: number,
): Survey {
  const gap = 0.25 * size;
  const area = grown(boxOf(nodes.map((node) => boxAround(node, reach(node)))), 8 * size);
  const nodesNear = createBuckets(area, 60);
  for (const [index, node] of nodes.entries())
    nodesNear.addBox(boxAround(node, reach(node) + gap), index);
  const step = size * 0.45;
  const { points, costs } = inkOf(nodes, edges, step);
  const inkNear = createBuckets(area, 40);
  for (const [index, { x, y }] of points.entries()) inkNear.add(x, y, index);

  return {
    isClear: (box, but) => {
      let clear = true;
      nodesNear.inBox(box, (index) => {
        const node = nodes[index];
        if (!clear || !node || index === but) return;
        const x = Math.max(box.left, Math.min(node.x, box.right));
        const y = Math.max(box.top, Math.min(node.y, box.bottom));
        if (distanceToRim(node, { x, y }) < gap) clear = false;
      });
      return clear;
    },
    hidden: (box) => {
      let cost = 0;
      const { left, top, right, bottom } = grown(box, 0.12 * size);
      inkNear.inBox({ left, top, right, bottom }, (index) => {
        const point = points[index];
        if (!point || point.x < left || point.x > right || point.y < top || point.y > bottom)
          return;
        cost += costs[index] ?? 0;
      });
      return cost;
    },
  };
}

/** Points along all edges and in their arrowheads, with what hiding each would cost. */
function inkOf(
  nodes: readonly (Outline & { readonly id: string })[],
  edges: readonly Obstacle[],
  step: number,
): { points: readonly Point[]; costs: readonly number[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const points: Point[] = [];
  const costs: number[] = [];
  for (const { source, target, control, arrowSize } of edges) {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (!from || !to) continue;
    const path = edgePath(from, to, control, arrowSize);
    const count = Math.min(200, Math.ceil(path.length / step));
    for (let index = 0; index < count; index++) {
      points.push(pointAt(path.start, path.control, path.end, (index + 0.5) / count));
      costs.push(0.3);
    }
    points.push({ x: (path.tip.x + path.end.x) / 2, y: (path.tip.y + path.end.y) / 2 });
    costs.push(arrowheadCost);
  }
  return { points, costs };
}
