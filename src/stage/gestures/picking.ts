import { edgePath, pointAt, type EdgePath } from '../../scene/edgePath.ts';
import type { FigureEdge } from '../../scene/figure.ts';
import type { Point } from '../../scene/geometry.ts';
import { distanceToRim } from '../../scene/nodeShape.ts';
import type { Thing } from '../emphasis.ts';
import type { Enlarged } from '../enlarged.ts';

/** How far off one may point, in CSS pixels, with a mouse and with a finger. */
export const tolerances = {
  mouse: { node: 2, edge: 6 },
  touch: { node: 10, edge: 14 },
} as const;

export type Tolerance = { readonly node: number; readonly edge: number };

export type Picker = {
  /**
   * The nearest node within reach of a place, else the nearest edge; places as in `Enlarged`. Edges that
   * stand back count as farther off than they are by half of the reach.
   */
  readonly thingAt: (
    place: Point,
    tolerance: Tolerance,
    lit?: ReadonlySet<string> | null,
  ) => Thing | null;
};

/** Finds what is drawn at a place, by the geometry it is drawn with. Memberships are not found. */
export function createPicker({ nodes, edges, byId }: Enlarged): Picker {
  const paths = new Map<FigureEdge, EdgePath>();

  const pathOf = (edge: FigureEdge): EdgePath | undefined => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (!source || !target) return undefined;
    const path = paths.get(edge) ?? edgePath(source, target, edge.control, edge.arrowSize);
    paths.set(edge, path);
    return path;
  };

  const isNear = (edge: FigureEdge, place: Point, reach: number): boolean => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    return !!source && !!target && mayReach(source, edge.control, target, place, reach);
  };

  const nodeAt = (place: Point, reach: number): string | null => {
    let [found, least]: [string | null, number] = [null, reach];
    for (const node of nodes) {
      if (Math.abs(place.x - node.x) > node.radius * 1.3 + reach) continue;
      const distance = distanceToRim(node, place);
      if (distance <= least) [found, least] = [node.id, distance];
    }
    return found;
  };

  const edgeAt = (
    place: Point,
    tolerance: number,
    lit: ReadonlySet<string> | null | undefined,
  ): string | null => {
    let [found, least]: [string | null, number] = [null, Infinity];
    for (const edge of edges) {
      const reach = tolerance + edge.width / 2;
      if (!isNear(edge, place, reach)) continue;
      const path = pathOf(edge);
      if (!path || path.length === 0) continue;
      const distance = distanceToPath(path, place);
      const counted = !lit || lit.has(edge.id) ? distance : distance + tolerance / 2;
      if (distance <= reach && counted < least) [found, least] = [edge.id, counted];
    }
    return found;
  };

  return {
    thingAt: (place, tolerance, lit) => {
      const node = nodeAt(place, tolerance.node);
      if (node !== null) return { type: 'node', id: node };
      const edge = edgeAt(place, tolerance.edge, lit);
      return edge === null ? null : { type: 'edge', id: edge };
    },
  };
}

/** Distance from a place to the visible part of an edge, its arrowhead included. */
export function distanceToPath({ start, control, end, tip }: EdgePath, place: Point): number {
  const at = (t: number) => {
    const { x, y } = pointAt(start, control, end, t);
    return Math.hypot(place.x - x, place.y - y);
  };
  const samples = 16;
  let [best, least] = [0, Infinity];
  for (let step = 0; step <= samples; step++) {
    const distance = at(step / samples);
    if (distance < least) [best, least] = [step / samples, distance];
  }
  let width = 1 / samples;
  for (let step = 0; step < 12; step++, width /= 2)
    for (const t of [best - width / 2, best + width / 2]) {
      const distance = at(Math.min(1, Math.max(0, t)));
      if (distance < least) [best, least] = [t, distance];
    }
  return Math.min(least, distanceToSegment(end, tip, place));
}

function distanceToSegment(from: Point, to: Point, place: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((place.x - from.x) * dx + (place.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(place.x - from.x - t * dx, place.y - from.y - t * dy);
}

/**
 * Whether a curve may come within reach of a place: a quick look at a few points, so that of thousands
 * of edges only some are measured. Wherever the curve is nearest, a point looked at is half a step away.
 */
function mayReach(from: Point, control: Point, to: Point, { x, y }: Point, reach: number): boolean {
  if (
    x < Math.min(from.x, control.x, to.x) - reach ||
    x > Math.max(from.x, control.x, to.x) + reach ||
    y < Math.min(from.y, control.y, to.y) - reach ||
    y > Math.max(from.y, control.y, to.y) + reach
  )
    return false;
  const looks = 12;
  const fastest = Math.max(
    (control.x - from.x) ** 2 + (control.y - from.y) ** 2,
    (to.x - control.x) ** 2 + (to.y - control.y) ** 2,
  );
  const enough = (reach + Math.sqrt(fastest) / looks) ** 2;
  for (let look = 0; look <= looks; look++) {
    const t = look / looks;
    const s = 1 - t;
    const dx = s * s * from.x + 2 * s * t * control.x + t * t * to.x - x;
    const dy = s * s * from.y + 2 * s * t * control.y + t * t * to.y - y;
    if (dx * dx + dy * dy <= enough) return true;
  }
  return false;
}
