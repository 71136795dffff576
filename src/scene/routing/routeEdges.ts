import { atan2, hypot, tan } from '../../model/arithmetic.ts';
import type { Box, Point } from '../geometry.ts';
import { reach, type Outline } from '../nodeShape.ts';
import { bundlesOf, type Bundle, type Connection } from './bundles.ts';
import { rimPlan, turnCost, type RimPlan } from './rimPlan.ts';
import { createRims, type Rims } from './rims.ts';
import { createStretches, fillStretches, type Stretches } from './stretches.ts';
import { terrainOf, type Terrain } from './terrain.ts';
import { createTraffic, type Traffic } from './traffic.ts';

/** More edges than this are only fanned out: the eye no longer follows single curves. */
const mostRouted = 1500;

/** Distance between the middles of edges side by side: in layout units, and more by their length. */
const lane = { least: 10, share: 0.03, most: 24 } as const;

/** How far the control point of a curve lies off the straight line, as a share of its length. */
const bends = [0.1, -0.1, 0, 0.2, -0.2, 0.31, -0.31, 0.44, -0.44, 0.6, -0.6];

const mostBend = 0.6;

/** Smaller steps from the bend taken, tried at the end. */
const nudges = [0, 0.03, -0.03, 0.06, -0.06];

/** What a bend of 1 costs, and how much of it is free: a single edge reads best slightly bent. */
const bendPrice = 75;
const freeBend = 0.06;

type Ground = {
  readonly nodes: readonly Outline[];
  readonly connections: readonly Connection[];
  readonly terrain: Terrain;
  readonly traffic: Traffic;
  readonly rims: Rims;
  readonly plan: RimPlan;
  readonly stretches: Stretches;
};

/**
 * Control points of quadratic Beziers from centre to centre, one an edge. Edges between the same two
 * nodes fan out, each direction on its own side; each fan takes the bend that costs least, where it
 * costs to run through nodes and their names (`names`, where they will probably stand), beside
 * another edge, or into a rim where another arrives. Shortest first, since they have least choice,
 * and over all again, so that the early make way for the late, then with small steps. Deterministic.
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
    for (const bundle of bundles) lay(bundle, bends[0]!);
    return controls;
  }
  const terrain = terrainOf(nodes, names);
  const [traffic, rims] = [createTraffic(terrain.raster), createRims(nodes.length)];
  const map: Ground = {
    nodes,
    connections,
    terrain,
    traffic,
    rims,
    plan: rimPlan(nodes, connections),
    stretches: createStretches(),
  };
  const length = ({ a, b }: Bundle) => hypot(nodes[a]!.x - nodes[b]!.x, nodes[a]!.y - nodes[b]!.y);
  const order = [...bundles.entries()].sort(([, one], [, other]) => length(one) - length(other));
  const taken = bundles.map(() => 0);
  for (const round of [0, 1, 2])
    for (const [owner, bundle] of order) {
      if (round > 0) leave(owner, bundle, controls, map);
      const choice =
        round < 2
          ? [...bends, ...plannedBends(bundle, map)]
          : nudges.map((nudge) => taken[owner]! + nudge);
      taken[owner] = cheapestBend(bundle, choice, map);
      lay(bundle, taken[owner]);
      enter(owner, bundle, controls, map);
    }
  return controls;
}

function controlOf(nodes: readonly Outline[], bundle: Bundle, bend: number, place: number): Point {
  const [a, b] = [nodes[bundle.a]!, nodes[bundle.b]!];
  const apart = hypot(b.x - a.x, b.y - a.y) || 1;
  const beside = Math.min(lane.most, lane.least + lane.share * apart);
  // The middle of a quadratic curve lies half as far off the straight line as its control point.
  const off = bend * apart + (place - (bundle.edges.length - 1) / 2) * 2 * beside;
  return {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / apart) * off,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / apart) * off,
  };
}

/** The bends that give a single edge the directions planned for its ends. */
function plannedBends({ a, b, edges }: Bundle, { nodes, connections, plan }: Ground): number[] {
  const [edge] = edges;
  if (edge === undefined || edges.length > 1) return [];
  const forward = connections[edge]!.source === a;
  const [atA, atB] = forward ? [plan.leaving, plan.arriving] : [plan.arriving, plan.leaving];
  const turned = [
    atA[edge]! - bearing(nodes[a]!, nodes[b]!),
    bearing(nodes[b]!, nodes[a]!) - atB[edge]!,
  ];
  return turned.map((turn) => tan(turn) / 2).filter((bend) => Math.abs(bend) <= mostBend);
}

function cheapestBend(bundle: Bundle, choice: readonly number[], map: Ground): number {
  const free = bundle.edges.length % 2 === 0 ? 0 : freeBend;
  let [best, least] = [choice[0]!, Infinity];
  for (const bend of choice) {
    let sum = Math.max(0, Math.abs(bend) - free) * bendPrice + (bend < 0 ? 0.5 : 0);
    for (const [place, edge] of bundle.edges.entries()) {
      if (sum >= least) break;
      const control = controlOf(map.nodes, bundle, bend, place);
      sum += costOf(edge, control, map, least - sum);
    }
    if (sum < least) [best, least] = [bend, sum];
  }
  return best;
}

/** Cost of a curve; may stop counting once it is more than `enough`. */
function costOf(index: number, control: Point, map: Ground, enough: number): number {
  const { rims, plan, terrain, traffic, stretches } = map;
  const edge = map.connections[index]!;
  const [source, target] = [map.nodes[edge.source]!, map.nodes[edge.target]!];
  const [leaving, arriving] = [bearing(source, control), bearing(target, control)];
  let sum =
    rims.cost(edge.source, reach(source), leaving, false) +
    rims.cost(edge.target, reach(target), arriving, true) +
    turnCost(plan.leaving[index]!, leaving) +
    turnCost(plan.arriving[index]!, arriving);
  if (sum >= enough) return sum;
  fillStretches(stretches, source, control, target);
  for (let piece = 0; piece < stretches.count && sum < enough; piece++)
    sum +=
      terrain.costAt(stretches.x[piece]!, stretches.y[piece]!) + traffic.cost(stretches, piece);
  return sum;
}

function enter(owner: number, bundle: Bundle, controls: readonly Point[], map: Ground): void {
  for (const index of bundle.edges) {
    const { source, target } = map.connections[index]!;
    const control = controls[index]!;
    map.rims.enter(owner, source, bearing(map.nodes[source]!, control), false);
    map.rims.enter(owner, target, bearing(map.nodes[target]!, control), true);
    fillStretches(map.stretches, map.nodes[source]!, control, map.nodes[target]!);
    map.traffic.enter(map.stretches, 1);
  }
}

function leave(owner: number, bundle: Bundle, controls: readonly Point[], map: Ground): void {
  map.rims.remove(owner, bundle.a);
  map.rims.remove(owner, bundle.b);
  for (const index of bundle.edges) {
    const { source, target } = map.connections[index]!;
    fillStretches(map.stretches, map.nodes[source]!, controls[index]!, map.nodes[target]!);
    map.traffic.enter(map.stretches, -1);
  }
}

function bearing(from: Point, to: Point): number {
  return atan2(to.y - from.y, to.x - from.x);
}
