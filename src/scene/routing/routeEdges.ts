import { pointAt } from '../edgePath.ts';
import { boxAround, boxOf, grown, type Box, type Point } from '../geometry.ts';
import { distanceToRim, reach, type Outline } from '../nodeShape.ts';
import { createBuckets, type Buckets } from './buckets.ts';
import { bundlesOf, type Bundle, type Connection } from './bundles.ts';
import { createTraffic, type Traffic } from './traffic.ts';

/** More edges than this are only fanned out: the eye no longer follows single curves. */
const mostRouted = 1500;

/** Distance between the middles of edges side by side, in layout units. */
const lane = 10;

/** How far the control point of a curve lies off the straight line, as a share of its length. */
const bends = [0.1, -0.1, 0, 0.2, -0.2, 0.31, -0.31, 0.44, -0.44, 0.6, -0.6];

/** Room to leave between a curve and a node it passes, in layout units. */
const clearance = 7;

/** Length of the stretches that are looked at one by one. */
const stride = 11;

const cost = { bend: 75, node: 70, name: 7, outside: 5 } as const;

type Terrain = {
  readonly nodes: readonly Outline[];
  readonly names: readonly Box[];
  readonly nodesNear: Buckets;
  readonly namesNear: Buckets;
  readonly area: Box;
  readonly traffic: Traffic;
};

/**
 * Control points of quadratic Beziers from centre to centre, one an edge. Edges between the same two
 * nodes fan out, each direction on its own side; each fan takes the bend that costs least, where it
 * costs to run through nodes and their names (`names`, where they will probably stand), beside
 * another edge, or into a rim where another arrives. Shortest first, since they have least choice,
 * and twice over all, so that the early make way for the late. Deterministic.
 */
export function routeEdges(
  nodes: readonly Outline[],
  connections: readonly Connection[],
  names: readonly Box[],
): readonly Point[] {
  const controls: Point[] = connections.map(() => ({ x: 0, y: 0 }));
  const bundles = bundlesOf(connections);
  const lay = (bundle: Bundle, bend: number) => {
    for (const [place, edge] of bundle.edges.entries())
      controls[edge] = controlOf(nodes, bundle, bend, place);
  };
  if (connections.length > mostRouted) {
    for (const bundle of bundles) lay(bundle, bends[0] ?? 0);
    return controls;
  }
  const terrain = terrainOf(nodes, names);
  const length = ({ a, b }: Bundle) => distance(at(nodes, a), at(nodes, b));
  const order = [...bundles.entries()].sort(([, one], [, other]) => length(one) - length(other));
  for (const again of [false, true])
    for (const [owner, bundle] of order) {
      if (again) terrain.traffic.remove(owner);
      const bend = cheapestBend(bundle, connections, terrain);
      lay(bundle, bend);
      for (const edge of bundle.edges) enter(owner, edge, connections, controls, terrain);
    }
  return controls;
}

function terrainOf(nodes: readonly Outline[], names: readonly Box[]): Terrain {
  const area = grown(boxOf([...nodes.map((node) => boxAround(node, reach(node))), ...names]), 20);
  const nodesNear = createBuckets(area, 40);
  const namesNear = createBuckets(area, 40);
  for (const [index, node] of nodes.entries())
    nodesNear.addBox(boxAround(node, reach(node) + clearance), index);
  for (const [index, name] of names.entries()) namesNear.addBox(name, index);
  return { nodes, names, nodesNear, namesNear, area, traffic: createTraffic(area, nodes.length) };
}

function controlOf(nodes: readonly Outline[], bundle: Bundle, bend: number, place: number): Point {
  const [a, b] = [at(nodes, bundle.a), at(nodes, bundle.b)];
  const apart = distance(a, b) || 1;
  const off = bend * apart + (place - (bundle.edges.length - 1) / 2) * 2 * lane;
  return {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / apart) * off,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / apart) * off,
  };
}

function cheapestBend(
  bundle: Bundle,
  connections: readonly Connection[],
  terrain: Terrain,
): number {
  // A fan of two lies best around the straight line, a single edge reads best slightly bent.
  const rest = bundle.edges.length % 2 === 0 ? 0 : 0.06;
  let [best, least] = [bends[0] ?? 0, Infinity];
  for (const bend of bends) {
    let sum = Math.max(0, Math.abs(bend) - rest) * cost.bend + (bend < 0 ? 0.5 : 0);
    for (const [place, edge] of bundle.edges.entries()) {
      if (sum >= least) break;
      const control = controlOf(terrain.nodes, bundle, bend, place);
      sum += costOf(at(connections, edge), control, terrain, least - sum);
    }
    if (sum < least) [best, least] = [bend, sum];
  }
  return best;
}

/** Cost of a curve; may stop counting once it is more than `enough`. */
function costOf(edge: Connection, control: Point, terrain: Terrain, enough: number): number {
  const { nodes, names, traffic, area } = terrain;
  const [source, target] = [at(nodes, edge.source), at(nodes, edge.target)];
  let sum =
    traffic.endCost(edge.source, reach(source), bearing(source, control), false) +
    traffic.endCost(edge.target, reach(target), bearing(target, control), true);
  walk(source, control, target, (point, along) => {
    let here = 0;
    terrain.nodesNear.at(point.x, point.y, (index) => {
      if (index === edge.source || index === edge.target) return;
      const room = distanceToRim(at(nodes, index), point);
      if (room < clearance) here += cost.node * Math.min(2.5, 1 - room / clearance);
    });
    terrain.namesNear.at(point.x, point.y, (index) => {
      const { left, top, right, bottom } = at(names, index);
      if (point.x > left && point.x < right && point.y > top && point.y < bottom) here += cost.name;
    });
    if (point.x < area.left || point.x > area.right || point.y < area.top || point.y > area.bottom)
      here += cost.outside;
    sum += here + traffic.stretchCost(point, along);
    return sum < enough;
  });
  return sum;
}

function enter(
  owner: number,
  index: number,
  connections: readonly Connection[],
  controls: readonly Point[],
  { nodes, traffic }: Terrain,
): void {
  const edge = at(connections, index);
  const control = at(controls, index);
  const [source, target] = [at(nodes, edge.source), at(nodes, edge.target)];
  traffic.addEnd(owner, edge.source, bearing(source, control), false);
  traffic.addEnd(owner, edge.target, bearing(target, control), true);
  walk(source, control, target, (point, along) => {
    traffic.addStretch(owner, point, along);
    return true;
  });
}

/** Visits the middles of the stretches of a curve outside both nodes until told to stop. */
function walk(
  source: Outline,
  control: Point,
  target: Outline,
  visit: (point: Point, along: Point) => boolean,
): void {
  const length = distance(source, control) + distance(control, target);
  const count = Math.max(4, Math.min(64, Math.round(length / stride)));
  let last: Point = source;
  for (let step = 1; step <= count; step++) {
    const next = pointAt(source, control, target, step / count);
    const middle = { x: (last.x + next.x) / 2, y: (last.y + next.y) / 2 };
    const long = distance(last, next) || 1;
    const along = { x: (next.x - last.x) / long, y: (next.y - last.y) / long };
    last = next;
    // Near the rim all edges of a node meet; there only their angles count.
    if (distance(middle, source) < reach(source) + 14) continue;
    if (distance(middle, target) < reach(target) + 14) continue;
    if (!visit(middle, along)) return;
  }
}

function bearing(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no entry ${index} in a list of ${list.length}`);
  return item;
}
